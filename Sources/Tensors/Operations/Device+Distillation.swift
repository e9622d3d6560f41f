import CKernels

/// What a teacher thinks comes next at each of some places: its likeliest entries, all others together being one entry of their own.
package struct TeacherDistribution: Sendable, Equatable {
    /// Entries that a place names.
    package let entries: Int
    package let temperature: Float
    /// [places · entries], the likeliest first; -1 where there are fewer.
    package private(set) var ids: [Int32] = []
    /// [places · entries], of softmax(logits / temperature).
    package private(set) var probabilities: [Float] = []

    /// The most entries that a place can name.
    package static let mostEntries = Int(CK_TEACHER_ENTRIES)

    package init(entries: Int = mostEntries, temperature: Float = 1) {
        precondition((1...Self.mostEntries).contains(entries), "\(entries) entries, at most \(Self.mostEntries)")
        precondition(temperature > 0, "a temperature of \(temperature)")
        self.entries = entries
        self.temperature = temperature
    }

    package var places: Int { ids.count / entries }

    /// Adds a place for each row of a teacher's logits, which are lost: f32 [R, V].
    package mutating func append(logits: Tensor, device: Device) {
        let found = device.backend.likeliest(logits: logits, temperature: temperature, entries: entries)
        ids += found.ids
        probabilities += found.probabilities
    }

    /// Adds a place of another distribution of the same kind; nil for one of which nothing is known.
    package mutating func append(_ place: Int?, of other: TeacherDistribution) {
        precondition(other.entries == entries && other.temperature == temperature, "distributions of two kinds")
        guard let place else {
            ids += [Int32](repeating: -1, count: entries)
            probabilities += [Float](repeating: 0, count: entries)
            return
        }
        ids += other.ids[place * entries..<(place + 1) * entries]
        probabilities += other.probabilities[place * entries..<(place + 1) * entries]
    }
}

extension Device {
    /// Cross-entropy of each row of logits against its target, of which a share comes from a teacher, in place.
    ///
    /// losses[r] = w[r] · ((1 - s[r]) · cross-entropy + s[r] · T² · KL(teacher ‖ softmax(logits[r] / T))), nats, the entries that the teacher
    /// does not name counting as one; with `gradient`, logits[r] becomes its gradient. logits: f32 [R, V]; targets: R ids in 0 ..< V; weights,
    /// shares: R numbers, a share of 0 for a row without a teacher; teacher: R places; losses: f32 [R].
    ///
    /// Source: knowledge distillation, arXiv 1503.02531.
    package func distill(
        logits: Tensor, teacher: TeacherDistribution, shares: [Float], targets: [Int32], weights: [Float], losses: Tensor, gradient: Bool
    ) {
        let columns = logits.columns
        precondition(
            teacher.places == logits.rows && shares.count == logits.rows && targets.count == logits.rows && weights.count == logits.rows
                && losses.count == logits.rows,
            "\(logits.rows) rows of logits, \(teacher.places) places, \(shares.count) shares, \(targets.count) targets")
        precondition(targets.allSatisfy { $0 >= 0 && Int($0) < columns }, "a target outside 0 ..< \(columns)")
        precondition(teacher.ids.allSatisfy { Int($0) < columns }, "a teacher's entry outside 0 ..< \(columns)")
        backend.distill(
            logits: logits, teacher: teacher, shares: shares, targets: targets, weights: weights, losses: losses, gradient: gradient)
    }
}
