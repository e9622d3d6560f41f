/// One training example as ids, each with the weight that predicting it has in the loss.
package struct TokenExample: Sendable, Equatable {
    package var ids: [TokenID]
    /// [T]; 0 where the id is not to be learnt.
    package var weights: [Float]

    package init(ids: [TokenID], weights: [Float]) {
        precondition(ids.count == weights.count, "\(ids.count) ids with \(weights.count) weights")
        self.ids = ids
        self.weights = weights
    }

    /// How many ids are to be learnt. The first id has nothing before it that could predict it.
    package var targetCount: Int { weights.dropFirst().count { $0 != 0 } }
}
