import Datasets
import Notes
import Testing

@testable import Studies

/// Statements that are found for questions, and what is taught about reading them.
struct ReadingTests {
    private static func passage(_ title: String, _ text: String, day: String? = nil) -> StudyPassage {
        var note = Note(title: title, language: .english, contentHash: title)
        note.sections = [NoteSection(blocks: [NoteBlock(kind: .paragraph(text))], text: text)]
        note.created = day.flatMap { CalendarDay(parsing: $0) }.map { NoteDate(day: $0, source: .frontmatter) }
        return StudyPassage.all(in: [note])[0]
    }

    private static let boiler = passage("Boiler", "Called Hamza about the boiler, he wants 340 for the pump.", day: "2023-05-06")
    private static let choir = passage("Choir trip", "We sang in Delft on the ninth. Marta forgot the folders at the station.")
    private static let bees = passage("Bees", "Moved the second hive behind the hedge. Nosema in the weak one.")
    private static let passages = [boiler, choir, bees]

    private static func questions(_ texts: [String], _ answer: String) -> [StudyQuestion] {
        texts.map { StudyQuestion(kind: .plain, question: $0, answer: answer) }
    }

    private static let pump = StudyStatement(
        text: "Hamza wants 340 for the pump of the boiler.",
        questions: questions(
            ["What does the plumber charge?", "How much is the pump?", "Which sum did Hamza name?", "What will the pump cost me?"], "340"))
    private static let folders = StudyStatement(
        text: "Marta forgot the folders at the station.",
        questions: questions(["Who left the music behind?", "Who forgot the folders?"], "Marta"))
    private static let studies = [
        boiler.key: Study(passage: boiler.key, statements: [pump]),
        choir.key: Study(
            passage: choir.key, statements: [folders],
            twins: [StudyTwin(question: "Who forgot the tickets?", answered: folders.questions[1])]),
    ]

    @Test func `A statement is found by its own words, by its note's title and by what asks for it`() {
        let index = StatementIndex(Self.passages, Self.studies)
        func first(_ question: String) -> String? { index.found(by: question, limit: 3).first.map { index.entries[$0].text } }
        #expect(first("Hamza?") == Self.pump.text)
        #expect(first("What was wrong with the boiler?") == Self.pump.text)
        #expect(first("Who left the music behind?") == Self.folders.text)
        #expect(first("Quagga?") == nil)
    }

    @Test func `What was not studied is there with its own sentences`() {
        let index = StatementIndex(Self.passages, Self.studies)
        #expect(
            index.found(by: "Where is the second hive?", limit: 1).map { index.entries[$0].line } == [
                "- Bees: Moved the second hive behind the hedge."
            ])
    }

    @Test func `A line says of what, and when`() throws {
        let index = StatementIndex(Self.passages, Self.studies)
        let text = try ReadingPrompt.text("How much?", after: [index.entries[0]])
        #expect(text == "From my notes:\n\n- Boiler (2023-05-06): Hamza wants 340 for the pump of the boiler.\n\nHow much?")
    }

    @Test func `Studies are read where hardly a statement is asked for too seldom`() {
        func study(_ questions: [Int]) -> Study {
            Study(
                passage: "p",
                statements: questions.map { StudyStatement(text: "s", questions: Self.questions(.init(repeating: "q", count: $0), "a")) })
        }
        let least = StudyCoverage.least
        #expect(StudyCoverage.canBeRead([study([least, least]), study([least, least - 1])]))
        #expect(!StudyCoverage.canBeRead([study([least, least]), study([least - 1])]))
        #expect(!StudyCoverage.canBeRead([study([])]))
        #expect(!StudyCoverage.canBeRead([]))
    }

    @Test func `An answer is borne out by its note, not by the statement`() throws {
        let wrong = StudyStatement(text: "Hamza wants 990 for the pump.")
        let entry = try #require(
            StatementIndex([Self.boiler], [Self.boiler.key: Study(passage: Self.boiler.key, statements: [wrong])]).entries.first)
        #expect(entry.isBorneOut("340 for the pump"))
        #expect(!entry.isBorneOut("990"))
        #expect(!entry.isBorneOut("the"))
    }

    private func taught(seed: UInt64) throws -> [(passage: StudyPassage, examples: [Example])] {
        let reading = ReadingExamples(Self.passages, Self.studies, seed: seed)
        return try [Self.boiler, Self.choir].map { passage in
            let study = try #require(Self.studies[passage.key])
            return (passage, try reading.examples(beside: study.examples(of: passage), of: passage, study))
        }
    }

    @Test func `Questions are taught with the statements that are found before them, never by themselves`() throws {
        var asked: Set<String> = []
        for seed in 1...20 as ClosedRange<UInt64> {
            for (passage, examples) in try taught(seed: seed) {
                for example in examples where example.provenance.kind != .abstention {
                    let last = try #require(example.question.split(separator: "\n").last.map(String.init))
                    asked.insert(last)
                    #expect(example.question.hasPrefix("From my notes:\n\n- "))
                    #expect(example.provenance.noteHash == passage.noteHash)
                    #expect(example.provenance.wording == ReadingExamples.wording)
                    #expect(example.answer == (passage == Self.boiler ? "340" : "Marta"))
                    #expect(example.question.split(separator: "\n").count { $0.hasPrefix("- ") } <= ReadingPrompt.statements)
                }
            }
        }
        // Those of odd places: the others are what the statements are found by.
        #expect(asked == ["How much is the pump?", "What will the pump cost me?", "Who forgot the folders?"])
    }

    @Test func `What is not said is refused with the nearest statements before it`() throws {
        let refused = try taught(seed: 1).flatMap(\.examples).filter { $0.provenance.kind == .abstention }
        #expect(refused.count == 1)
        #expect(refused.first?.question.contains(Self.folders.text) == true)
        #expect(refused.first?.question.hasSuffix("Who forgot the tickets?") == true)
    }

    @Test func `The same seed gives the same`() throws {
        #expect(try taught(seed: 3).map(\.examples) == taught(seed: 3).map(\.examples))
    }

    @Test func `Most are read with what answers them, and some without`() throws {
        let hidden = StudyStatement(text: "It was cold.", questions: Self.questions(["Quagga?", "Warm?"], "no"))
        let studies = Self.studies.merging([Self.bees.key: Study(passage: Self.bees.key, statements: [hidden])]) { old, _ in old }
        var (with, without) = (0, 0)
        for seed in 0..<200 as Range<UInt64> {
            let reading = ReadingExamples(Self.passages, studies, seed: seed)
            let example = Example(
                messages: [.init(role: .user, content: "Warm?"), .init(role: .assistant, content: "no")],
                provenance: ExampleProvenance(kind: .selfMade, note: "Bees", noteHash: "Bees", contentHash: "", wording: "plain"))
            let study = try #require(studies[Self.bees.key])
            for example in try reading.examples(beside: [example], of: Self.bees, study) {
                if example.question.contains(hidden.text) { with += 1 } else { without += 1 }
            }
        }
        #expect(with > 0)
        #expect(without == 0, "nothing else is found for it, so that it is not asked without")
    }
}
