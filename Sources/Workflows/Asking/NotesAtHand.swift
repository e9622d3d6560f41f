import Grounding
import Notes
import Studies
import Synchronization

/// The notes of a brain as those who answer need them: to hold answers against, and to read where memory fails.
package final class NotesAtHand: Sendable {
    package let checker: AnswerChecker
    private let studied: StudiedNotes
    private let made = Mutex<PassageIndex?>(nil)

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

    /// What is read is found here. Made when it is first asked for: who only checks answers needs none.
    var index: PassageIndex {
        made.withLock { made in
            let index = made ?? studied.index
            made = index
            return index
        }
    }
}
