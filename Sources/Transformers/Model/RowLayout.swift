/// Where the examples of a packed row lie, and at which position each token stands in its example.
package struct RowLayout: Sendable {
    /// Cumulative token counts, B + 1 of them, from 0 to T.
    package let boundaries: [Int32]
    /// T of them, from 0 in each example; from the prefix on where one is shared.
    package let positions: [Int32]
    /// Tokens of the first example where all others go on from it, as where all begin with one system message; else 0.
    package let prefix: Int

    /// - Precondition: the boundaries rise from 0, and a prefix ends at the first of them.
    package init(boundaries: [Int32], prefix: Int = 0) {
        precondition(boundaries.first == 0 && zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 <= $1 }, "boundaries \(boundaries)")
        precondition(prefix == 0 || boundaries.count > 1 && boundaries[1] == prefix, "a prefix of \(prefix) in \(boundaries)")
        self.boundaries = boundaries
        self.prefix = prefix
        positions = zip(boundaries, boundaries.dropFirst()).flatMap { begin, end in
            let start = begin > 0 ? Int32(prefix) : 0
            return start..<(start + end - begin)
        }
    }

    /// `count` tokens of one example, the first at position `start`.
    package init(count: Int, from start: Int = 0) {
        prefix = 0
        boundaries = [0, Int32(count)]
        positions = (start..<start + count).map(Int32.init)
    }

    package var tokens: Int { positions.count }
}
