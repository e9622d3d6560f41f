import Digests

/// Makes a note of a draft with what its file knows: name, folder, time.
struct NoteAssembly {
    let file: SourceFile
    let fileHash: String

    /// - Throws: `SkipReason.unreadable` when the file on the disk cannot be read.
    init(_ file: SourceFile) throws(SkipReason) {
        self.file = file
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
        note.created = draft.created ?? dateFromNames(name, title: note.title) ?? fileTime
        note.changed = draft.changed ?? fileTime
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

    private func dateFromNames(_ name: NoteName, title: String) -> NoteDate? {
        if let day = CalendarDay(inName: name.title) { return NoteDate(day: day, source: .fileName) }
        return (CalendarDay(inName: title) ?? CalendarDay(writtenAs: title)).map { NoteDate(day: $0, source: .title) }
    }

    private var fileTime: NoteDate? {
        file.modified.flatMap { file.options.day(secondsSince1970: $0) }.map { NoteDate(day: $0, source: .fileTime) }
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
