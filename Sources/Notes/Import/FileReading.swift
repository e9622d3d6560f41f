/// What reading one file, or everything in one archive, gave.
struct FileReading: Sendable {
    private(set) var notes: [Note] = []
    private(set) var remarks: [FileRemark] = []
    /// Why there are no notes.
    private(set) var skipped: SkipReason?
    /// What joining needs to know of the notes, one for each.
    private(set) var facts: [NoteFacts] = []

    init(of found: FoundFile, siblings: SiblingIndex, options: ImportOptions) {
        do throws(SkipReason) {
            guard let format = SourceFormat(path: found.path) else { throw .unknownKind(found.path.pathEnding) }
            guard found.byteCount > 0 else { throw .empty }
            if format == .archive {
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
            if case .unsafe = error { notes = [] }
            if notes.isEmpty { skipped = error } else { remarks.append(.memberSkipped(path: found.path, reason: error)) }
        }
        if notes.isEmpty, skipped == nil { skipped = firstReason ?? .noText }
        facts = notes.map { NoteFacts($0, options: options) }
    }

    /// Why the first member that was skipped was.
    private var firstReason: SkipReason? {
        remarks.lazy.compactMap { if case .memberSkipped(_, let reason) = $0 { reason } else { nil } }.first
    }

    private mutating func read(_ file: SourceFile, _ format: SourceFormat) throws(SkipReason) {
        let assembly = try NoteAssembly(file)
        var reason: SkipReason?
        let drafts = try format.read(file)
        for draft in drafts {
            remarks += draft.remarks
            do throws(SkipReason) {
                if let leftOut = draft.leftOut { throw leftOut }
                notes.append(try assembly.note(draft, remarks: &remarks))
            } catch {
                reason = error
                if drafts.count > 1 { remarks.append(.memberSkipped(path: draft.memberPath ?? file.path, reason: error)) }
            }
        }
        if notes.isEmpty, let reason { throw reason }
    }

    /// Reads every note in an archive, and in the archives in it; what cannot be read is a remark.
    private mutating func readArchive(
        _ place: ArchiveReader.Place,
        path: String,
        nesting: Int,
        options: ImportOptions
    ) throws(SkipReason) {
        guard nesting <= options.archiveLimits.nesting else {
            throw .unsafe("archives nested more than \(options.archiveLimits.nesting) deep")
        }
        var siblings = SiblingIndex()
        try ArchiveReader.forEachMember(of: place, limits: options.archiveLimits, skip: { _, _ in }) { member, _ in
            siblings.insert(member.path)
        }
        var skippedMembers: [FileRemark] = []
        try ArchiveReader.forEachMember(
            of: place, limits: options.archiveLimits, skip: { skippedMembers.append(.memberSkipped(path: $0, reason: $1)) }
        ) { member, bytes throws(SkipReason) in
            guard !ArchiveMemberName.isHidden(member.path) else { return }
            do throws(SkipReason) {
                guard let format = SourceFormat(path: member.path) else { throw .unknownKind(member.path.pathEnding) }
                let inside = path + "/" + member.path
                if format == .archive {
                    try readArchive(
                        .memory(try bytes(options.archiveLimits.nestedBytes)), path: inside, nesting: nesting + 1, options: options)
                    return
                }
                let content = try bytes(options.largestFile)
                guard !content.isEmpty else { throw .empty }
                let file = SourceFile(
                    path: inside, innerPath: member.path, bytes: content, modified: member.modified, siblings: siblings, options: options)
                var inner = FileReading()
                defer { remarks += inner.remarks }
                try inner.read(file, format)
                notes += inner.notes
            } catch {
                if case .unsafe = error, !error.isAboutNesting { throw error }
                remarks.append(.memberSkipped(path: member.path, reason: error))
            }
        }
        remarks += skippedMembers
    }

    private init() {}
}

extension SkipReason {
    /// A nested archive that is refused does not spoil the one around it.
    fileprivate var isAboutNesting: Bool { description.contains("nested") }
}

/// Which members of an archive nobody wrote.
enum ArchiveMemberName {
    static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    }
}
