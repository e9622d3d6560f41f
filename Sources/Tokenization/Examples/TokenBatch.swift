/// Examples one after the other in one row, without padding.
///
/// Row i predicts `targets[i]`, the id after `ids[i]` in the same example.
package struct TokenBatch: Sendable, Equatable {
    /// [T]
    package private(set) var ids: [TokenID] = []
    /// [T]; from 0 in each example, in those that go on from another from its end on.
    package private(set) var positions: [Int32] = []
    /// [T]; -1 where nothing is to be learnt, and at the end of an example.
    package private(set) var targets: [TokenID] = []
    /// [T]; 0 where the target is -1.
    package private(set) var weights: [Float] = []
    /// Places whose target is learnt from what the base by itself thinks (`TokenExample.isDistilled`), ascending.
    package private(set) var distilled: [Int] = []
    /// Where stretches begin, and at last the length. A stretch is an example, or ids that stand once for several examples.
    package private(set) var boundaries: [Int32] = [0]
    /// The earlier stretch that each one goes on from; -1: none. Empty where every example stands whole.
    package private(set) var parents: [Int32] = []

    package init(_ examples: [TokenExample]) {
        for example in examples where !example.ids.isEmpty { append(example, 0..<example.ids.count) }
    }

    private init(_ tree: ExampleTree) {
        append(tree, below: -1)
        if parents.allSatisfy({ $0 < 0 }) { parents = [] }
    }

    private mutating func append(_ tree: ExampleTree, below parent: Int32) {
        var parent = parent
        if !tree.range.isEmpty {
            append(tree.example, tree.range)
            parents.append(parent)
            parent = Int32(parents.count - 1)
        }
        for branch in tree.branches { append(branch, below: parent) }
    }

    /// In a stretch that is shared nothing is learnt.
    private mutating func append(_ example: TokenExample, _ range: Range<Int>) {
        ids += example.ids[range]
        positions += range.map { Int32($0) }
        for next in range.dropFirst() {
            let isTarget = example.weights[next] != 0
            if isTarget, example.isDistilled { distilled.append(targets.count) }
            targets.append(isTarget ? example.ids[next] : -1)
            weights.append(isTarget ? example.weights[next] : 0)
        }
        targets.append(-1)
        weights.append(0)
        boundaries.append(Int32(ids.count))
    }

    package var count: Int { ids.count }

    package var exampleCount: Int { boundaries.count - 1 - Set(parents).subtracting([-1]).count }

    /// How many ids of the row are predicted with a weight.
    package var targetCount: Int { targets.count { $0 >= 0 } }

    /// Rows of whole examples, each of at most `capacity` ids; an example longer than that has a row to itself.
    ///
    /// Each example goes into the fullest row that still holds it; rows keep the order in which they were begun.
    ///
    /// - Parameter mostShared: nil, or what examples begin with alike stands once in a row: what all have in common, as the system message,
    ///   and below that the texts that some have. Behind a long text a row may have more than `capacity` ids then, and at most so many.
    package static func pack(_ examples: [TokenExample], capacity: Int, mostShared: Int? = nil) -> [TokenBatch] {
        let examples = examples.filter { !$0.ids.isEmpty }
        guard !examples.isEmpty else { return [] }
        let tree = mostShared == nil ? ExampleTree(apart: examples) : ExampleTree(sharing: examples)
        return tree.rows(capacity: capacity, most: mostShared ?? capacity).map { TokenBatch($0) }
    }
}
