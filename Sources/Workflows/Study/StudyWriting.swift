import Datasets
import Foundation
import Studies

/// What studying tells whoever watches it.
package enum StudyEvent: Sendable, Equatable {
    /// How many passages there are, and how many of them were not studied yet.
    case begun(passages: Int, left: Int, model: String)
    /// What is odd about the base and how it is read.
    case remarked([String])
    /// Passages done and to do in this run, questions kept so far, and the time left in seconds.
    case progress(done: Int, of: Int, questions: Int, secondsLeft: Double)
}

/// How far studying before a training has come; a line for programs.
package struct StudyProgress: Sendable, Equatable, Codable {
    /// Passages done and to do.
    package var studied: Int
    package var toStudy: Int
    package var secondsLeft: Double

    package init(studied: Int, toStudy: Int, secondsLeft: Double) {
        (self.studied, self.toStudy, self.secondsLeft) = (studied, toStudy, secondsLeft)
    }
}

/// What studying came to.
package struct StudySummary: Sendable, Equatable, Codable {
    package var model: String
    /// Of the notes as they are now, and those of them that were studied in this run.
    package var passages: Int
    package var written: Int
    /// Passages that are still to be studied.
    package var left: Int
    /// Of all passages.
    package var statements: Int
    package var questions: Int
    /// Statements that are asked for too seldom to be remembered (`StudyCoverage.least`).
    package var wanting: Int
    /// What was dropped, by reason.
    package var dropped: [String: Int]
    package var seconds: Double
    /// Whether somebody stopped it; the same command goes on.
    package var wasInterrupted: Bool
    /// What is odd about the base and how it is read.
    package var remarks: [String]?
}

/// Lets a base, without an adapter, study the notes: it writes what they say and how each thing may be asked for.
package struct StudyWriting {
    package var brain: Brain
    /// The base's folder or file; nil for the brain's usual one (`Brain.base`).
    package var model: URL?
    /// An adapter's folder that taught the base to study; nil for the one that ships for the base, where there is one.
    package var skill: URL?
    /// Whether a passage that another base has studied counts as studied.
    package var takesOthers = false
    /// What it may take, in seconds; the passages that are left are studied by the same command. Nil for as long as it takes.
    package var seconds: Double?

    /// Passages that are studied together: many conversations for a batch, and not much lost by a break.
    private static let together = 6

    package init(_ brain: Brain) { self.brain = brain }

    /// Goes on where an earlier run ended; a passage that did not change is not studied again by the same base.
    ///
    /// - Throws: `WorkflowError.nothingThere` where there is no note; what opening the model and writing the file throw.
    package func run(_ context: WorkContext, _ onEvent: (StudyEvent) -> Void) throws -> StudySummary {
        let lock = try BrainLock(brain)
        defer { withExtendedLifetime(lock) {} }
        var work = try Open(self)
        if let remarks = work.base.remarks { onEvent(.remarked(remarks)) }
        onEvent(.begun(passages: work.passages.count, left: work.left.count, model: work.base.name))
        let start = context.seconds()
        let written = work.left.isEmpty ? 0 : try write(&work, context, onEvent)
        var summary = summary(
            work.base, work.passages, work.store, written: written, left: work.left.count - written, seconds: context.seconds() - start)
        summary.wasInterrupted = summary.left > 0 && context.shouldStop()
        return summary
    }

    /// Passages that were not studied as they are now.
    ///
    /// - Throws: as `run`.
    func left() throws -> Int { try Open(self).left.count }

    /// What there is to study, and by whom.
    private struct Open {
        let base: BaseModel
        let skill: BaseSkill?
        /// Tells who wrote from any other.
        let writer: String
        let passages: [StudyPassage]
        let left: [StudyPassage]
        var store: StudyStore

        init(_ study: StudyWriting) throws {
            let brain = study.brain
            base = try brain.base(study.model)
            let overrides = try brain.overrides()
            let notes = try brain.library().notes().filter { !overrides.excludes($0) }
            guard !notes.isEmpty else {
                throw WorkflowError.nothingThere(
                    what: .said("problem.noNotes", ["brain": .text(brain.url.path)]), hint: .said("hint.add"))
            }
            passages = StudyPassage.all(in: notes)
            skill = try BaseSkill.of(base, for: .study, named: study.skill)
            let writer = base.fingerprint + (try skill.map { "+" + (try $0.id()) } ?? "")
            self.writer = writer
            store = try StudyStore(brain.studiesFile)
            let done = Set(
                store.lines.filter { $0.version == StudyWork.version && (study.takesOthers || $0.writer == writer) }.map(\.study.passage))
            left = passages.filter { !done.contains($0.key) }
        }
    }

    /// - Returns: how many passages were done before somebody stopped it.
    private func write(_ open: inout Open, _ context: WorkContext, _ onEvent: (StudyEvent) -> Void) throws -> Int {
        let passages = open.left
        let work = try StudyWork(all: open.passages, isPractised: open.skill != nil)
        var writer = try BaseStudyWriter(open.base, skill: open.skill, brain: brain, context: context)
        let start = context.seconds()
        let allLetters = passages.reduce(0) { $0 + $1.shown.count }
        var (done, letters, questions) = (0, 0, 0)
        while done < passages.count {
            var group = Array(passages[done..<min(done + Self.together, passages.count)])
            while !hasTime(for: group, after: letters, since: start, context) { group.removeLast() }
            do {
                guard !context.shouldStop(), !group.isEmpty else { return done }
                for study in try work.study(group, by: &writer) {
                    questions += study.questions.count
                    try open.store.append(StudyStore.Line(writer: open.writer, version: StudyWork.version, study: study))
                }
            } catch is Interruption {
                return done
            }
            done += group.count
            letters += group.reduce(0) { $0 + $1.shown.count }
            let secondsLeft = (context.seconds() - start) / Double(letters) * Double(allLetters - letters)
            onEvent(.progress(done: done, of: passages.count, questions: questions, secondsLeft: secondsLeft))
        }
        return done
    }

    /// Whether passages end in time, at the pace so far; the first ones are studied in any case, and none takes no time.
    private func hasTime(for group: [StudyPassage], after letters: Int, since start: Double, _ context: WorkContext) -> Bool {
        guard let seconds, letters > 0, !group.isEmpty else { return true }
        let gone = context.seconds() - start
        return gone + gone / Double(letters) * Double(group.reduce(0) { $0 + $1.shown.count }) <= seconds
    }

    private func summary(
        _ base: BaseModel, _ passages: [StudyPassage], _ store: StudyStore, written: Int, left: Int, seconds: Double
    ) -> StudySummary {
        let keys = Set(passages.map(\.key))
        let newest = Dictionary(store.lines.map { ($0.study.passage, $0.study) }) { _, newest in newest }.filter { keys.contains($0.key) }
        var summary = StudySummary(
            model: base.name, passages: passages.count, written: written, left: left, statements: 0, questions: 0, wanting: 0, dropped: [:],
            seconds: seconds, wasInterrupted: false, remarks: base.remarks)
        for study in newest.values {
            summary.statements += study.statements.count
            summary.questions += study.questions.count
            summary.wanting += StudyCoverage.wanting(study).count
            summary.dropped.merge(study.dropped, uniquingKeysWith: +)
        }
        return summary
    }
}
