import Tokenization

/// An answer on its way.
struct Writing: Sendable {
    private let lead: [TokenID]
    private let stop: StopRules
    /// The most tokens that it may have.
    let room: Int
    var sampler: Sampler
    private var decoder: StreamDecoder
    private var filter: StopTextFilter
    private(set) var answer: GeneratedAnswer

    /// - Parameter lead: tokens that the answer has to begin with; the others are picked.
    init(promptTokens: Int, lead: [TokenID], sampling: SamplingSettings, stop: StopRules, room: Int, tokenizer: Tokenizer) {
        self.lead = lead
        self.stop = stop
        self.room = max(0, min(room, stop.maxTokens))
        sampler = Sampler(sampling)
        decoder = tokenizer.streamDecoder()
        filter = StopTextFilter(stop.texts)
        answer = GeneratedAnswer(text: "", tokens: [], finish: .length, promptTokens: promptTokens, logProbabilities: [])
    }

    /// What comes next where it is not to be picked.
    var given: TokenID? { answer.tokens.count < lead.count ? lead[answer.tokens.count] : nil }
    var isFull: Bool { answer.tokens.count >= room }

    /// Whether there is more to come, and the text that may be said now.
    mutating func append(_ token: TokenID, logProbability: Float) -> (text: String, isOver: Bool) {
        if stop.tokens.contains(token) {
            answer.finish = .stop
            return (finish(), true)
        }
        answer.tokens.append(token)
        answer.logProbabilities.append(logProbability)
        let (text, isStop) = filter.append(decoder.append(token))
        answer.text += text
        if isStop {
            answer.finish = .stop
            return (text, true)
        }
        return isFull ? (text + finish(), true) : (text, false)
    }

    /// Says what waited.
    mutating func finish() -> String {
        let (text, isStop) = filter.append(decoder.finish())
        if isStop { answer.finish = .stop }
        let rest = isStop ? text : text + filter.finish()
        answer.text += rest
        return rest
    }

    mutating func cancel() { answer.finish = .cancelled }
}
