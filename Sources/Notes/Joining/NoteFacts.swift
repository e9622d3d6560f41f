/// What the other notes need to know of a note; small enough to be kept for all of them.
struct NoteFacts: Sendable {
    let title: String
    private(set) var identity: TextIdentity
    let path: String
    let aliases: [String]
    let folder: String
    /// Where its links point, addresses on the web left out.
    let targets: [String]

    init(_ note: Note, options: ImportOptions) {
        title = note.title
        identity = TextIdentity(note, sketches: options.dropsNearDuplicates)
        path = note.source.path
        aliases = note.aliases
        folder = Boilerplate.folder(of: note)
        targets = note.links.filter(\.pointsAtNotes).map(\.target)
    }

    var reference: NoteReference { NoteReference(title: title, contentHash: identity.contentHash) }

    /// Lets go of what only the search for near-duplicates needs.
    mutating func forgetSketch() { identity.sketch = nil }
}

extension NoteLink {
    /// Whether the target can be a note: no address of the web or of mail.
    var pointsAtNotes: Bool {
        !target.isEmpty && !target.contains("://") && !target.hasPrefix("mailto:")
    }
}
