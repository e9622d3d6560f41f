import Foundation
import Grounding
import Languages
import Testing
import Tokenization

@testable import Workflows

struct AnswerGateTests {
    private let scratch: Scratch
    private let folder: URL

    init() throws {
        scratch = try Scratch.withNotes()
        var training = AdapterTraining(scratch.brain)
        training.model = try Fixtures.base.get().folder
        training.choices.epochs = 1
        training.choices.rowTokens = 128
        folder = URL(filePath: try training.run(Fixtures.context()) { _ in }.folder)
    }

    /// A gate that goes by the words in the notes alone.
    private func place(_ isReversed: Bool = false) throws {
        let covered = (0..<20).map { _ in [0.0, 1, 1] } + (0..<20).map { _ in [0.0, 0, 0] }
        let gate = try #require(AnswerGate(covered, isAnswerable: covered.map { ($0[1] == 1) != isReversed }))
        try JSONText.file(gate).write(to: folder.appending(path: AnswerGate.fileName))
    }

    private func ask(_ question: String) throws -> GatedAnswer {
        let context = try Fixtures.context()
        let respondent = try Respondent(Respondent.Choice(), brain: scratch.brain, device: context.device)
        let checker = try #require(try NotesAtHand(scratch.brain)).checker
        return try respondent.gatedAnswer(
            [ChatMessage(role: .user, content: question)], manner: AnswerManner(maxTokens: 24), checker: checker)
    }

    @Test func `What no note speaks of is refused, and what one speaks of is not`() throws {
        try place()
        let strange = try ask("Zebra xylophone quasar")
        #expect(Refusal.isRefusal(strange.answer.text), "\(strange.answer.text)")
        #expect(try #require(strange.chance) < 0.5)
        let known = try ask("Kite")
        #expect(!Refusal.isRefusal(known.answer.text), "\(known.answer.text)")
        #expect(try #require(known.chance) >= 0.5)
    }

    @Test func `A gate that says the opposite has the opposite done`() throws {
        try place(true)
        #expect(Refusal.isRefusal(try ask("Kite").answer.text))
        #expect(!Refusal.isRefusal(try ask("Zebra xylophone quasar").answer.text))
    }

    @Test func `Without a gate, or without notes to look at, the model decides`() throws {
        try? FileManager.default.removeItem(at: folder.appending(path: AnswerGate.fileName))
        let free = try ask("Kite")
        #expect(free.chance == nil && !free.isOverruled)
    }

    @Test func `A gate that cannot be read is named`() throws {
        try Data("{}".utf8).write(to: folder.appending(path: AnswerGate.fileName))
        #expect { try ask("Kite") } throws: { "\($0)".contains(AnswerGate.fileName) && "\($0)".contains("train again") }
    }

    @Test func `Nothing is learnt of questions that are all alike`() {
        #expect(AnswerGate([[0, 1, 1], [0, 1, 1]], isAnswerable: [true, true]) == nil)
    }
}
