import Grounding
import Notes
import Studies
import Synchronization

/// The notes of a brain as those who answer need them: to hold answers against, and to read where memory fails.
package final class NotesAtHand: Sendable {
    package let checker: AnswerChecker
    private let brain: Brain
    private let studied: StudiedNotes
    private let made = Mutex<PassageIndex?>(nil)
    private let opened = Mutex<Opened>(.notYet)

    private enum Opened: Sendable {
        case notYet
        case opened(LineVectors?)
    }

    init(_ notes: [Note], _ brain: Brain) {
        self.brain = brain
        studied = brain.studied(notes)
        checker = AnswerChecker(notes, studied.expansion)
    }

    /// Of all notes of a brain; nil for a brain without notes.
    ///
    /// - Throws: `LibraryError`.
    package convenience init?(_ brain: Brain) throws {
        guard brain.exists else { return nil }
        let notes = try brain.library().notes()
        guard !notes.isEmpty else { return nil }
        self.init(notes, brain)
    }

    /// What is read is found here. Made when it is first asked for: who only checks answers needs none.
    var index: PassageIndex {
        made.withLock { made in
            let index = made ?? studied.index
            made = index
            return index
        }
    }

    /// Lines as a base reads them, opened when they are first asked for; nil for a base that was not taught to search.
    ///
    /// - Parameter reader: the base by itself; made for the first question alone.
    /// - Throws: as `LineVectors.init`.
    func lineVectors(by reader: @autoclosure () -> Respondent) throws -> LineVectors? {
        try opened.withLock { state in
            if case .opened(let vectors) = state { return vectors }
            let reader = reader()
            let vectors = try SearchSkill.of(reader.base).map { skill in
                try LineVectors(index.passages, in: brain, by: reader, skill, within: .beforeAnswer)
            }
            state = .opened(vectors)
            return vectors
        }
    }
}
