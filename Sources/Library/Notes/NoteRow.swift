import Foundation
import Notes

/// A note as it stands in the table: JSON without what follows from the rest of it, and what it is compared by.
struct NoteRow: Sendable {
    let json: Data
    let identity: TextIdentity

    var sketch: Data? { identity.sketch.map { Data($0.bins) } }

    /// A section's text follows from its blocks, and is a third of a note.
    init(_ original: Note) throws {
        identity = TextIdentity(original)
        var note = original
        for index in note.sections.indices {
            let text = note.sections[index].text
            note.sections[index].renderText()
            note.sections[index].text = note.sections[index].text == text ? "" : text
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        json = try encoder.encode(note)
    }

    static func decode(_ json: Data, with decoder: JSONDecoder) throws -> Note {
        var note = try decoder.decode(Note.self, from: json)
        for index in note.sections.indices where note.sections[index].text.isEmpty { note.sections[index].renderText() }
        return note
    }
}
