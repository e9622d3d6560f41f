import Languages
import Notes

/// A stored note without its text.
package struct NoteSummary: Sendable, Equatable, Codable {
    /// The folder or file that was added.
    package let root: String
    /// Below the root, "/" between names.
    package let path: String
    package let contentHash: String
    package let title: String
    package let day: CalendarDay?
    package let folder: String
    package let language: NoteLanguage
    package let state: NoteState
    /// Content hash of a longer note in another source that says nearly the same, and counts in its place.
    package let copyOf: String?
}
