import Languages
import Notes
import Seeding

/// A note, or a piece of a long one by its headings, as it is put before whoever studies it.
package struct StudyPassage: Sendable, Equatable {
    /// Hash of all that is shown: what did not change is not studied again.
    package let key: String
    /// The note's title.
    package let title: String
    /// The note's content hash.
    package let noteHash: String
    package let headingPath: [String]
    /// The note's date, where it states one.
    package let day: CalendarDay?
    package let language: NoteLanguage
    /// The note's title, and the headings above the passage.
    let name: String
    /// What is shown: title, headings, date and tags, then the text.
    package let shown: String
    package let text: String

    /// The most letters of a piece: what a small base takes in at once, and about a dozen statements.
    static let longest = 1_600

    init(note: Note, headingPath: [String], text: String) {
        title = note.title
        noteHash = note.contentHash
        language = note.language
        day = note.statedDay
        self.headingPath = headingPath
        self.text = text
        name = ([note.title] + headingPath.filter { $0 != note.title }).joined(separator: " > ")
        var lines = [name]
        if let day { lines.append("\(day)") }
        if !note.tags.isEmpty { lines.append(note.tags.map { "#" + $0 }.joined(separator: " ")) }
        shown = lines.joined(separator: "\n") + "\n\n" + text
        key = StableHash.hexadecimal(shown)
    }

    /// The note's date, if it has one, and its title; only the title where that is the date.
    var dated: String {
        guard let day, CalendarDay(parsing: title) != day else { return title }
        return "\(day), \(title)"
    }

    /// The passages of all notes, in the notes' order. A note without words has none.
    package static func all(in notes: [Note]) -> [StudyPassage] { notes.flatMap(passages) }

    /// Sections side by side as long as they fit; a section that is longer by itself in pieces of whole sentences.
    private static func passages(of note: Note) -> [StudyPassage] {
        var found: [StudyPassage] = []
        var (open, path): (String, [String]) = ("", [])
        func close() {
            if open.contains(where: \.isLetter) { found.append(StudyPassage(note: note, headingPath: path, text: open)) }
            (open, path) = ("", [])
        }
        for section in note.sections {
            let heading = section.heading.map { $0 == note.title ? "" : $0 + "\n" } ?? ""
            let whole = heading + section.text
            guard whole.contains(where: \.isLetter) else { continue }
            if open.count + whole.count > longest { close() }
            if whole.count <= longest {
                open += (open.isEmpty ? "" : "\n\n") + whole
                continue
            }
            for piece in SentenceSplitter.chunks(section.text, limit: longest) {
                (open, path) = (piece, section.path)
                close()
            }
        }
        close()
        return found
    }
}
