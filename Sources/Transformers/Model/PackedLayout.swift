/// Where the examples of a packed sequence lie, which of them go on from an earlier one, and at which position each token stands.
///
/// What several examples begin with alike may stand once: as an example of its own, from which they go on.
package struct PackedLayout: Sendable {
    /// Cumulative token counts, B + 1 of them, from 0 to T.
    package let boundaries: [Int32]
    /// T of them, from 0 in each example, or from where the one ends that it goes on from.
    package let positions: [Int32]
    /// The earlier example that each one goes on from; -1: none. Empty where all stand by themselves.
    package let parents: [Int32]

    /// - Precondition: the boundaries rise from 0, and parents come before those that go on from them.
    package init(boundaries: [Int32], parents: [Int32] = []) {
        precondition(boundaries.first == 0 && zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 <= $1 }, "boundaries \(boundaries)")
        precondition(parents.isEmpty || parents.count == boundaries.count - 1, "parents \(parents) of examples at \(boundaries)")
        self.boundaries = boundaries
        self.parents = parents
        var positions: [Int32] = []
        var ends: [Int32] = []
        for (example, (begin, end)) in zip(boundaries, boundaries.dropFirst()).enumerated() {
            let parent = parents.isEmpty ? -1 : Int(parents[example])
            precondition(parent < example, "parents \(parents)")
            let start = parent < 0 ? 0 : ends[parent]
            positions += start..<start + end - begin
            ends.append(start + end - begin)
        }
        self.positions = positions
    }

    /// `count` tokens of one example, the first at position `start`.
    package init(count: Int, from start: Int = 0) {
        parents = []
        boundaries = [0, Int32(count)]
        positions = (start..<start + count).map(Int32.init)
    }

    package var tokens: Int { positions.count }
}
