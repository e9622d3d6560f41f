/// What the other notes need to know of a note; small enough to be kept for all of them.
struct NoteFacts: Sendable {
    let reference: NoteReference
    let path: String
    let aliases: [String]
    /// The day it was written, when more than the file's time says so.
    let day: CalendarDay?
    let changed: CalendarDay?
    let wordCount: Int
    let sketch: TextSketch?
    let folder: String
    /// Where its links point, addresses on the web left out.
    let targets: [String]

    init(_ note: Note, options: ImportOptions) {
        reference = NoteReference(title: note.title, contentHash: note.contentHash)
        path = note.source.path
        aliases = note.aliases
        day = note.created.flatMap { $0.source == .fileTime ? nil : $0.day }
        changed = note.changed?.day
        let texts = note.sections.map(\.text)
        wordCount = WordCount.words(in: texts)
        sketch = options.dropsNearDuplicates ? TextSketch(texts) : nil
        folder = Boilerplate.folder(of: note)
        targets = note.links.filter(\.pointsAtNotes).map(\.target)
    }
}

extension NoteLink {
    /// Whether the target can be a note: no address of the web or of mail.
    var pointsAtNotes: Bool {
        !target.isEmpty && !target.contains("://") && !target.hasPrefix("mailto:")
    }
}
