/// What the loop tells whoever watches it.
package struct TrainingStep: Sendable, Equatable, Codable {
    /// From 1.
    package var step: Int
    package var totalSteps: Int
    /// From 1.
    package var epoch: Int
    /// Nats per target token, weighted.
    package var loss: Double
    package var learningRate: Float
    /// Of all gradients together, before clipping.
    package var gradientNorm: Double
    /// All tokens of the step, and those that have a target.
    package var tokens: Int
    package var targets: Int
}

/// Training cannot go on.
package struct TrainingError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Reason: Sendable, Equatable {
        case noTargets
        /// No weight of the model learns.
        case nothingLearns
        case exampleIsTooLong(tokens: Int, limit: Int)
        case tokenDoesNotExist(id: Int, vocabulary: Int)
        case lossIsNotFinite(step: Int)
        case gradientIsNotFinite(step: Int)
        case checkpointDoesNotFit(found: String, expected: String)
    }

    package let reason: Reason

    package init(_ reason: Reason) { self.reason = reason }

    package var description: String {
        switch reason {
        case .noTargets: "there is nothing to learn: no example has a target token; build a dataset with answers first"
        case .nothingLearns: "there is nothing that learns: no linear of the model has one of the adapter's targets; name others"
        case .exampleIsTooLong(let tokens, let limit):
            "an example has \(tokens) tokens, the model reads at most \(limit); make shorter examples"
        case .tokenDoesNotExist(let id, let vocabulary):
            "the examples have a token \(id), the model's ids run from 0 to \(vocabulary - 1); tokenizer and weights do not belong together"
        case .gradientIsNotFinite(let step): "the gradient is no longer a number at step \(step); try a lower --learning-rate"
        case .lossIsNotFinite(let step): "the loss is no longer a number at step \(step); try a lower --learning-rate"
        case .checkpointDoesNotFit(let found, let expected):
            "the checkpoint is of another run (\(found), expected \(expected)); start without --resume"
        }
    }
}
