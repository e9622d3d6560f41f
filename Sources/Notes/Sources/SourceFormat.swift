/// Which reader understands a file, told by its ending.
enum SourceFormat: Sendable {
    case markdown, plainText, html, csv, enex, json, pdf, word, epub, office, org, tomboy, canvas, jsonLines, mail, mhtml, archive

    /// Endings in lower case. A new kind of file is a row here and a case in `read`.
    private static let endings: [String: SourceFormat] = [
        "md": .markdown, "markdown": .markdown, "mdown": .markdown, "mkd": .markdown, "mdx": .markdown, "qmd": .markdown, "rmd": .markdown,
        "txt": .plainText, "text": .plainText, "html": .html, "htm": .html, "xhtml": .html, "csv": .csv, "enex": .enex, "json": .json,
        "org": .org, "note": .tomboy, "canvas": .canvas, "jsonl": .jsonLines, "ndjson": .jsonLines, "pdf": .pdf, "docx": .word,
        "docm": .word,
        "dotx": .word, "odt": .office, "epub": .epub, "mbox": .mail, "eml": .mail, "mht": .mhtml, "mhtml": .mhtml, "jex": .archive,
        "rtf": .office, "fb2": .office, "opml": .office, "zip": .archive, "textpack": .archive, "bear2bk": .archive, "bearbk": .archive,
        "tar": .archive, "tgz": .archive, "tbz": .archive, "gz": .archive, "bz2": .archive, "xz": .archive, "zst": .archive,
    ]
    /// The endings of the formats that a test accepts, in alphabetical order.
    static func endings(where accepts: (SourceFormat) -> Bool) -> [String] {
        endings.filter { accepts($0.value) }.map(\.key).sorted()
    }

    /// A compressed file that is no tarball is not an archive.
    private static let compressed: Set<String> = ["gz", "bz2", "xz", "zst"]

    init?(path: String) {
        guard let format = Self.endings[path.pathEnding] else { return nil }
        if Self.compressed.contains(path.pathEnding), !path.lowercased().contains(".tar.") { return nil }
        self = format
    }

    /// Whether the reader takes a loose file from the disk piece by piece instead of whole.
    var readsFromDisk: Bool { [.archive, .enex, .pdf, .word, .epub, .office, .mail].contains(self) }

    /// The notes in a file.
    /// - Throws: why there are none.
    func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        switch self {
        case .markdown: try MarkdownFile.read(file)
        case .plainText: try PlainTextFile.read(file)
        case .html: try HTMLFile.read(file)
        case .csv: try TableFile.read(file)
        case .enex: try EvernoteFile.read(file)
        case .json: try JSONFile.read(file)
        case .pdf: try PDFFile.read(file)
        case .word: try WordFile.read(file)
        case .epub: try EPUBFile.read(file)
        case .office: try OfficeFile.read(file)
        case .org: try OrgFile.read(file)
        case .tomboy: try TomboyFile.read(file)
        case .canvas: try CanvasFile.read(file)
        case .jsonLines: try JSONLinesFile.read(file)
        case .mail: try MailFile.read(file)
        case .mhtml: try MHTMLFile.read(file)
        case .archive: throw .unsafe("archives in archives are read by the import")
        }
    }
}
