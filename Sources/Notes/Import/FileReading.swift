/// What reading one file, or everything in one archive, gave.
struct FileReading: Sendable {
    private(set) var notes: [Note] = []
    /// What is known of each note beside itself.
    private(set) var hints: [NoteHints] = []
    private(set) var remarks: [FileRemark] = []
    /// Why there are no notes.
    private(set) var skipped: SkipReason?
    /// What joining needs to know of the notes, one for each.
    private(set) var facts: [NoteFacts] = []
    /// Hashes of the lines that may come from a template, one set for each note; needed for the census alone.
    private(set) var lines: [Set<UInt64>] = []
    /// SHA-256 of the file; "" where it was not read.
    private(set) var sha256 = ""

    init(of found: FoundFile, siblings: SiblingIndex, options: ImportOptions) {
        do throws(SkipReason) {
            guard let format = SourceFormat(path: found.path) else { throw .unread(found.path) }
            guard found.byteCount > 0 else { throw .empty }
            if format == .archive {
                sha256 = try FileBytes.hash(found.location)
                try readArchive(.file(found.location), path: found.path, nesting: 1, options: options)
            } else {
                let bytes = format.readsFromDisk ? [] : try FileBytes.read(found.location, limit: options.largestFile)
                let file = SourceFile(
                    path: found.path, bytes: bytes, location: found.location, byteCount: found.byteCount, modified: found.modified,
                    siblings: siblings, options: options)
                try read(file, format)
            }
        } catch {
            // What was read of an archive before it broke off is kept, unless the archive is hostile.
            if error.isHostile { forgetNotes() }
            if notes.isEmpty { skipped = error } else { remarks.append(.memberSkipped(path: found.path, reason: error)) }
        }
        if notes.isEmpty, skipped == nil { skipped = firstReason ?? .noText }
        facts = zip(notes, hints).map { NoteFacts($0, hints: $1, options: options) }
        if options.dropsBoilerplate { lines = notes.map(Boilerplate.lines) }
    }

    private mutating func forgetNotes() {
        notes = []
        hints = []
    }

    /// Lets go of what the first pass has taken.
    mutating func forgetFacts() {
        facts = []
        lines = []
    }

    /// Why the first member that was skipped was.
    private var firstReason: SkipReason? {
        remarks.lazy.compactMap { if case .memberSkipped(_, let reason) = $0 { reason } else { nil } }.first
    }

    private mutating func read(_ file: SourceFile, _ format: SourceFormat) throws(SkipReason) {
        let assembly = try NoteAssembly(file)
        sha256 = assembly.fileHash
        var reason: SkipReason?
        let drafts = try format.read(file)
        for draft in drafts {
            remarks += draft.remarks
            do throws(SkipReason) {
                if let leftOut = draft.leftOut { throw leftOut }
                let note = try assembly.note(draft, remarks: &remarks)
                notes.append(note)
                hints.append(assembly.hints(draft, note))
            } catch {
                reason = error
                let path = draft.memberPath.map { $0.inFolder(file.path) } ?? file.path
                if drafts.count > 1 { remarks.append(.memberSkipped(path: path, reason: error)) }
            }
        }
        if notes.isEmpty, let reason { throw reason }
    }

    /// Reads every note in an archive, and in the archives in it; what cannot be read is a remark.
    private mutating func readArchive(
        _ place: ArchiveReader.Place, path: String, nesting: Int, options: ImportOptions
    ) throws(SkipReason) {
        guard nesting <= options.archiveLimits.nesting else {
            throw .unsafe("archives nested more than \(options.archiveLimits.nesting) deep")
        }
        var siblings = SiblingIndex()
        try ArchiveReader.forEachMember(of: place, limits: options.archiveLimits, skip: { _, _ in }) { member, bytes throws(SkipReason) in
            siblings.insert(member.path)
            guard ExportIndex.isWanted(member.path), !ArchiveMemberName.isHidden(member.path) else { return }
            do throws(SkipReason) {
                siblings.exports.take(member.path, try bytes(options.largestFile))
            } catch {
                // What else is wrong with it, the second pass says.
                if error.isHostile { throw error }
            }
        }
        var refused: [FileRemark] = []
        try ArchiveReader.forEachMember(
            of: place, limits: options.archiveLimits, skip: { refused.append(.memberSkipped(path: $0.inFolder(path), reason: $1)) }
        ) { member, bytes throws(SkipReason) in
            guard !ArchiveMemberName.isHidden(member.path) else { return }
            let inside = member.path.inFolder(path)
            do throws(SkipReason) {
                guard let format = SourceFormat(path: member.path) else { throw .unread(member.path) }
                let content = try bytes(format == .archive ? options.archiveLimits.nestedBytes : options.largestFile)
                guard !content.isEmpty else { throw .empty }
                let file = SourceFile(
                    path: inside, innerPath: member.path, bytes: content, modified: member.modified, siblings: siblings, options: options)
                let inner = FileReading(ofMember: file, format, nesting: nesting)
                notes += inner.notes
                hints += inner.hints
                remarks += inner.remarks
            } catch {
                // The archive itself is a bomb; a hostile file in it is only left out.
                if error.isHostile { throw error }
                remarks.append(.memberSkipped(path: inside, reason: error))
            }
        }
        remarks += refused
    }

    private init(ofMember file: SourceFile, _ format: SourceFormat, nesting: Int) {
        do throws(SkipReason) {
            if format == .archive {
                try readArchive(.memory(file.bytes), path: file.path, nesting: nesting + 1, options: file.options)
            } else {
                try read(file, format)
            }
        } catch {
            if error.isHostile { forgetNotes() }
            remarks.append(.memberSkipped(path: file.path, reason: error))
        }
    }
}

extension SkipReason {
    /// Whether what gave the reason means harm.
    var isHostile: Bool { if case .unsafe = self { true } else { false } }
}

/// Which members of an archive nobody wrote.
enum ArchiveMemberName {
    static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    }
}
