import Languages
import Notes
import Testing

@testable import Studies

/// Passages that are found for questions, and how they stand before them.
struct ReadingTests {
    private static func passage(_ title: String, _ text: String, day: String? = nil, _ language: NoteLanguage = .english) -> StudyPassage {
        var note = Note(title: title, language: language, contentHash: title)
        note.sections = [NoteSection(blocks: [NoteBlock(kind: .paragraph(text))], text: text)]
        note.created = day.flatMap { CalendarDay(parsing: $0) }.map { NoteDate(day: $0, source: .frontmatter) }
        return StudyPassage.all(in: [note])[0]
    }

    private static let boiler = passage("Boiler", "Called Hamza about the boiler, he wants 340 for the pump.", day: "2023-05-06")
    private static let choir = passage("Choir trip", "We sang in Delft on the ninth. Marta forgot the folders at the station.")
    private static let bees = passage("Bees", "Moved the second hive behind the hedge. Nosema in the weak one.")
    private static let passages = [boiler, choir, bees]

    private static let study = Study(
        passage: choir.key,
        statements: [
            StudyStatement(
                text: "Marta forgot the folders at the station.",
                questions: [StudyQuestion(kind: .described, question: "Who left the music behind?", answer: "Marta")])
        ])

    @Test func `A passage is found by its words, by its title and by what its study asks`() {
        let index = PassageIndex(Self.passages, [Self.choir.key: Self.study])
        func first(_ question: String) -> String? { index.found(by: question, limit: 3).first?.title }
        #expect(first("Where is the second hive?") == "Bees")
        #expect(first("How was the choir?") == "Choir trip")
        #expect(first("Who left the music behind?") == "Choir trip")
        #expect(first("Quagga?") == nil)
        #expect(PassageIndex(Self.passages).found(by: "music", limit: 3).isEmpty, "nothing was studied")
    }

    @Test func `A line is found by its words, by what is asked for it, and with its passage`() {
        let index = PassageIndex(Self.passages, [Self.choir.key: Self.study])
        func lines(_ question: String) -> [String] { index.quotes(answering: question).map(\.text) }
        #expect(lines("Where is the second hive?") == ["Moved the second hive behind the hedge. Nosema in the weak one."])
        #expect(lines("Who left the music behind?").first == "We sang in Delft on the ninth. Marta forgot the folders at the station.")
        #expect(lines("Quagga?").isEmpty)
    }

    @Test func `Of a passage's lines that which is asked for comes first, whatever its words`() {
        let trip = Self.passage("Trip", "The music was in Delft, on the ninth.\n\nMarta forgot the folders.")
        var study = Self.study
        study.passage = trip.key
        study.statements[0].text = "Marta forgot the folders."
        let index = PassageIndex([trip, Self.boiler], [trip.key: study])
        #expect(index.quotes(answering: "Who left it behind?").map(\.text) == ["Marta forgot the folders."])
        #expect(index.quotes(answering: "Who left the music behind?").first?.text == "Marta forgot the folders.")
    }

    @Test func `A line that is near in meaning comes first, also where it has none of the words; none comes where no note has any`() {
        let index = PassageIndex(Self.passages)
        let nearness: [String: [Float]] = [Self.boiler.key: [0.1], Self.choir.key: [0.1], Self.bees.key: [0.9]]
        func lines(_ question: String, _ nearness: [String: [Float]]) -> [String] {
            index.quotes(answering: question, nearness: nearness).map(\.passage.title)
        }
        #expect(lines("What did the station lose?", [:]) == ["Choir trip"])
        #expect(lines("What did the station lose?", nearness) == ["Bees", "Choir trip", "Boiler"])
        // What is known of some is not held against those that were not read yet.
        #expect(lines("What did the station lose?", [Self.boiler.key: [0.1]]).first == "Choir trip")
        #expect(lines("Quagga?", nearness).isEmpty)
        #expect(Self.bees.titledLines == ["Bees: Moved the second hive behind the hedge. Nosema in the weak one."])
    }

    @Test func `The notes stand before the question, as they are shown to who studies`() throws {
        let text = try ReadingPrompt.text("How much?", after: [Self.boiler, Self.bees])
        #expect(
            text == """
                From my notes:

                Boiler
                2023-05-06

                Called Hamza about the boiler, he wants 340 for the pump.

                Bees

                Moved the second hive behind the hedge. Nosema in the weak one.

                How much?
                """)
    }

    @Test func `The words around them are in the language of the first`() throws {
        let note = Self.passage("锅炉", "给哈姆扎打了电话，水泵要340。", .chinese)
        #expect(try ReadingPrompt.text("多少钱？", after: [note, Self.bees]).hasPrefix("我的笔记里写着：\n\n锅炉\n\n"))
    }

    @Test func `An answer is borne out by a passage that has its words`() {
        #expect(Self.boiler.bearsOut("340 for the pump"))
        #expect(!Self.boiler.bearsOut("990 for the pump"))
        #expect(!Self.boiler.bearsOut("the"))
    }
}
