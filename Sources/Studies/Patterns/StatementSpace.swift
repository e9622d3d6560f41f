/// Statements as directions, without what all of them have in common and without what is common to those of one note: what is left is not a
/// note's topic.
///
/// x' = x − m − Σ(others of its note − m) / (others + 3), of length 1, where m is the mean of all. The 3 draw the mean of a note with few
/// statements towards that of all.
struct StatementSpace: Sendable {
    let count: Int
    /// The note of each, by any number.
    let notes: [Int]
    /// Lanes of a row, the last filled up with noughts.
    private let width: Int
    /// f32 [count, width, 16].
    private var values: [Lane]

    typealias Lane = SIMD16<Float>
    private static let prior: Float = 3

    /// - Parameter vectors: of one length; f32 [count][C].
    init(_ vectors: [[Float]], notes: [Int]) {
        precondition(vectors.count == notes.count, "\(vectors.count) vectors of \(notes.count) statements")
        precondition(Set(vectors.map(\.count)).count <= 1, "vectors of several lengths")
        self.notes = notes
        count = vectors.count
        width = ((vectors.first?.count ?? 0) + Lane.scalarCount - 1) / Lane.scalarCount
        values = vectors.flatMap(Self.lanes)
        normalize()
        let mean = sums(of: [Int](repeating: 0, count: count))[0] ?? []
        for row in 0..<count { subtract(mean, from: row, divisor: Float(count)) }
        let (sums, sizes) = (sums(of: notes), Dictionary(notes.map { ($0, 1) }, uniquingKeysWith: +))
        for (row, note) in notes.enumerated() {
            guard let sum = sums[note], let size = sizes[note], size > 1 else { continue }
            let others = sum.indices.map { sum[$0] - values[row * width + $0] }
            subtract(others, from: row, divisor: Float(size - 1) + Self.prior)
        }
        normalize()
    }

    private static func lanes(_ vector: [Float]) -> [Lane] {
        stride(from: 0, to: vector.count, by: Lane.scalarCount).map { start in
            var lane = Lane()
            for place in 0..<min(Lane.scalarCount, vector.count - start) { lane[place] = vector[start + place] }
            return lane
        }
    }

    /// Cosine of what is left of two statements; 0 where nothing is.
    func similarity(_ a: Int, _ b: Int) -> Float { values.withUnsafeBufferPointer { Self.dot($0, a * width, b * width, width) } }

    /// What is left of a statement, in lanes.
    func direction(_ row: Int) -> ArraySlice<Lane> { values[row * width..<(row + 1) * width] }

    /// Every pair of statements of two notes once, the first before the second; rows are read in blocks, since they are many.
    func forEachPair(_ body: (_ a: Int, _ b: Int, _ similarity: Float) -> Void) {
        let block = 8
        values.withUnsafeBufferPointer { values in
            for start in stride(from: 0, to: count, by: block) {
                for b in start..<count {
                    for a in start..<min(start + block, b) where notes[a] != notes[b] {
                        body(a, b, Self.dot(values, a * width, b * width, width))
                    }
                }
            }
        }
    }

    private static func dot(_ values: UnsafeBufferPointer<Lane>, _ a: Int, _ b: Int, _ count: Int) -> Float {
        guard let base = values.baseAddress else { return 0 }
        let (one, two) = (base + a, base + b)
        var sum = Lane()
        for place in 0..<count { sum += one[place] * two[place] }
        return sum.sum()
    }

    private mutating func normalize() {
        for row in 0..<count {
            let range = row * width..<(row + 1) * width
            let length = values[range].reduce(0) { $0 + ($1 * $1).sum() }.squareRoot()
            // Of what is nothing but rounding no direction is made.
            for place in range { values[place] = length > 1e-5 ? values[place] / length : Lane() }
        }
    }

    /// Sums of the rows by their group, [width] each.
    private func sums(of groups: [Int]) -> [Int: [Lane]] {
        var sums: [Int: [Lane]] = [:]
        for (row, group) in groups.enumerated() {
            var sum = sums.removeValue(forKey: group) ?? [Lane](repeating: Lane(), count: width)
            for place in 0..<width { sum[place] += values[row * width + place] }
            sums[group] = sum
        }
        return sums
    }

    private mutating func subtract(_ sum: [Lane], from row: Int, divisor: Float) {
        for place in sum.indices { values[row * width + place] -= sum[place] / divisor }
    }
}
