import Grounding
import Library

extension AnswerChecker {
    /// Of all notes of a brain; nil for a brain without notes.
    ///
    /// - Throws: `LibraryError`.
    package init?(_ brain: Brain) throws {
        guard brain.exists else { return nil }
        let notes = try brain.library().notes()
        guard !notes.isEmpty else { return nil }
        self.init(notes)
    }
}
