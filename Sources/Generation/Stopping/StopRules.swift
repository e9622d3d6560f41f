import Tokenization

/// When an answer ends, besides by itself.
package struct StopRules: Sendable, Equatable {
    /// Tokens after which nothing more is said; they are not part of the answer.
    package var tokens: Set<TokenID>
    /// Texts before which the answer ends; they are not part of it.
    package var texts: [String]
    /// The most tokens of an answer.
    package var maxTokens: Int

    package init(tokens: Set<TokenID>, texts: [String] = [], maxTokens: Int) {
        self.tokens = tokens
        self.texts = texts
        self.maxTokens = maxTokens
    }
}
