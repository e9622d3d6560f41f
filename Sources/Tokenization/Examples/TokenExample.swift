/// One training example as ids, each with the weight that predicting it has in the loss.
package struct TokenExample: Sendable, Equatable {
    package var ids: [TokenID]
    /// [T]; 0 where the id is not to be learnt.
    package var weights: [Float]
    /// Whether what the base by itself thinks is to be kept, in place of the ids as they stand.
    package var isDistilled: Bool

    package init(ids: [TokenID], weights: [Float], isDistilled: Bool = false) {
        precondition(ids.count == weights.count, "\(ids.count) ids with \(weights.count) weights")
        self.ids = ids
        self.weights = weights
        self.isDistilled = isDistilled
    }

    /// How many ids are to be learnt. The first id has nothing before it that could predict it.
    package var targetCount: Int { weights.dropFirst().count { $0 != 0 } }
}
