import Foundation
import Languages
import Notes
import Studies
import Testing
import Tokenization

/// Answers by tables: a sentence, questions, and the odds of yes for a note by its title, first wording first.
private struct TableReader: PatternReader {
    var name: String? = "I bake bread on the evening before a journey."
    var questions: String? = nil
    var odds: [String: [Double?]] = [:]
    var usual: [Double?] = [-2, -2]
    var written: [[ChatMessage]] = []
    var checked: [[ChatMessage]] = []
    var read: [[ChatMessage]] = []

    mutating func write(_ conversations: [[ChatMessage]], limit: StudyReplyLimit, attempt: Int) throws -> [String?] {
        written += conversations
        return conversations.map { $0.contains { $0.role == .assistant && $0.content == name } ? questions : name }
    }

    mutating func directions(_ conversations: [[ChatMessage]]) throws -> [[Float]?] {
        read += conversations
        return conversations.map { [Float($0[0].content.count), 1] }
    }

    mutating func odds(_ conversations: [[ChatMessage]], of yes: [String], against no: [String]) throws -> [Double?] {
        checked += conversations
        var turns: [String: Int] = [:]
        return conversations.map { messages in
            let title = String(messages[0].content.prefix { $0 != "\n" })
            defer { turns[title, default: 0] += 1 }
            return (odds[title] ?? usual)[turns[title, default: 0]]
        }
    }
}

@Suite("What recurs in several notes")
struct PatternWorkTests {
    private static func note(_ title: String, _ day: String?, _ text: String) -> Note {
        var note = Note(title: title, language: .english, contentHash: "hash of \(title)")
        note.created = day.flatMap { CalendarDay(parsing: $0) }.map { NoteDate(day: $0, source: .frontmatter) }
        note.sections = [NoteSection(blocks: [NoteBlock(kind: .paragraph(text))], text: text)]
        return note
    }

    private static let notes = [
        note("Ferry", "2016-09-17", "Loaves until eleven. The suitcase stayed empty."),
        note("2014-05-02", "2014-05-02", "Rye bread at night."), note("Graz", nil, "Kneaded dough until one."),
        note("Lisbon", "2019-02-08", "Two loaves in the oven."),
        note("Bees", "2015-01-01", "Moved the hive behind the hedge."), note("Choir", "2015-02-01", "We sang in Delft."),
        note("Boiler", "2015-03-01", "The pump is loud."), note("Roof", "2015-04-01", "A tile came down."),
    ]
    private static let passages = StudyPassage.all(in: notes)
    private static let studies = Dictionary(
        uniqueKeysWithValues: passages.map { passage in
            let statements = ["Before", "Middle", "After", "End"].map { StudyStatement(text: "\($0) of \(passage.title).") }
            return (passage.key, Study(passage: passage.key, statements: statements))
        })
    private static let cluster = PatternCluster(
        members: passages.prefix(4).map { PlacedStatement(note: $0.noteHash, passage: $0.key, text: "Middle of \($0.title).") },
        cohesion: 0.8)

    private func finding(_ reader: inout TableReader, beside known: [Pattern] = []) throws -> PatternFinding {
        try PatternWork(Self.passages, Self.studies).finding(of: Self.cluster, beside: known, by: &reader)
    }

    private static let saysYes: [String: [Double?]] = ["Ferry": [3, 2], "2014-05-02": [1, 4], "Graz": [0.5, 0.5], "Lisbon": [5, -0.5]]

    @Test("a note counts that shows it in both wordings, and it stays with three of them, by their dates")
    func kept() throws {
        var reader = TableReader(questions: "1. What do I do before a journey?\nnight before a trip, what then", odds: Self.saysYes)
        let finding = try finding(&reader)
        #expect(finding.state == .kept && finding.cluster == Self.cluster)
        let pattern = try #require(finding.pattern)
        #expect(pattern.text == "I bake bread on the evening before a journey.")
        #expect(pattern.questions == ["What do I do before a journey?", "night before a trip, what then"])
        #expect(pattern.signs.map(\.title) == ["2014-05-02", "Ferry", "Graz"])
        #expect(pattern.signs.map(\.day) == ["2014-05-02", "2016-09-17", nil])
        #expect(pattern.signs.map(\.margin) == [1, 2, 0.5])
        #expect(pattern.asked == 4 && pattern.outside == 4)
        // The notes stand in the order of their dates, each statement between its neighbours.
        let shown = try #require(reader.written.first?.last?.content)
        #expect(
            shown.hasPrefix(
                "2014-05-02: Before of 2014-05-02. Middle of 2014-05-02. After of 2014-05-02.\n2016-09-17, Ferry: Before of Ferry. Middle"))
        #expect(reader.written[1].starts(with: reader.written[0]))
    }

    @Test("a base that says yes to everything shows nothing, and one note outside may show it by chance")
    func calibrated() throws {
        var all = TableReader(odds: Self.saysYes, usual: [6, 6])
        #expect(try finding(&all).state == .notShown)
        var one = TableReader(odds: Self.saysYes.merging(["Bees": [9, 9]]) { $1 })
        #expect(try finding(&one).state == .kept)
        var two = TableReader(odds: Self.saysYes.merging(["Bees": [9, 9], "Roof": [0.9, 0]]) { $1 })
        #expect(try finding(&two).state == .notShown)
        let check = PatternCheck(outside: [[-3, 1], [-4, 2]], wordings: 2)
        #expect(check.margin([0.5, 1.5]) == 0.5 && check.margin([0.5, 0.5]) < 0 && check.margin([-1, 5]) < 0)
        #expect(PatternCheck(outside: [], wordings: 2).margin([1, 2]) == 1)
    }

    @Test("a note that is too long for the base shows nothing")
    func tooLong() throws {
        var reader = TableReader(odds: Self.saysYes.merging(["Ferry": [3, nil]]) { $1 })
        #expect(try finding(&reader).state == .notShown)
        #expect(reader.checked.count == 2 * 8)
    }

    @Test("what the base has no sentence for, or said before, is told apart and not asked about")
    func dropped() throws {
        for name in [nil, "", "What do I do before a journey?", "Bread.", String(repeating: "word ", count: 60)] {
            var reader = TableReader(name: name)
            #expect(try finding(&reader).state == .unnamed, "\(name ?? "-")")
            #expect(reader.checked.isEmpty)
        }
        var reader = TableReader(odds: Self.saysYes)
        let first = try #require(try finding(&reader).pattern)
        #expect(first.questions.isEmpty)
        var again = TableReader(name: "«I bake bread on the evening before a journey!»", odds: Self.saysYes)
        #expect(try finding(&again, beside: [first]).state == .repeated)
    }

    @Test("questions that give the habit away, or ask the same again, are dropped")
    func questions() throws {
        var reader = TableReader(
            questions: """
                Here they are:
                1. What do I do before a journey?
                - what do i do before a journey
                I bake bread on the evening before a journey, don't I?
                Why?
                How do I put off packing?
                """, odds: Self.saysYes)
        let pattern = try #require(try finding(&reader).pattern)
        #expect(pattern.questions == ["What do I do before a journey?", "How do I put off packing?"])
    }

    @Test("all statements are read behind the same words")
    func read() throws {
        var reader = TableReader()
        let statements = PlacedStatement.all(in: Self.passages, Self.studies)
        #expect(statements.count == 4 * Self.notes.count)
        #expect(try PatternWork(Self.passages, Self.studies).directions(of: statements, by: &reader).count == statements.count)
        let contents = reader.read.compactMap(\.last?.content)
        #expect(zip(contents, statements).allSatisfy { $0.hasSuffix("\n\n" + $1.text) })
        #expect(Set(zip(contents, statements).map { $0.dropLast($1.text.count) }).count == 1)
        // What was not studied says nothing, and of a large library every note says a few things.
        #expect(PlacedStatement.all(in: Self.passages, [:]).isEmpty)
        let some = PlacedStatement.all(in: Self.passages, Self.studies, most: 16)
        #expect(some.map(\.note) == Self.passages.flatMap { [$0.noteHash, $0.noteHash] })
        #expect(some.prefix(2).map(\.text) == ["Before of Ferry.", "After of Ferry."])
    }

    @Test("what is said of a note that changed or is gone falls away, and with it what fewer than three show")
    func standing() throws {
        var reader = TableReader(odds: Self.saysYes.merging(["Lisbon": [5, 5]]) { $1 })
        let pattern = try #require(try finding(&reader).pattern)
        let places = Dictionary(uniqueKeysWithValues: Self.passages.map { ($0.key, $0) })
        #expect(pattern.signs.count == 4)
        #expect(pattern.standing(in: places, Self.studies) == pattern)
        var fewer = places
        fewer[Self.passages[0].key] = nil
        #expect(pattern.standing(in: fewer, Self.studies)?.signs.map(\.title) == ["2014-05-02", "Lisbon", "Graz"])
        var studies = Self.studies
        studies[Self.passages[1].key]?.statements = []
        #expect(pattern.standing(in: fewer, studies) == nil)
        var dated = pattern
        dated.signs[1].day = "2016-09-18"
        #expect(dated.standing(in: places, Self.studies)?.signs.count == 3)
    }

    @Test("every way of asking is taught with the dated notes, one of five is kept back")
    func taught() throws {
        var reader = TableReader(odds: Self.saysYes)
        var pattern = try #require(try finding(&reader).pattern)
        #expect(try pattern.examples().isEmpty)
        pattern.text.removeLast()
        pattern.questions = (0..<5).map { "Question \($0)?" }
        let examples = try pattern.examples()
        #expect(examples.map(\.question) == pattern.questions)
        #expect(examples.map(\.provenance.split) == [.train, .train, .train, .train, .valid])
        #expect(examples.allSatisfy { $0.provenance.kind == .pattern && $0.provenance.noteHash == "hash of 2014-05-02" })
        #expect(
            Set(examples.map(\.answer)) == [
                "I bake bread on the evening before a journey. It shows in 2014-05-02, Ferry (17 September 2016) and Graz."
            ])
    }

    @Test("every language asks in its own words", arguments: NoteLanguage.known)
    func prompts(_ language: NoteLanguage) throws {
        let prompts = try PatternPrompts.of(language)
        #expect(NoteLanguage.known.count { (try? PatternPrompts.of($0)) == prompts } == 1)
        var reader = TableReader(name: nil)
        let notes = Self.notes.map { note in
            var note = note
            note.language = language
            return note
        }
        let passages = StudyPassage.all(in: notes)
        #expect(try PatternWork(passages, Self.studies).finding(of: Self.cluster, beside: [], by: &reader).state == .unnamed)
        let messages = try #require(reader.written.first)
        #expect(messages.map(\.role) == [.user, .assistant, .user, .assistant, .user])
        #expect(messages.dropLast().allSatisfy { NoteLanguage(of: $0.content) == language })
        #expect(messages[3].content.split(separator: "\n").count == 5)
    }
}
