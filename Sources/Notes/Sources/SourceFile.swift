/// The bytes of one file, loose or from an archive, and what is known about its surroundings.
struct SourceFile {
    /// Below the root that was added.
    var path: String
    var bytes: [UInt8]
    /// Seconds since 1970, where a file system or an archive says so.
    var modified: Int?
    /// Paths of all files beside it that an importer may have to know of.
    var siblings: SiblingIndex = SiblingIndex()
    var options: ImportOptions

    /// The text, converted from whatever encoding it has.
    /// - Throws: `SkipReason.empty`, `.unknownEncoding` or `.binary`.
    func text() throws(SkipReason) -> DecodedText {
        guard let text = DecodedText(bytes) else { throw bytes.prefix(8_192).contains(0) ? .binary : .unknownEncoding }
        guard text.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
        return text
    }

    func builder(_ kind: SourceKind) -> NoteBuilder { NoteBuilder(kind: kind, rules: options.leaveOutRules) }
}

/// The names of the files that stand together in a root or an archive.
struct SiblingIndex {
    private(set) var paths: Set<String> = []
    /// Names of notes in lower case without ending and export ids.
    private(set) var titles: Set<String> = []
    /// Folders that hold `logseq/config.edn`.
    private(set) var outlineRoots: Set<String> = []

    mutating func insert(_ path: String) {
        paths.insert(path)
        if path.hasSuffix("logseq/config.edn") { outlineRoots.insert(path.folderPart.folderPart) }
    }
}

extension SkipReason: Error {}
