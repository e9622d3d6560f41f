import Digests
import Languages

/// Makes a note of a draft with what its file knows: name, folder, time.
struct NoteAssembly {
    let file: SourceFile
    let fileHash: String
    private let pathDate: PathDate

    /// - Throws: `SkipReason.unreadable` when the file on the disk cannot be read.
    init(_ file: SourceFile) throws(SkipReason) {
        self.file = file
        pathDate = PathDate(path: file.innerPath)
        fileHash =
            if file.bytes.isEmpty, let location = file.location {
                try FileBytes.hash(location)
            } else {
                Digest.hexadecimal(file.bytes)
            }
    }

    /// - Parameter remarks: gains what was masked.
    /// - Throws: `SkipReason.noText` for a note that says nothing beyond its title.
    func note(_ draft: NoteDraft, remarks: inout [FileRemark]) throws(SkipReason) -> Note {
        let path = draft.memberPath.map { file.path + "/" + $0 } ?? file.path
        let name = file.name
        var note = Note(title: draft.statedTitle ?? draft.headingTitle ?? name.title)
        if note.title.isEmpty { note.title = name.title }
        note.titleSource = titleSource(draft)
        if note.titleSource == .fileName, draft.statedTitle?.isEmpty ?? true, pathDate.isOnlyName, let day = pathDate.day {
            note.title = day.description
            note.titleSource = .folder
        }
        note.aliases = aliases(draft, title: note.title)
        note.tags = draft.tags
        note.folder = draft.folder.map { $0.inFolder(name.folder) } ?? name.folder
        note.properties = draft.properties
        note.sections = draft.sections
        note.links = draft.links
        if file.options.masksSecrets, !file.options.keepsSecrets(in: path) {
            for secret in SecretMask.apply(to: &note) {
                remarks.append(.masked(MaskedSecret(kind: secret.kind, place: secret.place, path: path)))
            }
        }
        for index in note.sections.indices { note.sections[index].renderText() }
        guard note.hasText else { throw .noText }
        note.created = draft.created ?? dateFromNames(name, note) ?? fileTime(within: pathDate.month)
        note.changed = draft.changed ?? fileTime(within: nil)
        note.language = NoteLanguage(of: note.sections.map(\.text).joined(separator: "\n"))
        note.source = NoteSource(path: path, byteCount: file.byteCount, sha256: fileHash, kind: draft.kind)
        note.contentHash = ContentHash.of(note)
        return note
    }

    private func aliases(_ draft: NoteDraft, title: String) -> [String] {
        var names: [String] = []
        for name in draft.aliases where !name.isEmpty && name.comparable != title.comparable && !names.contains(name) { names.append(name) }
        return names
    }

    private func dateFromNames(_ name: NoteName, _ note: Note) -> NoteDate? {
        if let day = CalendarDay(inName: name.written) ?? name.numericDay?.certain { return NoteDate(day: day, source: .fileName) }
        if let day = pathDate.day, pathDate.isOnlyName, note.title == day.description { return NoteDate(day: day, source: .folder) }
        if let day = CalendarDay(inName: note.title) ?? CalendarDay(writtenAs: note.title) { return NoteDate(day: day, source: .title) }
        if let day = firstLineDay(note) { return NoteDate(day: day, source: .text) }
        return pathDate.day.map { NoteDate(day: $0, source: .folder) }
    }

    /// The day that a first line gives which says nothing else.
    private func firstLineDay(_ note: Note) -> CalendarDay? {
        guard let section = note.sections.first else { return nil }
        let text = section.heading ?? section.blocks.first?.kind.text ?? ""
        let line = text.prefix { !$0.isNewline }
        guard line.utf8.count <= 80, line.contains(where: \.isNumber), DateWords(line).areOnlyDate || EastAsianDate.leads(line)
        else {
            return nil
        }
        return CalendarDay(writtenAs: line)
    }

    /// The file system's time, unless folders name another month.
    private func fileTime(within month: (year: Int, month: Int)?) -> NoteDate? {
        guard let day = file.modified.flatMap({ file.options.day(secondsSince1970: $0) }) else { return nil }
        if let month, month != (day.year, day.month) { return nil }
        return NoteDate(day: day, source: .fileTime)
    }

    private func titleSource(_ draft: NoteDraft) -> NoteTitleSource {
        if let stated = draft.statedTitle, !stated.isEmpty { return draft.statedTitleSource }
        return draft.headingTitle.map { $0.isEmpty } ?? true ? .fileName : .heading
    }

    /// What joining needs to know of the note that a draft became.
    func hints(_ draft: NoteDraft, _ note: Note) -> NoteHints {
        var hints = NoteHints(
            dates: draft.unsureDates, orders: draft.dayOrders, isForeign: !note.language.rules.mayWriteMonthFirst,
            blockNames: draft.blockNames)
        let named: [(NumericDay?, NoteDate.Source)] = [(file.name.numericDay, .fileName), (pathDate.unsure, .folder)]
        for case (let day?, let source) in named {
            if let order = day.evidence { hints.orders.append(order) }
            if day.certain == nil { hints.dates.append(NoteHints.UnsureDate(place: .created, day: day, source: source)) }
        }
        // A file that was last changed on one of the two days shows which one is meant.
        let modified = file.modified.flatMap { file.options.day(secondsSince1970: $0) }
        for date in hints.dates {
            if date.day.dayFirst == modified { hints.orders.append(.dayFirst) }
            if date.day.monthFirst == modified { hints.orders.append(.monthFirst) }
        }
        return hints
    }
}

/// The identity of what is written.
enum ContentHash {
    /// SHA-256 of the title and the body, white space counted as one space.
    static func of(_ note: Note) -> String {
        var digest = Digest()
        func add(_ text: String) {
            digest.add(text.singleLine.utf8)
            digest.add(CollectionOfOne(0x0A))
        }
        add(note.title)
        for section in note.sections {
            if let heading = section.heading { add(String(repeating: "#", count: section.level) + " " + heading) }
            add(section.text)
        }
        return digest.hexadecimal
    }
}

extension String {
    /// Letters and digits in lower case: two names with the same are one name.
    var comparable: String { String(lowercased().filter { $0.isLetter || $0.isNumber }) }
}
