import Foundation
import Generation
import Grounding
import Serving
import Synchronization
import Testing
import Tokenization

@testable import Workflows

struct ServedBrainTests {
    private let scratch: Scratch
    private let served: ServedBrain
    private static let question = "What did I write about the kite?"

    init() throws {
        scratch = try Scratch.withNotes()
        var training = AdapterTraining(scratch.brain)
        training.model = try Fixtures.base.get().folder
        training.choices.epochs = 1
        training.choices.rowTokens = 128
        _ = try training.run(Fixtures.context()) { _ in }
        served = try ServedBrain(
            Respondent.Choice(), brain: scratch.brain, manner: AnswerManner(maxTokens: 12), device: Fixtures.context().device)
    }

    private func request(_ model: String? = nil, _ questions: [String] = [question]) -> ReplyRequest {
        ReplyRequest(model: model ?? served.firstID, prompt: .messages(questions.map { .init(.user, $0) }))
    }

    private func reply(_ request: ReplyRequest) throws -> (text: String, outcome: ReplyOutcome) {
        var text = ""
        let outcome = try served.reply(to: request) { piece in
            text += piece
            return true
        }
        return (text, outcome)
    }

    @Test func `The adapter comes first, then its base`() throws {
        let models = try served.models()
        #expect(models.map(\.id) == ["2025-06-15-1", "base"])
        #expect(models.map(\.kind) == [.adapter, .base])
        #expect(models[0].notes != nil && models[1].notes == nil)
        #expect(models.allSatisfy { $0.contextLength == 256 && $0.parameters > 0 && $0.bytes > 0 })
    }

    @Test func `An answer is the one that ask gives, with what the notes say of it`() throws {
        let (text, outcome) = try reply(request())
        let respondent = try Respondent(Respondent.Choice(), brain: scratch.brain, device: Fixtures.context().device)
        let checker = try #require(try NotesAtHand(scratch.brain)).checker
        let gated = try respondent.gatedAnswer(
            [ChatMessage(role: .user, content: Self.question)], manner: AnswerManner(maxTokens: 12), checker: checker)
        #expect(text == gated.answer.text)
        #expect(outcome.tokens == gated.answer.tokens.count)
        #expect(outcome.promptTokens == gated.answer.promptTokens)
        #expect(outcome.facts?.adapter == "2025-06-15-1")
        #expect(outcome.facts?.answerable == gated.chance)
        #expect(outcome.facts?.support?.state == checker.support(of: text, to: Self.question).state.rawValue)
        #expect(outcome.facts?.sentences?.map(\.text) ?? [] == checker.sentences(of: text, to: Self.question).map(\.text))
        var unchecked = request()
        unchecked.isChecked = false
        #expect(try reply(unchecked).outcome.facts == AnswerFacts(adapter: "2025-06-15-1"))
        #expect(try reply(request("base")).outcome.facts == nil)
    }

    @Test func `Answers that are written together are those that are written alone`() async throws {
        let requests = (0..<6).map { index in
            var one = request(index % 2 == 0 ? nil : "base", ["\(Self.question) \(index)"])
            one.settings.temperature = 0.8
            one.settings.seed = UInt64(index)
            return one
        }
        let alone = try requests.map { try reply($0).text }
        let served = served
        let together = Mutex([String](repeating: "", count: requests.count))
        DispatchQueue.concurrentPerform(iterations: requests.count) { index in
            _ = try? served.reply(to: requests[index]) { piece in
                together.withLock { $0[index] += piece }
                return true
            }
        }
        #expect(together.withLock { $0 } == alone)
    }

    @Test func `Nothing of a conversation that is too long is left out`() throws {
        let turns = [String](repeating: Self.question, count: 40)
        do {
            _ = try reply(request(nil, turns))
            Issue.record("it was answered")
        } catch let error as APIError {
            #expect(error.status == 400)
            #expect(error.code == "context_length_exceeded")
            #expect(error.parameter == "messages")
        }
    }

    @Test func `Settings reach the answer`() throws {
        var one = request("base")
        one.scoresTokens = true
        one.settings.maxTokens = 3
        let (text, outcome) = try reply(one)
        #expect(outcome.tokens <= 3 && outcome.scored.count == outcome.tokens)
        #expect(outcome.finish == (outcome.tokens == 3 ? .length : .stop))
        if let letter = text.first {
            one.settings.stops = [String(letter)]
            let stopped = try reply(one)
            #expect(stopped.text.isEmpty)
            #expect(stopped.outcome.finish == .stop)
        }
        let halted = try served.reply(to: request("base")) { _ in false }
        #expect(halted.finish == .cancelled || halted.tokens == 0)
    }

    @Test func `A text is gone on with as it stands, and becomes a vector of length 1`() throws {
        let text = try reply(ReplyRequest(model: "base", prompt: .text("The kite"))).outcome
        let ids = served.first.base.tokenizer.encode("The kite", addSpecialTokens: true)
        #expect(text.promptTokens == ids.count)
        #expect(try reply(ReplyRequest(model: "base", prompt: .tokens(ids.map(Int.init)))).outcome == text)
        let outcome = try served.embed(
            EmbeddingRequest(model: "base", inputs: [.text("The kite"), .text("A boat"), .tokens(ids.map(Int.init))]))
        #expect(outcome.vectors.count == 3)
        #expect(outcome.vectors[0] == outcome.vectors[2] && outcome.vectors[0] != outcome.vectors[1])
        for vector in outcome.vectors { #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4) }
        #expect(throws: APIError.self) { try served.embed(EmbeddingRequest(model: "base", inputs: [.tokens([1 << 30])])) }
    }

    @Test func `Nobody answers to a name that nobody has`() {
        #expect(throws: APIError.modelNotFound("nobody")) { try reply(request("nobody")) }
    }
}
