import Foundation
import Generation
import Grounding
import Languages
import Notes
import Testing

@testable import Workflows

/// Where memory fails, the notes are read.
struct NoteReadingTests {
    private static let notes = [
        note("Boiler", "Called Hamza about the boiler, he wants 340 for the pump. The pilot light went out twice in March."),
        note("Choir trip", "We sang in Delft on the ninth. Marta forgot the folders at the station."),
    ]

    private static func note(_ title: String, _ text: String) -> Note {
        var note = Note(title: title, language: .english, contentHash: title)
        note.sections = [NoteSection(blocks: [NoteBlock(kind: .paragraph(text))], text: text)]
        return note
    }

    private static let pump = "What does Hamza want for the pump of the boiler?"

    private func isNeeded(_ answer: String, _ question: String) throws -> Bool {
        let context = try Fixtures.context()
        let scratch = try Scratch()
        var choice = Respondent.Choice()
        choice.model = try Fixtures.base.get().folder
        choice.isPlain = true
        let reader = try Respondent(choice, brain: scratch.brain, device: context.device)
        let notes = NotesAtHand(Self.notes, scratch.brain)
        return NoteReading(notes, reader: reader)
            .isNeeded(after: answer, to: question, support: notes.checker.support(of: answer, to: question))
    }

    @Test func `What a note says needs no reading`() throws {
        #expect(try !isNeeded("Hamza wants 340.", Self.pump))
    }

    @Test func `What no note says does`() throws {
        #expect(try isNeeded("Hamza wants 990 guilders.", Self.pump))
    }

    @Test func `A refusal does where the notes speak of what was asked, and not where they don't`() throws {
        let refusal = Refusal.allCases[0].text(.english)
        #expect(try isNeeded(refusal, Self.pump))
        #expect(try !isNeeded(refusal, "Which zebra plays the xylophone in Quasar Street?"))
        #expect(try isNeeded(" ", "Who forgot the folders at the station?"))
    }

    private func trained() throws -> Scratch {
        let scratch = try Scratch.withNotes()
        var training = AdapterTraining(scratch.brain)
        training.model = try Fixtures.base.get().folder
        training.recipe = "classic"
        training.choices.epochs = 1
        training.choices.rowTokens = 128
        training.choices.weights = .nf4
        _ = try training.run(Fixtures.context()) { _ in }
        return scratch
    }

    private static let questions = ["Why did I stop Kite?", "Kite", "Who paid for the wind data?", "What does Anvil cost?"]

    /// The answers, and which of them was followed by a look at the notes.
    private func ask(_ brain: Brain, asLarge: Bool = true, looksUp: Bool = true) throws -> [(answer: Answer, looked: Bool)] {
        try BaseModel.$mostOfSmall.withValue(asLarge ? 0 : .max) {
            let context = try Fixtures.context()
            let respondent = try Respondent(Respondent.Choice(), brain: brain, device: context.device)
            return try Self.questions.enumerated().map { index, question in
                var looked = false
                // By lot, since what so small a base takes for likeliest says nothing, on some processors to every question.
                var manner = AnswerManner(maxTokens: 12)
                manner.sampling = SamplingSettings(temperature: 2, seed: UInt64(index))
                let answer = try respondent.ask(
                    question, manner: manner, looksUp: looksUp, notes: { try NotesAtHand(brain) },
                    context: context, onLookingUp: { looked = true }, onText: { _ in })
                return (answer, looked)
            }
        }
    }

    @Test func `Notes are read after the answers that need it, quoted after all, and only what a note says is told`() throws {
        let scratch = try trained()
        let notes = try #require(try NotesAtHand(scratch.brain))
        let context = try Fixtures.context()
        let reading = try NoteReading(
            notes, reader: Respondent(Respondent.Choice(), brain: scratch.brain, device: context.device).reader())
        let answers = try ask(scratch.brain)
        try #require(answers.count == Self.questions.count)
        for (question, (answer, looked)) in zip(Self.questions, answers) {
            let support = notes.checker.support(of: answer.answer, to: question)
            #expect(looked == reading.isNeeded(after: answer.answer, to: question, support: support), "\(answer)")
            #expect(answer.lookedUp?.answer == nil || looked)
            #expect(answer.lookedUp.map { $0.support.state == .found } ?? true)
            #expect(!Refusal.isRefusal(answer.answer) || answer.lookedUp.map { $0.answer != nil } ?? true)
        }
        #expect(answers.contains { $0.looked }, "none of the questions needs the notes")
    }

    @Test func `Memory alone, and a small base, read nothing`() throws {
        let scratch = try trained()
        let alone = try ask(scratch.brain, looksUp: false) + ask(scratch.brain, asLarge: false)
        #expect(!alone.contains { $0.looked || $0.answer.lookedUp != nil })
    }
}
