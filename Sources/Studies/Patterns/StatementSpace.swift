/// Statements as directions, without what all of them have in common and without what is common to those of one note: what is left is not a
/// note's topic.
///
/// x' = x − m − Σ(others of its note − m) / (others + 3), of length 1, where m is the mean of all. The 3 draw the mean of a note with few
/// statements towards that of all.
struct StatementSpace: Sendable {
    let count: Int
    /// The note of each, by any number.
    let notes: [Int]
    /// Columns, filled up with noughts to whole lanes.
    private let width: Int
    /// f32 [count, width].
    private var values: [Float]

    private static let lanes = 16
    private static let prior = 3.0

    /// - Parameter vectors: of one length; f32 [count][C].
    init(_ vectors: [[Float]], notes: [Int]) {
        precondition(vectors.count == notes.count, "\(vectors.count) vectors of \(notes.count) statements")
        precondition(Set(vectors.map(\.count)).count <= 1, "vectors of several lengths")
        self.notes = notes
        count = vectors.count
        let columns = vectors.first?.count ?? 0
        width = (columns + Self.lanes - 1) / Self.lanes * Self.lanes
        let padding = [Float](repeating: 0, count: width - columns)
        values = vectors.flatMap { $0 + padding }
        normalize()
        subtract(sums(of: [Int](repeating: 0, count: count))[0] ?? [], from: 0..<count, divisor: Double(max(1, count)))
        let (sums, sizes) = (sums(of: notes), Dictionary(notes.map { ($0, 1) }, uniquingKeysWith: +))
        for (row, note) in notes.enumerated() {
            guard let sum = sums[note], let size = sizes[note], size > 1 else { continue }
            let own = (0..<width).map { Double(values[row * width + $0]) }
            subtract(zip(sum, own).map { $0 - $1 }, from: row..<row + 1, divisor: Double(size - 1) + Self.prior)
        }
        normalize()
    }

    /// Cosine of what is left of two statements; 0 where nothing is.
    func similarity(_ a: Int, _ b: Int) -> Float {
        values.withUnsafeBytes { Self.dot($0, a * width, b * width, width) }
    }

    /// Every pair of statements of two notes once, the first before the second; rows are read in blocks, since they are many.
    func forEachPair(_ body: (_ a: Int, _ b: Int, _ similarity: Float) -> Void) {
        let block = 8
        values.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: count, by: block) {
                let rows = start..<min(start + block, count)
                for b in start..<count {
                    for a in rows where a < b && notes[a] != notes[b] {
                        body(a, b, Self.dot(bytes, a * width, b * width, width))
                    }
                }
            }
        }
    }

    private static func dot(_ bytes: UnsafeRawBufferPointer, _ a: Int, _ b: Int, _ count: Int) -> Float {
        let size = MemoryLayout<Float>.stride
        var sum = SIMD16<Float>()
        for at in stride(from: 0, to: count, by: lanes) {
            sum +=
                bytes.loadUnaligned(fromByteOffset: (a + at) * size, as: SIMD16<Float>.self)
                * bytes.loadUnaligned(fromByteOffset: (b + at) * size, as: SIMD16<Float>.self)
        }
        return sum.sum()
    }

    private mutating func normalize() {
        for row in 0..<count {
            let range = row * width..<(row + 1) * width
            let length = values[range].reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
            // Of what is nothing but rounding no direction is made.
            for place in range { values[place] = length > 1e-5 ? Float(Double(values[place]) / length) : 0 }
        }
    }

    /// Sums of the rows by their group, f64 [width] each.
    private func sums(of groups: [Int]) -> [Int: [Double]] {
        var sums: [Int: [Double]] = [:]
        for (row, group) in groups.enumerated() {
            var sum = sums.removeValue(forKey: group) ?? [Double](repeating: 0, count: width)
            for column in 0..<width { sum[column] += Double(values[row * width + column]) }
            sums[group] = sum
        }
        return sums
    }

    private mutating func subtract(_ sum: [Double], from rows: Range<Int>, divisor: Double) {
        for row in rows {
            for column in sum.indices { values[row * width + column] -= Float(sum[column] / divisor) }
        }
    }
}
