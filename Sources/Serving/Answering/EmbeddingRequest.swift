/// Texts to be made vectors of.
package struct EmbeddingRequest: Sendable, Equatable {
    package enum Input: Sendable, Equatable {
        case text(String)
        case tokens([Int])
    }

    /// Of a model that is there.
    package var model: String
    package var inputs: [Input]

    package init(model: String, inputs: [Input]) { (self.model, self.inputs) = (model, inputs) }
}

package struct EmbeddingOutcome: Sendable, Equatable {
    /// One of length 1 for each input.
    package var vectors: [[Float]]
    package var promptTokens: Int

    package init(vectors: [[Float]], promptTokens: Int) { (self.vectors, self.promptTokens) = (vectors, promptTokens) }
}
