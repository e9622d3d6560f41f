import Generation

/// How answers are picked, and how long they may be.
package struct AnswerManner: Sendable, Equatable {
    package var sampling: SamplingSettings
    package var maxTokens: Int
    /// Texts before which an answer ends.
    package var stops: [String] = []
    /// Whether the oldest turns of a conversation that has become too long may be left out.
    package var dropsOldTurns = true

    package init(_ sampling: SamplingSettings = .greedy, maxTokens: Int = 256) {
        self.sampling = sampling
        self.maxTokens = maxTokens
    }

    /// What is typed goes before `engram.toml`, and that before the likeliest token always.
    ///
    /// - Throws: `WorkflowError.badSetting`, and what reading `engram.toml` throws.
    package init(temperature: Float?, topP: Float?, seed: UInt64?, maxTokens: Int?, brain: Brain) throws {
        let recipe = try brain.recipe().asking
        let sampling = SamplingSettings(
            temperature: temperature ?? recipe?.temperature ?? 0, topP: topP ?? recipe?.topP ?? 1, seed: seed ?? recipe?.seed ?? 1)
        guard (0...10).contains(sampling.temperature) else {
            throw WorkflowError.badSetting(name: "temperature", value: "\(sampling.temperature)", expected: .range(0, 10))
        }
        guard sampling.topP > 0, sampling.topP <= 1 else {
            throw WorkflowError.badSetting(name: "top_p", value: "\(sampling.topP)", expected: .said("expected.aboveZero", ["most": "1"]))
        }
        let most = maxTokens ?? recipe?.maxTokens ?? 256
        guard (1...1 << 20).contains(most) else {
            throw WorkflowError.badSetting(name: "max_tokens", value: "\(most)", expected: .range(1, 1_048_576))
        }
        self.init(sampling, maxTokens: most)
    }
}
