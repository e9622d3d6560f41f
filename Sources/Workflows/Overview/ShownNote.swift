import Foundation
import Notes
import Studies

/// A note, where it stands, and what of it is put before whoever learns it.
package struct ShownNote: Sendable, Encodable {
    /// A part of the note that is taught at once.
    package struct Passage: Sendable, Equatable, Encodable {
        /// The headings above it.
        package var headingPath: [String]
        /// Markup gone, secrets masked.
        package var text: String
    }

    package let note: Note
    /// Every file that holds it.
    package let files: [String]
    /// Empty where the note has no words: then nothing of it is taught.
    package let passages: [Passage]

    /// - Throws: as `NoteOverview.note`.
    package init(_ name: String, in brain: Brain) throws {
        try self.init(NoteOverview.note(name, in: brain), in: brain)
    }

    /// - Throws: `LibraryError`.
    init(_ note: Note, in brain: Brain) throws {
        self.note = note
        files = try NoteOverview.places(of: note, in: brain)
        passages = StudyPassage.all(in: [note]).map { Passage(headingPath: $0.headingPath, text: $0.text) }
    }

    private enum CodingKeys: String, CodingKey { case files, passages }

    /// The keys of the note, and beside them those of what is known of it.
    package func encode(to encoder: any Encoder) throws {
        try note.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(files, forKey: .files)
        try container.encode(passages, forKey: .passages)
    }
}
