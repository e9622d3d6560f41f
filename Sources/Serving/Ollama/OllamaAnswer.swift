import Foundation

/// A line of an answer, or a whole one, as Ollama writes it.
struct OllamaAnswer: Encodable, Sendable {
    struct Message: Encodable, Sendable {
        var role = "assistant"
        var content: String
    }

    var model: String
    /// ISO 8601.
    var createdAt: String
    /// Of a chat.
    var message: Message?
    /// Of a text that was generated.
    var response: String?
    var done = false
    var doneReason: String?
    /// Nanoseconds.
    var totalDuration: Int?
    var loadDuration: Int?
    var promptEvalCount: Int?
    var promptEvalDuration: Int?
    var evalCount: Int?
    var evalDuration: Int?
    var engram: AnswerFacts?

    private enum CodingKeys: String, CodingKey {
        case model, message, response, done, engram
        case createdAt = "created_at"
        case doneReason = "done_reason"
        case totalDuration = "total_duration"
        case loadDuration = "load_duration"
        case promptEvalCount = "prompt_eval_count"
        case promptEvalDuration = "prompt_eval_duration"
        case evalCount = "eval_count"
        case evalDuration = "eval_duration"
    }
}

/// Makes the lines of one answer.
struct OllamaPaper: Sendable {
    let model: String
    let isChat: Bool
    let clock: ServerClock
    /// Seconds on the clock when it was asked for.
    let start: Double

    func line(_ text: String) -> OllamaAnswer {
        var line = OllamaAnswer(model: model, createdAt: Self.time(clock.date()))
        if isChat { line.message = OllamaAnswer.Message(content: text) } else { line.response = text }
        return line
    }

    /// - Parameter first: seconds on the clock when the first text came.
    func end(_ text: String, _ outcome: ReplyOutcome, first: Double?) -> OllamaAnswer {
        let now = clock.seconds()
        func nanoseconds(_ seconds: Double) -> Int { Int(max(0, seconds) * 1e9) }
        var line = line(text)
        line.done = true
        line.doneReason = outcome.finish.rawValue
        line.totalDuration = nanoseconds(now - start)
        line.loadDuration = 0
        line.promptEvalCount = outcome.promptTokens
        line.promptEvalDuration = nanoseconds((first ?? now) - start)
        line.evalCount = outcome.tokens
        line.evalDuration = nanoseconds(now - (first ?? now))
        line.engram = outcome.facts
        return line
    }

    func loaded() -> OllamaAnswer {
        var line = line("")
        line.done = true
        line.doneReason = "load"
        return line
    }

    static func time(_ date: Date) -> String { date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)) }
}
