/// One file, loose or from an archive, and what is known about its surroundings.
struct SourceFile {
    /// Below the root that was added; what stands in an archive follows its name.
    var path: String
    /// Below the innermost archive; equal to `path` for a loose file.
    var innerPath: String
    /// Empty for the formats that read from the disk.
    var bytes: [UInt8]
    /// Where it lies on the disk, for a loose file.
    var location: String?
    var byteCount: Int
    /// Seconds since 1970, where a file system or an archive says so.
    var modified: Int?
    /// The files that stand in the same root or archive, by `innerPath`.
    var siblings: SiblingIndex
    var options: ImportOptions

    init(
        path: String,
        innerPath: String? = nil,
        bytes: [UInt8],
        location: String? = nil,
        byteCount: Int? = nil,
        modified: Int? = nil,
        siblings: SiblingIndex = SiblingIndex(),
        options: ImportOptions
    ) {
        self.path = path
        self.innerPath = innerPath ?? path
        self.bytes = bytes
        self.location = location
        self.byteCount = byteCount ?? bytes.count
        self.modified = modified
        self.siblings = siblings
        self.options = options
    }

    /// What the file's name says.
    var name: NoteName {
        var name = NoteName(path: innerPath)
        if name.numericDay != nil, siblings.datedTitles[name.title.comparable, default: 0] > 1 { name.keepDate() }
        return name
    }

    /// The text, converted from whatever encoding it has.
    /// - Throws: `SkipReason.empty`, `.unknownEncoding` or `.binary`.
    func text() throws(SkipReason) -> DecodedText {
        guard let text = DecodedText(bytes) else { throw bytes.prefix(8_192).contains(0) ? .binary : .unknownEncoding }
        guard text.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
        return text
    }

    func builder(_ kind: SourceKind) -> NoteBuilder { NoteBuilder(kind: kind, fileTitle: name.title, rules: options.leaveOutRules) }

    /// A day in the zone of the options.
    func date(secondsSince1970 seconds: Int, source: NoteDate.Source) -> NoteDate? {
        options.day(secondsSince1970: seconds).map { NoteDate(day: $0, source: source) }
    }
}

/// The files that stand together in a root or an archive.
struct SiblingIndex: Sendable {
    private(set) var paths: Set<String> = []
    /// Names without export ids of the files in a folder, the folder's own id taken off too.
    private var pages: [String: Set<String>] = [:]
    /// Folders that hold `logseq/config.edn`.
    private(set) var outlineRoots: Set<String> = []
    /// What files say of one another.
    var exports = ExportIndex()

    /// How many files have a title and, before or behind it, a date by number alone.
    private(set) var datedTitles: [String: Int] = [:]

    mutating func insert(_ path: String) {
        paths.insert(path)
        if NumericDay.inName(path.pathStem) != nil { datedTitles[NoteName(path: path).title.comparable, default: 0] += 1 }
        if path == "logseq/config.edn" || path.hasSuffix("/logseq/config.edn") { outlineRoots.insert(path.folderPart.folderPart) }
        if ["md", "html"].contains(path.pathEnding), NoteName.exportIdentifier(of: path.pathStem) != nil {
            pages[Self.cleaned(path.folderPart), default: []].insert(NoteName(path: path).title.comparable)
        }
    }

    /// Titles, in comparable form, of the exported pages in a folder.
    func pageTitles(in folder: String) -> Set<String> { pages[Self.cleaned(folder)] ?? [] }

    /// Whether the file belongs to an outline program's graph: its pages and journals.
    func isOutline(_ path: String) -> Bool {
        outlineRoots.contains { root in
            path.hasPrefix("pages/".inFolder(root)) || path.hasPrefix("journals/".inFolder(root))
        }
    }

    private static func cleaned(_ folder: String) -> String {
        folder.split(separator: "/").map { NoteName.cleaned(String($0)) }.joined(separator: "/")
    }
}

extension SkipReason: Error {}
