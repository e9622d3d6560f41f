import Foundation
import Library
import Notes
import Seeding
import Studies

/// What looking for patterns tells whoever watches it.
package enum PatternEvent: Sendable, Equatable {
    /// Statements of how many notes.
    case begun(statements: Int, notes: Int, model: String)
    /// What is odd about the base and how it is read.
    case remarked([String])
    /// Statements that the base has read, and the time left in seconds.
    case reading(done: Int, of: Int, secondsLeft: Double)
    /// Groups of statements that are near one another.
    case grouped(groups: Int)
    /// Groups that were named and held against the notes in this run, patterns kept so far, and the time left in seconds.
    case checking(done: Int, of: Int, patterns: Int, secondsLeft: Double)
}

/// What looking for patterns came to.
package struct PatternSummary: Sendable, Equatable {
    /// The base that worded them.
    package var model: String
    /// Those that stand in the notes as they are.
    package var patterns: [FoundPattern]
    /// Groups that were looked at in this run, and those that are left within the limit and beyond it.
    package var written: Int
    package var left: Int
    package var beyond: Int
    /// Groups by what became of them.
    package var states: [String: Int]
    /// Whether all statements were read; until they were, nothing is kept.
    package var isRead: Bool
    /// Whether somebody stopped it; the same command goes on.
    package var wasInterrupted: Bool
}

/// Lets a base, without an adapter, find what its owner keeps doing: in what a study drew from the notes.
package struct PatternSearch {
    package var brain: Brain
    /// The base's folder or file; nil for the one that the patterns were begun by, or the brain's usual one (`Brain.base`).
    package var model: URL?
    /// What it may take, in seconds; the same command goes on. Nil for as long as it takes.
    package var seconds: Double?
    /// Groups of statements that are looked at, the most telling first.
    package var limit = usualLimit
    /// Whether what was found before is forgotten.
    package var again = false

    package static let usualLimit = 40
    /// Statements that are read together; not much is lost by a break.
    private static let together = 32

    package init(_ brain: Brain) { self.brain = brain }

    /// Goes on where an earlier run ended; finds nothing anew while neither the studies nor a base that is named are others.
    ///
    /// - Throws: `WorkflowError.nothingThere` where no note was studied; what opening the model and writing the file throw.
    package func run(_ context: WorkContext, _ onEvent: (PatternEvent) -> Void) throws -> PatternSummary {
        guard limit > 0 else { throw WorkflowError.badSetting(name: "--limit", value: "\(limit)", expected: .said("expected.positive")) }
        let library = try brain.library()
        let lock = try BrainLock(brain)
        defer { withExtendedLifetime(lock) {} }
        let overrides = try brain.overrides()
        let passages = StudyPassage.all(in: try library.notes().filter { !overrides.excludes($0) })
        let studies = StudyStore.studies(in: brain.studiesFile)
        let statements = PlacedStatement.all(in: passages, studies)
        guard !statements.isEmpty else {
            throw WorkflowError.nothingThere(what: .said("problem.notStudied"), hint: .said("hint.study"))
        }
        let key = Self.key(of: statements)
        let kept = try again ? nil : PatternStore.read(brain.patternsFile).flatMap { $0.head.statements == key ? $0 : nil }
        // Whoever names no base wants to see what there is, whoever found it.
        if model == nil, let kept, Self.open(kept, limit).isEmpty { return try summary(kept, passages, library, context) }
        let base = try model == nil ? kept.map { try BaseModel(recorded: $0.head.model) } ?? brain.base() : brain.base(model)
        let head = PatternStore.Head(version: PatternWork.version, statements: key, model: base.name, writer: base.fingerprint)
        var store = kept.flatMap { $0.head.writer == base.fingerprint ? $0 : nil }
        if let store, Self.open(store, limit).isEmpty { return try summary(store, passages, library, context) }
        let course = Course(deadline: seconds.map { context.seconds() + $0 }, context: context)
        if let remarks = base.remarks { onEvent(.remarked(remarks)) }
        onEvent(.begun(statements: statements.count, notes: Set(statements.map(\.note)).count, model: base.name))
        let work = try PatternWork(passages, studies)
        var reader = try BaseStudyWriter(base, skill: nil, brain: brain, context: context)
        if store == nil, let clusters = try clusters(of: statements, work, by: &reader, course, onEvent) {
            store = PatternStore(head: head, findings: clusters.map { PatternFinding(cluster: $0) })
            try store?.write(to: brain.patternsFile)
        }
        guard var store else {
            var summary = try summary(PatternStore(head: head, findings: []), passages, library, context)
            (summary.isRead, summary.wasInterrupted) = (false, context.shouldStop())
            return summary
        }
        onEvent(.grouped(groups: store.findings.count))
        let written = try check(&store, work, by: &reader, course, onEvent)
        var summary = try summary(store, passages, library, context)
        summary.written = written
        return summary
    }

    /// Nil where there was no time to read all.
    private func clusters(
        of statements: [PlacedStatement], _ work: PatternWork, by reader: inout BaseStudyWriter, _ course: Course,
        _ onEvent: (PatternEvent) -> Void
    ) throws -> [PatternCluster]? {
        var (read, vectors): ([PlacedStatement], [[Float]]) = ([], [])
        let start = course.context.seconds()
        for first in stride(from: 0, to: statements.count, by: Self.together) {
            guard course.hasTime else { return nil }
            let group = statements[first..<min(first + Self.together, statements.count)]
            do {
                for (statement, vector) in zip(group, try work.directions(of: Array(group), by: &reader)) {
                    guard let vector else { continue }
                    read.append(statement)
                    vectors.append(vector)
                }
            } catch is Interruption {
                return nil
            }
            let secondsLeft = course.secondsLeft(since: start, done: group.endIndex, of: statements.count)
            onEvent(.reading(done: group.endIndex, of: statements.count, secondsLeft: secondsLeft))
        }
        return PatternCluster.find(read, vectors)
    }

    /// - Returns: how many groups were looked at before somebody stopped it.
    private func check(
        _ store: inout PatternStore, _ work: PatternWork, by reader: inout BaseStudyWriter, _ course: Course,
        _ onEvent: (PatternEvent) -> Void
    ) throws -> Int {
        let open = Self.open(store, limit)
        let start = course.context.seconds()
        for (done, place) in open.enumerated() {
            guard course.hasTime else { return done }
            do {
                store.findings[place] = try work.finding(of: store.findings[place].cluster, beside: store.patterns, by: &reader)
            } catch is Interruption {
                return done
            }
            try store.write(to: brain.patternsFile)
            let secondsLeft = course.secondsLeft(since: start, done: done + 1, of: open.count)
            onEvent(.checking(done: done + 1, of: open.count, patterns: store.patterns.count, secondsLeft: secondsLeft))
        }
        return open.count
    }

    /// Places of the groups within a limit that nobody looked at.
    private static func open(_ store: PatternStore, _ limit: Int) -> [Int] {
        store.findings.indices.prefix(limit).filter { store.findings[$0].state == .open }
    }

    /// Tells statements from others, in whatever order they come.
    static func key(of statements: [PlacedStatement]) -> String {
        var hash = StableHash()
        for statement in statements.sorted() { [statement.note, statement.passage, statement.text].forEach { hash.combine($0) } }
        return String(hash.value, radix: 16)
    }

    private func summary(
        _ store: PatternStore, _ passages: [StudyPassage], _ library: NoteLibrary, _ context: WorkContext
    ) throws -> PatternSummary {
        let open = Self.open(store, limit).count
        let paths = Dictionary(try library.summaries().map { ($0.contentHash, $0.path) }) { first, _ in first }
        return PatternSummary(
            model: store.head.model,
            patterns: brain.standing(store, in: passages).map { FoundPattern($0, by: store.head.model, paths) }, written: 0, left: open,
            beyond: Self.open(store, .max).count - open,
            states: Dictionary(store.findings.filter { $0.state != .open }.map { ($0.state.rawValue, 1) }, uniquingKeysWith: +),
            isRead: true, wasInterrupted: open > 0 && context.shouldStop())
    }

    /// How long it may go on.
    private struct Course {
        let deadline: Double?
        let context: WorkContext

        var hasTime: Bool { !context.shouldStop() && deadline.map { context.seconds() < $0 } != false }

        func secondsLeft(since start: Double, done: Int, of count: Int) -> Double {
            (context.seconds() - start) / Double(max(1, done)) * Double(count - done)
        }
    }
}
