/// What the other notes need to know of a note; small enough to be kept for all of them.
struct NoteFacts: Sendable {
    let title: String
    private(set) var identity: TextIdentity
    let path: String
    let aliases: [String]
    let folder: String
    /// Where its links point, addresses on the web left out.
    let targets: [LinkTarget]
    /// Names that other notes refer to its blocks by.
    let blockNames: [String]
    private(set) var hints: NoteHints
    /// Dates that were open until the whole source had been seen.
    private(set) var created: NoteDate?
    private(set) var changed: NoteDate?

    init(_ note: Note, hints: NoteHints = NoteHints(), options: ImportOptions) {
        self.hints = hints
        blockNames = hints.blockNames
        created = note.created
        changed = note.changed
        title = note.title
        identity = TextIdentity(note, sketches: options.dropsNearDuplicates)
        path = note.source.path
        aliases = note.aliases
        folder = Boilerplate.folder(of: note)
        targets = note.links.filter(\.pointsAtNotes).map(LinkTarget.init)
    }

    var reference: NoteReference { NoteReference(title: title, contentHash: identity.contentHash) }

    /// Reads the dates that were open in the order of the source, each unless something more trustworthy tells the day.
    mutating func settleDates(_ order: DayOrder?) {
        func settled(_ known: NoteDate?, _ place: NoteHints.UnsureDate.Place) -> NoteDate? {
            for date in hints.dates where date.place == place {
                guard let day = date.day.day(order) else { continue }
                if let known, known.source.rank <= date.source.rank { return known }
                return NoteDate(day: day, source: date.source)
            }
            return known
        }
        guard !hints.dates.isEmpty else { return }
        created = settled(created, .created)
        changed = settled(changed, .changed)
        identity.day = created.flatMap { $0.source == .fileTime ? nil : $0.day }
        identity.changed = changed?.day
    }

    /// Lets go of what only the search for near-duplicates needs.
    mutating func forgetSketch() { identity.sketch = nil }
}

extension NoteLink {
    /// Whether the target can be a note: no address of the web or of mail.
    var pointsAtNotes: Bool {
        !target.isEmpty && !target.contains("://") && !target.hasPrefix("mailto:")
    }
}

extension NoteDate.Source {
    /// The most trustworthy first.
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
