import Datasets
import Foundation
import Studies
import Testing

@testable import Workflows

extension Scratch {
    var passages: [StudyPassage] {
        get throws { StudyPassage.all(in: try brain.library().notes()) }
    }

    /// Studies of every passage, as somebody may have written them.
    ///
    /// - Returns: a statement of each passage.
    @discardableResult
    func study() throws -> [PlacedStatement] {
        var store = try StudyStore(brain.studiesFile)
        return try passages.map { passage in
            let texts = ["First of \(passage.title).", "Second of \(passage.title)."]
            let study = Study(passage: passage.key, statements: texts.map { StudyStatement(text: $0) })
            try store.append(StudyStore.Line(writer: "somebody", version: 1, study: study))
            return PlacedStatement(note: passage.noteHash, passage: passage.key, text: texts[1])
        }
    }

    /// A pattern that all passages show.
    func pattern(_ statements: [PlacedStatement]) throws -> Pattern {
        let signs = try zip(passages, statements).map { passage, statement in
            Pattern.Sign(statement: statement, title: passage.title, day: passage.day.map { "\($0)" }, margin: 1.5)
        }
        return Pattern(
            text: "I stop when nobody pays.", questions: ["When do I stop?", "what makes me stop"], language: .english, signs: signs,
            asked: signs.count, outside: 0)
    }

    func head(_ base: BaseModel) throws -> PatternStore.Head {
        let studies = StudyStore.studies(in: brain.studiesFile)
        let key = PatternSearch.key(of: PlacedStatement.all(in: try passages, studies))
        return PatternStore.Head(version: PatternWork.version, statements: key, model: base.name, writer: base.fingerprint)
    }

    /// Keeps a pattern as if it had been found.
    func keep(_ pattern: Pattern) throws {
        let cluster = PatternCluster(members: pattern.signs.map(\.statement), cohesion: 0.5)
        let store = PatternStore(
            head: try head(BaseModel(Fixtures.base.get().folder)),
            findings: [PatternFinding(cluster: cluster, state: .kept, pattern: pattern)])
        try store.write(to: brain.patternsFile)
    }
}

struct PatternSearchTests {
    private let scratch: Scratch
    private let base: URL

    init() throws {
        scratch = try Scratch.withNotes()
        base = try Fixtures.base.get().folder
    }

    private var file: URL { scratch.brain.patternsFile }

    private func search(
        _ context: WorkContext? = nil, limit: Int = PatternSearch.usualLimit, again: Bool = false, named: Bool = true,
        onEvent: (PatternEvent) -> Void = { _ in }
    ) throws -> PatternSummary {
        var search = PatternSearch(scratch.brain)
        search.model = named ? base : nil
        (search.limit, search.again) = (limit, again)
        return try search.run(context ?? Fixtures.context(), onEvent)
    }

    /// Groups that nobody looked at.
    private func openGroups(_ count: Int) throws {
        let statements = try scratch.study()
        let findings = (0..<count).map { number in
            PatternFinding(cluster: PatternCluster(members: Array(statements.dropFirst(number % 2)), cohesion: 1 - Double(number) / 100))
        }
        try PatternStore(head: scratch.head(BaseModel(base)), findings: findings).write(to: file)
    }

    @Test func `Without a study there is one line that says what to do first`() throws {
        #expect { try search() } throws: { "\($0)".contains("engram study") }
        #expect(!FileManager.default.fileExists(atPath: file.path))
        try scratch.study()
        #expect(throws: WorkflowError.self) { try search(limit: 0) }
    }

    @Test func `Statements are read and grouped once, the same by any number of threads`() throws {
        let statements = try scratch.study()
        var events: [PatternEvent] = []
        let summary = try search { events.append($0) }
        #expect(summary.isRead && !summary.wasInterrupted && summary.left == 0)
        let count = 2 * statements.count
        #expect(events.contains(.begun(statements: count, notes: Set(statements.map(\.note)).count, model: base.path)))
        #expect(events.contains { if case .reading(let done, let all, _) = $0 { done == count && all == count } else { false } })
        let first = try Data(contentsOf: file)
        #expect(try PatternStore.read(file)?.head == scratch.head(BaseModel(base)))
        events = []
        #expect(try search { events.append($0) }.written == 0)
        #expect(events.isEmpty)
        #expect(try Data(contentsOf: file) == first)
        _ = try search(Fixtures.context(threads: 1), again: true) { events.append($0) }
        #expect(!events.isEmpty)
        #expect(try Data(contentsOf: file) == first)
    }

    @Test func `Stopped while it reads, it keeps nothing and says so`() throws {
        try scratch.study()
        let summary = try search(Fixtures.context(stoppingAfter: 0))
        #expect(!summary.isRead && summary.wasInterrupted && summary.patterns.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test func `Stopped anywhere, it goes on and comes to the same`() throws {
        try openGroups(5)
        _ = try search()
        let whole = try Data(contentsOf: file)
        #expect(try PatternStore.read(file)?.findings.contains { $0.state == .open } == false)
        for questions in [0, 2, 4] {
            try openGroups(5)
            let stopped = try search(Fixtures.context(stoppingAfter: questions))
            #expect(stopped.wasInterrupted && stopped.written + stopped.left == 5 && stopped.left > 0)
            // Without a name it is gone on by whom it was begun.
            #expect(try search(named: false).written == stopped.left)
            #expect(try Data(contentsOf: file) == whole)
        }
    }

    @Test func `A limit leaves the rest for later`() throws {
        try openGroups(5)
        let few = try search(limit: 2)
        #expect((few.written, few.left, few.beyond) == (2, 0, 3))
        #expect(try search(limit: 2).written == 0)
        #expect(try search(limit: 4).written == 2)
        #expect(try search().states.values.reduce(0, +) == 5)
    }

    @Test func `What was kept is read again as it was, and a damaged line is named`() throws {
        let pattern = try scratch.pattern(scratch.study())
        try scratch.keep(pattern)
        let store = try #require(try PatternStore.read(file))
        #expect(store.patterns == [pattern])
        try store.write(to: file)
        #expect(try PatternStore.read(file) == store)
        var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        lines[1].removeLast(20)
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        #expect { try search() } throws: { "\($0)".contains("line 2") && "\($0)".contains("--again") }
        #expect(try search(again: true).isRead)
        // What another version wrote is found anew.
        try Data(#"{"version":999}"#.utf8).write(to: file)
        #expect(try PatternStore.read(file) == nil)
        try FileManager.default.removeItem(at: file)
        #expect(try PatternStore.read(file) == nil)
    }

    @Test func `Patterns are shown with what was checked, and without what no longer stands`() throws {
        let pattern = try scratch.pattern(scratch.study())
        try scratch.keep(pattern)
        let found = try #require(try search(named: false).patterns.first)
        #expect(found.pattern == pattern.text && found.wordedBy == base.path)
        #expect(found.notes.map(\.title) == pattern.signs.map(\.title) && found.notes.allSatisfy { $0.path != nil })
        #expect(found.checked.notes == pattern.signs.count && found.checked.asked == pattern.signs.count)
        #expect(found.checked.dated == pattern.signs.count { $0.day != nil })
        let keys = try JSONSerialization.jsonObject(with: Data(JSONText.line(found).utf8)) as? [String: Any]
        #expect(Set(keys?.keys.map { $0 } ?? []) == ["pattern", "questions", "worded_by", "notes", "checked"])
        var strange = pattern
        for place in strange.signs.indices.dropFirst(2) { strange.signs[place].title = "Elsewhere" }
        try scratch.keep(strange)
        #expect(try search(named: false).patterns.isEmpty)
    }

    @Test func `The study recipe teaches them, and what another study makes of the notes forgets them`() throws {
        let pattern = try scratch.pattern(scratch.study())
        func taught() throws -> Int {
            try DatasetBuilding.build(scratch.brain, recipe: "study", seed: nil, context: Fixtures.context()).report.kinds["pattern"] ?? 0
        }
        #expect(try taught() == 0)
        try scratch.keep(pattern)
        #expect(try taught() == pattern.questions.count)
        var store = try StudyStore(scratch.brain.studiesFile)
        for passage in try scratch.passages {
            let study = Study(passage: passage.key, statements: [StudyStatement(text: "Something else of \(passage.title).")])
            try store.append(StudyStore.Line(writer: "somebody", version: 1, study: study))
        }
        #expect(try taught() == 0)
    }
}
