/// How the next token is picked from the logits.
package struct SamplingSettings: Sendable, Equatable, Codable {
    /// Divides the logits; 0 takes the likeliest token always.
    package var temperature: Float
    /// Only the likeliest tokens that together have this probability; 1 for all.
    package var topP: Float
    /// Only so many of the likeliest tokens; 0 for all.
    package var topK: Int
    /// Divides (or multiplies, below zero) the logits of tokens that the answer has already; 1 for none. Source: arXiv 1909.05858.
    package var repetitionPenalty: Float
    /// Taken off the logit of a token that the answer has already; 0 for none. OpenAI's.
    package var presencePenalty: Float = 0
    /// Taken off it for each time that the answer has it; 0 for none. OpenAI's.
    package var frequencyPenalty: Float = 0
    package var seed: UInt64

    package init(temperature: Float = 0, topP: Float = 1, topK: Int = 0, repetitionPenalty: Float = 1, seed: UInt64 = 1) {
        self.temperature = temperature
        self.topP = topP
        self.topK = topK
        self.repetitionPenalty = repetitionPenalty
        self.seed = seed
    }

    var penalizes: Bool { repetitionPenalty != 1 || presencePenalty != 0 || frequencyPenalty != 0 }

    package static let greedy = SamplingSettings()
}
