import Transformers

/// How much a batch may hold at once.
package struct BatchLimits: Sendable, Equatable {
    /// Sequences that are read or written together; others wait.
    package var sequences: Int
    /// Tokens of all sequences, and of beginnings that are kept for others, for whose keys and values there is memory.
    package var cacheTokens: Int
    /// Tokens of prompts that are read in one step, between two tokens of the sequences that are being written.
    package var promptTokens: Int
    /// Seconds that this may take where something is being written, told from what was read before; nil: as long as it takes.
    package var promptSeconds: Double?

    package init(sequences: Int = 16, cacheTokens: Int, promptTokens: Int = LanguageModel.promptChunk) {
        self.sequences = sequences
        self.cacheTokens = cacheTokens
        self.promptTokens = promptTokens
    }

    /// As many tokens as fit into so many bytes.
    package init(sequences: Int = 16, cacheBytes: Int, for architecture: Architecture, promptTokens: Int = LanguageModel.promptChunk) {
        self.init(
            sequences: sequences, cacheTokens: max(1, cacheBytes / KeyValuePool.bytesPerSlot(of: architecture)), promptTokens: promptTokens)
    }
}
