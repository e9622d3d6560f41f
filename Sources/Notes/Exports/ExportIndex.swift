/// What the files of an export say of one another, gathered before the notes are read.
struct ExportIndex: Sendable {
    private(set) var joplin = JoplinIndex()
    /// What a TextBundle's `info.json` says, by the bundle's path.
    private(set) var bundles: [String: TextBundleInfo] = [:]
    /// The headings of Notion's pages, by their identifiers: the names of the files are cut.
    private(set) var notionTitles: [String: String] = [:]

    var isEmpty: Bool { joplin.isEmpty && bundles.isEmpty && notionTitles.isEmpty }

    /// Whether a file says something of another one.
    static func isWanted(_ path: String) -> Bool {
        let stem = path.pathStem
        if path.pathEnding == "md" { return JoplinItem.isName(stem) || NoteName.exportIdentifier(of: stem) != nil }
        return TextBundleInfo.isInfo(path)
    }

    mutating func take(_ path: String, _ bytes: [UInt8]) {
        if TextBundleInfo.isInfo(path) {
            bundles[path.folderPart] = TextBundleInfo(bytes)
        } else if let item = JoplinItem(bytes) {
            joplin.take(item)
        } else if let id = NoteName.exportIdentifier(of: path.pathStem), let title = Self.heading(bytes) {
            notionTitles[id] = title
        }
    }

    /// Whether a file holds no note of its own.
    func isPart(_ path: String) -> Bool { TextBundleInfo.isInfo(path) }

    /// The heading in the first line.
    private static func heading(_ bytes: [UInt8]) -> String? {
        let line = bytes.prefix(4_096).prefix { $0 != 0x0A && $0 != 0x0D }
        let text = String(decoding: line, as: UTF8.self).trimmed
        return text.hasPrefix("# ") ? String(text.dropFirst(2)).singleLine : nil
    }
}
