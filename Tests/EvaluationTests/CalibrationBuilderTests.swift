import Datasets
import Grounding
import Languages
import Notes
import TestSupport
import Testing
import Tokenization

@testable import Evaluation

struct CalibrationBuilderTests {
    /// Notes that are alike and many enough to leave questions over.
    private let notes: [Note] = (0..<12).map { index in
        let place = ["Harbour", "Orchard", "Quarry", "Meadow"][index % 4]
        return note(
            "\(place) plan \(index)",
            [
                section("Cost", "The \(place.lowercased()) work cost \(400 + index * 37) euros in the first month."),
                section("People", "I asked Mira Holt about the \(place.lowercased()) gate \(index + 2) times."),
                section("End", "We stopped in March because the rope number \(index) broke."),
            ])
    }

    @Test func `As many with an answer as without, none of them taught or asked in the exam`() {
        var recipe = DatasetRecipe.brief
        recipe.holdOuts = .exam
        let questions = CalibrationBuilder.build(notes: notes, recipe: recipe, seed: 1)
        #expect(questions.count >= 40)
        #expect(questions.count { $0.isAnswerable } * 2 == questions.count)
        let dataset = DatasetBuilder.build(notes: notes, recipe: recipe, seed: 1)
        let taught = Set((dataset.train + dataset.valid).map { ExampleCollection.key($0.question) })
        let asked = Set(ExamBuilder.build(notes: notes, recipe: recipe, seed: 1).map { ExampleCollection.key($0.question) })
        for question in questions.map({ ExampleCollection.key($0.question) }) {
            #expect(!taught.contains(question) && !asked.contains(question), "\(question)")
        }
        #expect(questions == CalibrationBuilder.build(notes: notes, recipe: recipe, seed: 1))
        #expect(CalibrationBuilder.build(notes: notes, recipe: recipe, seed: 1, most: 25).count == 50)
    }

    @Test func `What a study kept back comes first, and rules fill up what has no answer`() {
        let keptBack = (0..<30).flatMap { number in
            let answered = Example(question: "Who held rope \(number)?", answer: "Mira")
            let unanswered = Example(question: "Who cut rope \(number)?", answer: Refusal.notNoted.text(.english))
            return number < 12 ? [answered, unanswered] : [answered]
        }
        let questions = CalibrationBuilder.build(notes: notes, recipe: .study, seed: 1, keptBack: keptBack)
        let (answerable, unanswerable) = (questions.filter(\.isAnswerable), questions.filter { !$0.isAnswerable })
        #expect(answerable.count == unanswerable.count && answerable.count >= 20)
        #expect(answerable.allSatisfy { $0.question.hasPrefix("Who held rope") })
        #expect(unanswerable.count { $0.question.hasPrefix("Who cut rope") } == 12)
        #expect(Set(questions.map(\.question)).count == questions.count)
    }

    @Test func `Too few notes give none`() {
        #expect(CalibrationBuilder.build(notes: Array(notes.prefix(1)), recipe: .brief, seed: 1).isEmpty)
        #expect(CalibrationBuilder.build(notes: notes, recipe: .classic, seed: 1).isEmpty)
    }

    @Test func `A question is covered by the note that has its words`() {
        let lookup = AnswerLookup(notes)
        let known = lookup.coverage(of: "What did the harbour work cost in the first month?")
        #expect(known.section == 1 && known.note == 1)
        let strange = lookup.coverage(of: "What did the motorbike cost in Lisbon?")
        #expect(strange.note < 0.5 && strange.section <= strange.note)
        let diary = AnswerLookup([
            note("9 March 1660", [section(nil, "To the office all day.")], day: "1660-03-09"),
            note("10 October 1660", [section(nil, "Up early and to Whitehall.")], day: "1660-10-10"),
        ])
        // Each of its words stands in a note, the day in none.
        #expect(diary.coverage(of: "What do I know about 9 October 1660?").note < 0.7)
        #expect(diary.coverage(of: "What do I know about 10 October 1660?").note == 1)
        #expect(diary.coverage(of: "Who was at Whitehall in October 1660?").note == 1)
        #expect(lookup.coverage(of: "What?") == QuestionCoverage(section: 1, note: 1))
        #expect(AnswerLookup([]).coverage(of: "What did the harbour cost?") == QuestionCoverage(section: 0, note: 0))
    }
}

extension Example {
    fileprivate init(question: String, answer: String) {
        self.init(
            messages: [ChatMessage(role: .user, content: question), ChatMessage(role: .assistant, content: answer)],
            provenance: ExampleProvenance(kind: .selfMade, split: .valid))
    }
}
