/// How fast prompts were read, so that reading a long one holds nobody up for longer than was asked for.
struct PromptPace: Sendable {
    /// Of the newest part that was read; nil before the first.
    private var secondsPerToken: Double?

    /// Fewer are hardly faster: the weights are read once in any case.
    static let fewest = 32

    /// How many tokens to read next beside sequences that are being written.
    func tokens(within limits: BatchLimits) -> Int {
        guard let seconds = limits.promptSeconds else { return limits.promptTokens }
        let fitting = secondsPerToken.map { Int(min(seconds / $0, Double(limits.promptTokens))) } ?? Self.fewest
        return min(limits.promptTokens, max(Self.fewest, fitting))
    }

    /// Times what reads so many tokens.
    mutating func measuring<Result>(_ tokens: Int, _ read: () -> Result) -> Result {
        let clock = ContinuousClock()
        let begin = clock.now
        let result = read()
        // Short rests of prompts say little.
        if tokens >= Self.fewest { secondsPerToken = (clock.now - begin) / .seconds(1) / Double(tokens) }
        return result
    }
}
