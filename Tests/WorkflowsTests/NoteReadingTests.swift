import Datasets
import Foundation
import Notes
import Testing

@testable import Workflows

/// Where memory fails, the notes are read.
struct NoteReadingTests {
    private static let notes = [
        note("Boiler", "Called Hamza about the boiler, he wants 340 for the pump. The pilot light went out twice in March."),
        note("Choir trip", "We sang in Delft on the ninth. Marta forgot the folders at the station."),
    ]
    private let checker = AnswerChecker(notes)

    private static func note(_ title: String, _ text: String) -> Note {
        var note = Note(title: title, language: .english, contentHash: title)
        note.sections = [NoteSection(blocks: [NoteBlock(kind: .paragraph(text))], text: text)]
        return note
    }

    private func isNeeded(_ answer: String, _ question: String) -> Bool { NoteReading.isNeeded(after: answer, to: question, checker) }

    @Test func `What a note says needs no reading`() {
        #expect(!isNeeded("Hamza wants 340.", "What does Hamza want for the pump of the boiler?"))
    }

    @Test func `What no note says does`() {
        #expect(isNeeded("Hamza wants 990 guilders.", "What does Hamza want for the pump of the boiler?"))
    }

    @Test func `A refusal does where the notes speak of what was asked, and not where they don't`() {
        let refusal = Refusal.allCases[0].text(.english)
        #expect(isNeeded(refusal, "What does Hamza want for the pump of the boiler?"))
        #expect(!isNeeded(refusal, "Which zebra plays the xylophone in Quasar Street?"))
        #expect(isNeeded(" ", "Who forgot the folders at the station?"))
    }

    /// What was looked up, and whether anybody looked.
    private func ask(_ question: String, asLarge: Bool = true, looksUp: Bool = true) throws -> (answer: Answer, looked: Bool) {
        let scratch = try Scratch.withNotes()
        var training = AdapterTraining(scratch.brain)
        training.model = try Fixtures.base.get().folder
        training.recipe = "classic"
        training.choices.epochs = 1
        training.choices.rowTokens = 128
        training.choices.weights = .nf4
        _ = try training.run(Fixtures.context()) { _ in }
        return try BaseModel.$mostOfSmall.withValue(asLarge ? 0 : .max) {
            let context = try Fixtures.context()
            let respondent = try Respondent(Respondent.Choice(), brain: scratch.brain, device: context.device)
            var looked = false
            let answer = try respondent.ask(
                question, manner: AnswerManner(maxTokens: 12), looksUp: looksUp, checker: { try AnswerChecker(scratch.brain) },
                context: context, onLookingUp: { looked = true }, onText: { _ in })
            return (answer, looked)
        }
    }

    @Test func `A base that hardly learnt has its answer looked up, and only what a note says is told`() throws {
        let (answer, looked) = try ask("Why did I stop Kite?")
        #expect(answer.support?.state == .missing, "\(answer)")
        #expect(looked)
        #expect(answer.lookedUp.map { $0.support.state != .missing } ?? true)
    }

    @Test func `Memory alone, and a small base, read nothing`() throws {
        for (asLarge, looksUp) in [(true, false), (false, true)] {
            let (answer, looked) = try ask("Why did I stop Kite?", asLarge: asLarge, looksUp: looksUp)
            #expect(!looked && answer.lookedUp == nil)
        }
    }
}
