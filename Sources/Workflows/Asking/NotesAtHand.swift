import Grounding
import Notes
import Synchronization

/// The notes of a brain as those who answer need them: to hold answers against, and to read where memory fails.
package final class NotesAtHand: Sendable {
    package let checker: AnswerChecker
    private let studied: StudiedNotes
    private let made = Mutex<ReadingMaterial?>(nil)

    init(_ notes: [Note], _ brain: Brain) {
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

    /// Whether an adapter was taught to read what is found in them.
    func isRead(by respondent: Respondent) -> Bool { respondent.readsStatements && material.isRead(by: respondent) }

    /// Made when it is first asked for: most answers need none.
    var material: ReadingMaterial {
        made.withLock { made in
            let material = made ?? ReadingMaterial(checker, studied)
            made = material
            return material
        }
    }
}
