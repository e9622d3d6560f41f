/// Which reader understands a file, told by its ending.
enum SourceFormat: Sendable {
    case markdown, plainText, html, csv, enex, keep, pdf, office, org, tomboy, canvas, jsonLines, archive

    /// Endings in lower case. A new kind of file is a row here and a case in `read`.
    private static let endings: [String: SourceFormat] = [
        "md": .markdown, "markdown": .markdown, "mdown": .markdown, "mkd": .markdown, "mdx": .markdown, "qmd": .markdown, "rmd": .markdown,
        "txt": .plainText, "text": .plainText, "html": .html, "htm": .html, "xhtml": .html, "csv": .csv, "enex": .enex, "json": .keep,
        "org": .org, "note": .tomboy, "canvas": .canvas, "jsonl": .jsonLines, "ndjson": .jsonLines, "pdf": .pdf, "docx": .office,
        "odt": .office,
        "epub": .office, "rtf": .office, "fb2": .office, "opml": .office, "zip": .archive, "tar": .archive, "tgz": .archive, "gz": .archive,
        "tbz": .archive, "bz2": .archive, "xz": .archive,
        "zst": .archive,
    ]

    init?(path: String) {
        guard let format = Self.endings[path.pathEnding] else { return nil }
        // A compressed file that is no tarball is not an archive.
        if format == .archive, !["zip", "tar", "tgz", "tbz"].contains(path.pathEnding), !path.lowercased().contains(".tar.") { return nil }
        self = format
    }

    /// Whether the reader takes a loose file from the disk piece by piece instead of whole.
    var readsFromDisk: Bool { [.archive, .enex, .pdf, .office].contains(self) }

    /// The notes in a file.
    /// - Throws: why there are none.
    func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        switch self {
        case .markdown: try MarkdownFile.read(file)
        case .plainText: try PlainTextFile.read(file)
        case .html: try HTMLFile.read(file)
        case .csv: try TableFile.read(file)
        case .enex: try EvernoteFile.read(file)
        case .keep: try KeepFile.read(file)
        case .pdf: try PDFFile.read(file)
        case .office: try OfficeFile.read(file)
        case .org: try OrgFile.read(file)
        case .tomboy: try TomboyFile.read(file)
        case .canvas: try CanvasFile.read(file)
        case .jsonLines: try JSONLinesFile.read(file)
        case .archive: throw .unsafe("archives in archives are read by the import")
        }
    }
}
