import Grounding
import Languages
import Testing
import Tokenization

@testable import Workflows

/// Memory, and who reads the notes before it.
struct AnsweringTests {
    private let scratch: Scratch
    private let manner = AnswerManner(maxTokens: 12)

    init() throws {
        scratch = try Scratch.withNotes()
        var training = AdapterTraining(scratch.brain)
        training.model = try Fixtures.base.get().folder
        training.recipe = "classic"
        training.choices.epochs = 1
        training.choices.rowTokens = 128
        _ = try training.run(Fixtures.context()) { _ in }
    }

    /// Who reads has learnt nothing here and is only taken for one who has: what it thinks is as good as drawn by lot.
    private func answering() throws -> (answering: Answering, reading: NoteReading) {
        let respondent = try Respondent(Respondent.Choice(), brain: scratch.brain, device: Fixtures.context().device)
        var reader = try respondent.reader()
        reader.skill = .reading
        let notes = try #require(try NotesAtHand(scratch.brain))
        let reading = NoteReading(notes, reader: reader)
        return (Answering(respondent: respondent, checker: notes.checker, reading: reading), reading)
    }

    private func user(_ text: String) -> ChatMessage { ChatMessage(role: .user, content: text) }

    @Test(arguments: ["Why did I stop Kite?", "Kite", "Who paid for the wind data?", "What does Anvil cost?"])
    func `Who reads decides whether memory answers`(question: String) throws {
        let (answering, reading) = try answering()
        let quotes = try reading.quotes(answering: question)
        let chance = try #require(try reading.read(around: quotes, for: question, room: 12)?.chance)
        #expect((0...1).contains(chance))
        var looked = false
        let outcome = try answering.answer([user(question)], manner: manner, onLookingUp: { looked = true })
        #expect(looked)
        #expect(outcome.memory.chance == chance)
        #expect(chance >= AnswerGate.least || Refusal.isRefusal(outcome.memory.answer.text), "\(outcome.memory.answer.text)")
        #expect(outcome.support != nil)
        // What is told stands in the notes, letter for letter.
        let told = outcome.lookedUp?.quotes.map(\.text) ?? []
        #expect(told.allSatisfy(quotes.map(\.text).contains))
        #expect(told.isEmpty == (chance < AnswerGate.least || Refusal.isRefusal(outcome.memory.answer.text)))
    }

    @Test func `What goes on from before is memory's own, and so is what no note has a word of`() throws {
        let (answering, reading) = try answering()
        #expect(try reading.read(around: reading.quotes(answering: "Quagga xylophone"), for: "Quagga xylophone", room: 12) == nil)
        let talk = [user("Kite?"), ChatMessage(role: .assistant, content: "Yes."), user("Why did I stop Kite?")]
        #expect(try answering.answer(talk, manner: manner).memory.chance == nil)
    }

    @Test func `Nobody reads where nobody is to`() throws {
        var answering = try answering().answering
        answering = Answering(respondent: answering.respondent, checker: answering.checker, reading: nil)
        var looked = false
        let outcome = try answering.answer([user("Kite")], manner: manner, onLookingUp: { looked = true })
        #expect(!looked && outcome.lookedUp == nil && outcome.support != nil)
    }
}
