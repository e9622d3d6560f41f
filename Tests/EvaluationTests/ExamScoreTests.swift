import Grounding
import Notes
import TestSupport
import Testing

@testable import Evaluation

/// What the answers to an exam come to.
struct ExamScoreTests {
    private static func items() -> [ExamItem] {
        let fact = ExamItem(part: .wording, question: "?", answers: ["four pounds"], shape: .short, kind: .value, note: "A", noteHash: "a")
        let sentence = ExamItem(
            part: .document, question: "??", answers: ["Nobody opened it twice."], shape: .sentence, kind: .sentence, note: "B",
            noteHash: "b")
        let unknown = ExamItem(
            part: .unanswerable, question: "???", answers: ["I never wrote about that."], shape: .refusal, kind: .abstention,
            sort: "fake title", note: "A", noteHash: "a")
        return [fact, sentence, unknown, unknown]
    }

    @Test func `Who says what is expected recalls all and invents nothing`() {
        let score = ExamScore(Self.items(), answers: Self.items().map { $0.answers[0] })
        #expect(score.recall == 1)
        #expect(score.recallInterval == [1, 1])
        #expect(score.f1 == 1)
        #expect(score.exact == 1)
        #expect(score.falseAnswers == 0)
        #expect(score.overRefusals == 0)
        #expect(score.n == 4)
        #expect(score.unanswerable == 2)
    }

    @Test func `Who refuses everything invents nothing and refuses too much`() {
        let score = ExamScore(Self.items(), answers: Self.items().map { _ in "I never wrote that down." })
        #expect(score.recall == 0)
        #expect(score.falseAnswers == 0)
        #expect(score.overRefusals == 1)
        #expect(score.falseAnswersOfSort == ["fake title": 0])
    }

    @Test func `Who always answers is right about one and invents the rest`() {
        let score = ExamScore(Self.items(), answers: Self.items().map { _ in "It cost four pounds." })
        #expect(score.recall == 0.5)
        #expect(score.falseAnswers == 1)
        #expect(score.overRefusals == 0)
        #expect(score.parts["wording"] == ExamScore.PartScore(recall: 1, f1: 2 * 2.0 / 4 / (1 + 2.0 / 4), n: 1))
        #expect(score.parts["document"]?.recall == 0)
        #expect(score.kinds.mapValues(\.recall) == ["value": 1, "sentence": 0])
    }

    @Test func `A note is learnt, shaky or missed by what of it came`() {
        let item = Self.items()[0]
        func notes(_ right: Int, of count: Int) -> ExamNotes {
            ExamNotes(
                Array(repeating: item, count: count) + [Self.items()[2]],
                answers: (0..<count).map { $0 < right ? "Four pounds." : "no" } + ["x"])
        }
        #expect(notes(2, of: 3).learnt == 1)
        #expect(notes(1, of: 3).shaky == 1)
        #expect(notes(0, of: 3).missed == 1)
        #expect(notes(1, of: 4).missed == 1)
        #expect(notes(2, of: 3).titles == [ExamNotes.Entry(title: "A", asked: 3, recalled: 2)])
    }

    @Test func `An answer is attributed where a search for it finds its note, and refusals are not counted`() throws {
        let harbor = SmallVault.notes[1]
        let item = ExamItem(
            part: .wording, question: "?", answers: ["SQLite"], shape: .short, kind: .value, note: harbor.title,
            noteHash: harbor.contentHash)
        let search = NoteSearch(SmallVault.notes)
        let answers = [
            "SQLite, because one file is easy to back up.", "At the station, and she never writes letters.", "I never wrote about that.",
        ]
        let found = try #require(Attribution([item, item, item], answers: answers, search: search))
        #expect(found == Attribution([item, item], answers: Array(answers.prefix(2)), search: search))
        #expect(found.n == 2 && found.share == 0.5)
        #expect(Attribution([item], answers: ["I never wrote about that."], search: search) == nil)
    }
}
