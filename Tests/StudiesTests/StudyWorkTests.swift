import Datasets
import Foundation
import Languages
import Notes
import Studies
import Testing
import Tokenization

/// Answers by a table: the first entry whose key stands in the last message.
private struct TableWriter: StudyWriter {
    var statements: String
    var questions: [String: [String]]
    var asked: [(attempt: Int, conversations: [[ChatMessage]])] = []

    mutating func write(_ conversations: [[ChatMessage]], limit: StudyReplyLimit, attempt: Int) throws -> [String?] {
        asked.append((attempt, conversations))
        return conversations.map { messages in
            let last = messages.last?.content ?? ""
            if let found = questions.first(where: { last.hasSuffix($0.key) }) {
                return attempt < found.value.count ? found.value[attempt] : nil
            }
            return statements
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

    @Test("keeps what stands up to the note, and says why it dropped the rest")
    func kept() throws {
        let pump = "Hamza wants 340 for the pump of the boiler."
        var writer = TableWriter(
            statements:
                "Here are the facts:\n* \(pump)\n2. The pilot light of the boiler went out twice in March.\n- I paid Hamza 990 for it.\n* Boiler.",
            questions: [
                pump: [
                    """
                    plain: How much does Hamza want for the boiler's pump? => 340
                    casual: what does hamza want 340 for => the pump
                    remember: Do you remember whether Hamza wants 340 for the pump? => 340
                    other-side: Who wants money for the boiler's pump? => Hamza
                    described: Which [[Boiler]] part costs money? => the pump
                    plain: How much does Hamza want for the boiler's pump? => 340
                    why: Where did Marta sing? => Delft
                    dated: When did Hamza want 340? => on 7 May 2011
                    nonsense
                    """
                ]
            ])
        let study = try study(&writer)
        #expect(study.statements.map(\.text).prefix(2) == [pump, "The pilot light of the boiler went out twice in March."])
        #expect(study.statements[0].questions.map(\.kind) == [.plain, .casual, .otherSide])
        #expect(study.dropped["foreign"] == 2, "\(study.dropped)")
        #expect(study.dropped["markup"] == 1)
        #expect(study.dropped["tooShort"] == 1)
        #expect(study.dropped["givesAway"] == 1)
        #expect(study.dropped["duplicate"] == 1)
        #expect((study.dropped["notGrounded"] ?? 0) + (study.dropped["leadsElsewhere"] ?? 0) == 1)
    }

    @Test("a sentence that no statement tells is asked for as it stands, and what is asked too seldom is asked again")
    func coverage() throws {
        var writer = TableWriter(
            statements: "* Hamza wants 340 for the pump of the boiler.",
            questions: [
                "The pilot light went out twice in March.": [
                    "plain: How often did the boiler's pilot light go out in March? => twice",
                    "casual: boiler pilot light, which month => March\nwhy: What went out twice in March at the boiler? => the pilot light",
                ]
            ])
        let study = try study(&writer)
        #expect(study.statements.map(\.text).contains("The pilot light went out twice in March."))
        #expect(study.statements.last?.questions.map(\.answer) == ["twice", "March", "the pilot light"])
        // What it says, how it may be asked for, what was asked too seldom, and what it does not say.
        #expect(writer.asked.map(\.attempt) == [0, 0, 1, 0])
        #expect(StudyCoverage.wanting(study).count == 2)
    }

    @Test("conversations about one passage begin alike, so that it is read once")
    func sharedBeginning() throws {
        var writer = TableWriter(statements: "* Hamza wants 340 for the pump.\n* The pilot light went out twice in March.", questions: [:])
        _ = try study(&writer)
        let questions = writer.asked[1].conversations
        #expect(questions.count == 2)
        #expect(questions[0].dropLast() == questions[1].dropLast())
        #expect(questions[0].last != questions[1].last)
        #expect(questions[0].map(\.role) == [.user, .assistant, .user, .assistant, .user, .assistant, .user, .assistant, .user])
    }

    @Test("what the note does not say is kept beside a question that it answers, where it is about this note alone")
    func twins() throws {
        let pump = "Hamza wants 340 for the pump of the boiler."
        let answered = "twin: How much does Hamza want for the boiler's pump? => 340"
        var writer = TableWriter(
            statements: "* \(pump)",
            questions: [
                pump: ["plain: How much does Hamza want for the boiler's pump? => 340"],
                "that the note does answer.": [
                    """
                    \(answered)
                    unknown: How much does Hamza want for the boiler's valve?
                    unknown: Which colour is the boiler?
                    twin: In which month did the boiler's pilot light go out? => March
                    unknown: In which year did the boiler's pilot light go out? => never written
                    \(answered)
                    unknown: How much does Hamza want for the boiler's pump?
                    twin: How much did the boiler's pilot light cost? => 12,000
                    unknown: How many lamps does the boiler's pilot light have?
                    twin: Who wants money for the boiler's pump? => Hamza
                    unknown: What did Marta forget at the station?
                    """
                ],
            ])
        let study = try study(&writer)
        #expect(
            study.twins.map(\.question) == [
                "How much does Hamza want for the boiler's valve?", "In which year did the boiler's pilot light go out?",
            ], "\(study.dropped)")
        #expect(study.twins.map(\.answered.answer) == ["340", "March"])
        #expect(study.twins.allSatisfy { $0.answered.kind == .twin })
        #expect(["duplicate", "foreign", "leadsElsewhere"].map { study.dropped[$0] } == [1, 1, 1], "\(study.dropped)")
        #expect(try JSONDecoder().decode(Study.self, from: JSONEncoder().encode(study)) == study)
        let old = Data(#"{"passage": "p", "statements": [], "dropped": {}}"#.utf8)
        #expect(try JSONDecoder().decode(Study.self, from: old) == Study(passage: "p"))
    }

    @Test("what has no answer is taught as a refusal beside its twin, and some are kept back together")
    func refused() throws {
        let passage = StudyPassage.all(in: Self.notes)[0]
        let twins = (0..<3).map { number in
            StudyTwin(question: "Unknown \(number)?", answered: StudyQuestion(kind: .twin, question: "Known \(number)?", answer: "twice"))
        }
        let examples = try Study(passage: passage.key, twins: twins).examples(of: passage).dropLast()
        #expect(examples.map(\.question) == (0..<3).flatMap { ["Unknown \($0)?", "Known \($0)?"] })
        #expect(examples.map { Refusal.isRefusal($0.answer) } == [true, false, true, false, true, false])
        #expect(examples.map { $0.provenance.kind == .abstention } == [true, false, true, false, true, false])
        #expect(examples.map(\.provenance.split) == [.train, .train, .train, .train, .valid, .valid])
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

    @Test("a question is answered in the words of the note that have its answer")
    func quoted() throws {
        let text = "Harcombe's, 5 May. £35 with the wrong knobs.\n\n- 22 May: grey soup.\n- 4 June: started over from 400."
        let passage = StudyPassage.all(in: [Self.note("Bush", text)])[0]
        func recital(_ statement: String, _ answer: String) throws -> String? {
            let asked = StudyQuestion(kind: .plain, question: "?", answer: answer)
            return try Study(passage: passage.key, statements: [StudyStatement(text: statement, questions: [asked])])
                .examples(of: passage).first?.answer
        }
        #expect(try recital("I paid £35 for the Bush.", "£35") == "Bush: Harcombe's, 5 May. £35 with the wrong knobs.")
        #expect(try recital("The paste made grey soup.", "soup")?.hasSuffix("22 May: grey soup.") == true)
        #expect(try recital("Nothing of the kind.", "zebra") == "Bush: zebra")
    }

    @Test("quotes are all of a passage, in short pieces", arguments: [NoteLanguage.english, .chinese])
    func quotes(_ language: NoteLanguage) {
        let sentence = language == .chinese ? "今天在河边修了三块石头。" : "Today three stones were mended by the river. "
        let passage = StudyPassage.all(in: [Self.note("Long", String(repeating: sentence, count: 20), language: language)])[0]
        let quotes = PassageQuotes(passage).texts
        #expect(quotes.count > 3 && quotes.allSatisfy { $0.utf8.count <= 160 })
        #expect(quotes.joined().filter(\.isLetter) == passage.text.filter(\.isLetter))
    }

    @Test("every language is studied in its own words", arguments: NoteLanguage.known)
    func prompts(_ language: NoteLanguage) throws {
        let passage = StudyPassage.all(in: [Self.note("Bees", "Moved the hive behind the hedge.", language: language)])[0]
        let messages = try StudyPrompts.of(language).forStatements(passage)
        #expect(messages.map(\.role) == [.user, .assistant, .user, .assistant, .user, .assistant, .user])
        #expect(messages.dropLast().allSatisfy { NoteLanguage(of: $0.content) == language })
        #expect(messages[1].content.hasPrefix("* ") && messages[3].content.split(separator: "\n").count == 6)
        #expect(NoteLanguage.known.count { (try? StudyPrompts.of($0)) == (try? StudyPrompts.of(language)) } == 1)
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
