/// What may tell of an answer whether it is right, in nats; higher is surer.
package struct AnswerSignals: Sendable, Equatable {
    /// The mean log-probability of its tokens.
    package var mean: Double
    /// The log-probability of the token that the model was least sure of.
    package var least: Double
    /// The mean log-probability with the adapter less that without it: how much of the answer came from the notes.
    package var lift: Double

    package init(mean: Double, least: Double, lift: Double) {
        self.mean = mean
        self.least = least
        self.lift = lift
    }
}
