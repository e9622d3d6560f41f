import Foundation
import Serving
import Synchronization

/// Says a few words, waits where it is told to, and remembers what it was asked and who stopped it.
final class FakeModel: ChatModel {
    struct Broken: Error {}

    static let words = ["Red", " kites", " 🪁", " circle", " above", " café"]
    static let context = 128

    private let asked = Mutex<[ReplyRequest]>([])
    private let stopped = Atomic(0)
    /// Each token waits for one of these, where there are any.
    private let gate: DispatchSemaphore?
    /// Tokens without end.
    private let isEndless: Bool

    init(gate: DispatchSemaphore? = nil, isEndless: Bool = false) { (self.gate, self.isEndless) = (gate, isEndless) }

    var requests: [ReplyRequest] { asked.withLock { $0 } }
    var stops: Int { stopped.load(ordering: .sequentiallyConsistent) }

    func models() throws -> [ServedModel] {
        func model(_ id: String, _ kind: ServedModel.Kind, notes: Int?) -> ServedModel {
            ServedModel(
                id: id, kind: kind, created: Date(timeIntervalSince1970: 1_700_000_000), base: "pocket", family: "llama",
                parameters: 6_000_000, bytes: 1 << 20, contextLength: Self.context, weights: "nf4", notes: notes, fingerprint: "ab12")
        }
        return [model("2026-01-31-1", .adapter, notes: 48), model("pocket", .base, notes: nil)]
    }

    func reply(to request: ReplyRequest, onText: (String) -> Bool) throws -> ReplyOutcome {
        asked.withLock { $0.append(request) }
        let text =
            switch request.prompt {
            case .messages(let messages): messages.map(\.content).joined(separator: " ")
            case .text(let text): text
            case .tokens(let ids): String(repeating: "x ", count: ids.count)
            }
        if text == "break" { throw Broken() }
        let count = text.split(separator: " ").count
        guard count < Self.context else { throw APIError.promptTooLong(tokens: count, limit: Self.context) }
        var outcome = ReplyOutcome(finish: .stop, promptTokens: count, tokens: 0)
        let most = request.settings.maxTokens ?? .max
        for index in 0..<(isEndless ? .max : Self.words.count) {
            guard index < most else {
                outcome.finish = .length
                break
            }
            gate?.wait()
            if text == "break later", index == 2 { throw Broken() }
            let word = Self.words[index % Self.words.count]
            outcome.tokens += 1
            if request.scoresTokens { outcome.scored.append(ScoredToken(word, -0.25)) }
            guard onText(word) else {
                stopped.add(1, ordering: .sequentiallyConsistent)
                outcome.finish = .cancelled
                return outcome
            }
            // One that never ends is not to fill the memory of a test.
            if isEndless { Thread.sleep(forTimeInterval: 0.001) }
        }
        outcome.facts = AnswerFacts(
            adapter: request.model, support: AnswerFacts.Support(state: "found", note: "Birds", day: "2024-05-01"), answerable: 0.9)
        outcome.facts?.sentences = [.init(text: "Red kites.", support: .init(state: "missing"))]
        return outcome
    }

    func embed(_ request: EmbeddingRequest) throws -> EmbeddingOutcome {
        EmbeddingOutcome(vectors: request.inputs.map { _ in [0.6, 0.8] }, promptTokens: 3 * request.inputs.count)
    }
}
