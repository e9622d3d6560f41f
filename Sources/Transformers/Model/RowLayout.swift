/// Where the examples of a packed row lie, and at which position each token stands in its example.
package struct RowLayout: Sendable {
    /// Cumulative token counts, B + 1 of them, from 0 to T.
    package let boundaries: [Int32]
    /// T of them, from 0 in each example.
    package let positions: [Int32]

    /// - Precondition: the boundaries rise from 0.
    package init(boundaries: [Int32]) {
        precondition(boundaries.first == 0 && zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 <= $1 }, "boundaries \(boundaries)")
        self.boundaries = boundaries
        positions = zip(boundaries, boundaries.dropFirst()).flatMap { begin, end in 0..<(end - begin) }
    }

    /// `count` tokens of one example, the first at position `start`.
    package init(count: Int, from start: Int = 0) {
        boundaries = [0, Int32(count)]
        positions = (start..<start + count).map(Int32.init)
    }

    package var tokens: Int { positions.count }
}
