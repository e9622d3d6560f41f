import Datasets
import Foundation
import Languages
import Notes
import Studies
import Testing
import Tokenization

/// Answers by a table: the entry whose key the last message ends with, one reply for each attempt.
private struct TableWriter: StudyWriter {
    var replies: [String: [String]]
    /// What is read of a passage for a question; all of it where the question is not here.
    var readings: [String: String] = [:]
    var asked: [(attempt: Int, conversations: [[ChatMessage]])] = []

    mutating func write(_ conversations: [[ChatMessage]], limit: StudyReplyLimit, attempt: Int) throws -> [String?] {
        asked.append((attempt, conversations))
        return conversations.map { messages in
            let last = messages.last?.content ?? ""
            guard let found = replies.first(where: { last.hasSuffix($0.key) }), attempt < found.value.count else { return nil }
            return found.value[attempt]
        }
    }

    mutating func read(_ conversations: [[ChatMessage]], limit: StudyReplyLimit) throws -> [String?] {
        conversations.map { messages in
            let last = messages.last?.content ?? ""
            return readings.first { last.hasSuffix($0.key) }?.value ?? last
        }
    }
}

@Suite("Studying a passage")
struct StudyWorkTests {
    private static func note(_ title: String, _ text: String, language: NoteLanguage = .english) -> Note {
        var note = Note(title: title, language: language, contentHash: title)
        note.sections = [NoteSection(blocks: [NoteBlock(kind: .paragraph(text))], text: text)]
        return note
    }

    private static let notes = [
        note("Boiler", "Called Hamza about the boiler, he wants 340 for the pump. The pilot light went out twice in March."),
        note("Choir trip", "We sang in Delft on the ninth. Marta forgot the folders at the station."),
        note("Bees", "Moved the second hive behind the hedge. Nosema in the weak one."),
    ]

    private func study(_ writer: inout some StudyWriter) throws -> Study {
        let passages = StudyPassage.all(in: Self.notes)
        return try #require(StudyWork(all: passages).study([passages[0]], by: &writer).first)
    }

    private static let pump = "Called Hamza about the boiler, he wants 340 for the pump."
    private static let light = "The pilot light went out twice in March."

    @Test("keeps what stands up to the note, and says why it dropped the rest")
    func kept() throws {
        var writer = TableWriter(replies: [
            Self.pump: [
                """
                Here are the questions:
                plain: 340 <= How much does Hamza want for the boiler's pump?
                casual: the pump <= what does hamza want 340 for
                remember: 340 <= Do you remember whether Hamza wants 340 for the pump?
                - other-side: Hamza <= Who wants money for the boiler's pump?
                described: the pump <= Which [[Boiler]] part costs money?
                plain: 340 <= How much does Hamza want for the boiler's pump?
                why: Delft <= Where did Marta sing?
                dated: on 7 May 2011 <= When did Hamza want 340?
                how: the pump <= What was it that was wanted?
                plain: 340 <= Who did I call about the pump of the boiler?
                nonsense
                """
            ]
        ])
        writer.readings = [
            "Who did I call about the pump of the boiler?": "You called Hamza.",
            "Who wants money for the boiler's pump?": "It is Hamza who wants it.",
        ]
        let study = try study(&writer)
        #expect(study.statements.map(\.text) == [Self.pump, Self.light])
        #expect(study.statements[0].questions.map(\.kind) == [.plain, .casual, .otherSide])
        #expect(study.statements[0].questions.first?.answer == "340")
        #expect(study.dropped["foreign"] == 1, "\(study.dropped)")
        #expect(study.dropped["markup"] == 1)
        #expect(study.dropped["givesAway"] == 1)
        #expect(study.dropped["duplicate"] == 1)
        #expect(study.dropped["notGrounded"] == 1)
        #expect(study.dropped["leadsElsewhere"] == 1)
        #expect(study.dropped["readOtherwise"] == 1)
    }

    @Test("what is asked about too seldom is asked again, in other words")
    func coverage() throws {
        let ways = ["how often", "which month", "when", "what number", "count", "the times", "in spring", "tell me"]
        let many = ways.enumerated().map { "plain: \(["twice", "March"][$0 % 2]) <= pilot light, \($1)?" }
        var writer = TableWriter(replies: [
            Self.pump: ["plain: 340 <= How much for the pump of the boiler?", "casual: Hamza <= who did i call about the boiler"],
            Self.light: [many.joined(separator: "\n"), "why: twice <= How often did the boiler's pilot light go out?"],
        ])
        let study = try study(&writer)
        #expect(study.statements[0].questions.map(\.answer) == ["340", "Hamza"])
        #expect(writer.asked.map(\.attempt) == [0, 1, 2])
        #expect(writer.asked.map(\.conversations.count) == [2, 1, 1])
        #expect(StudyCoverage.wanting(study) == [0])
    }

    @Test("a passage is asked about in its own sentences; hardly a word stands with its neighbour")
    func sentences() {
        let list = "- chrome ring: replated at Dunstan's\n- dial string: 1.42 m"
        let text = "Bidding\n\nReserve 250, somebody on a telephone. Silence. Me 410.\n\(list)"
        let passage = StudyPassage.all(in: [Self.note("Ekco", text)])[0]
        #expect(
            passage.sentences == [
                "Reserve 250, somebody on a telephone. Silence. Me 410.", "chrome ring: replated at Dunstan's", "dial string: 1.42 m",
            ])
    }

    @Test("conversations about one passage begin alike, so that it is read once")
    func sharedBeginning() throws {
        var writer = TableWriter(replies: [:])
        _ = try study(&writer)
        let conversations = writer.asked[0].conversations
        #expect(conversations.map { $0.map(\.role) } == [[.user, .assistant, .user], [.user, .assistant, .user]])
        #expect(conversations[0].dropLast() == conversations[1].dropLast())
        let last = conversations.compactMap(\.last?.content)
        #expect(last[0] != last[1] && last[0].commonPrefix(with: last[1]).contains(Self.light))
    }

    @Test("the example of a language is what is read back from a reply", arguments: [NoteLanguage.english, .chinese])
    func example(_ language: NoteLanguage) throws {
        let passage = StudyPassage.all(in: [Self.note("Ekco", "A long enough sentence about the radio.", language: language)])[0]
        let shown = try StudyPrompts.of(language).forQuestions(passage, about: passage.text)
        let practised = try StudyPrompts.of(language, isPractised: true).forQuestions(passage, about: passage.text)
        #expect(practised == Array(shown.suffix(1)))
        var writer = TableWriter(replies: [passage.text: [shown[1].content]])
        let passages = [passage]
        let study = try #require(StudyWork(all: passages, isPractised: true).study(passages, by: &writer).first)
        #expect(study.statements.first?.questions.isEmpty == true)
        #expect(study.dropped.values.reduce(0, +) == 6)
    }

    @Test("what is taught keeps one wording in some statements back")
    func examples() throws {
        let passage = StudyPassage.all(in: Self.notes)[0]
        let questions = (0..<6).map { StudyQuestion(kind: .plain, question: "Question \($0)?", answer: "twice") }
        let study = Study(passage: passage.key, statements: [StudyStatement(text: "One.", questions: questions)])
        let examples = try study.examples(of: passage)
        #expect(examples.map(\.provenance.split) == [.train, .train, .train, .train, .train, .valid, .train])
        #expect(examples.last?.messages.map(\.content) == ["What did I write in «Boiler»?", passage.text])
        #expect(examples.allSatisfy { $0.provenance.noteHash == "Boiler" && $0.provenance.kind == .selfMade })
    }

    @Test("a long note is studied in pieces that hold all of it", arguments: [NoteLanguage.english, .chinese])
    func pieces(_ language: NoteLanguage) {
        let sentence = language == .chinese ? "今天在河边修了三块石头。" : "Today three stones were mended by the river. "
        let long = Self.note("Long", String(repeating: sentence, count: 200), language: language)
        let passages = StudyPassage.all(in: [long, Self.note("Empty", "…")])
        #expect(passages.count > 1 && passages.allSatisfy { $0.text.count <= 1_700 && $0.title == "Long" })
        let words = passages.map { $0.text.filter(\.isLetter).count }.reduce(0, +)
        #expect(words == long.sections[0].text.filter(\.isLetter).count)
        #expect(Set(passages.map(\.key)).count == passages.count || passages.count(where: { $0.text == passages[0].text }) > 1)
    }

    @Test("a reply ends where it says the same again, and where it has its lines")
    func limited() {
        let limit = StudyReplyLimit(tokens: 100, lines: 3)
        #expect(limit.goesOn(after: "one\ntwo\nthr"))
        #expect(limit.goesOn(after: "one\n\n\ntwo\none"))
        #expect(!limit.goesOn(after: "one\ntwo\n one\n"))
        #expect(!limit.goesOn(after: "one\ntwo\nthree\n"))
    }
}
