/// Which reader understands a file, told by its ending.
enum SourceFormat: Sendable {
    case markdown, plainText

    /// Endings in lower case. A new kind of file is a row here and a case in `read`.
    private static let endings: [String: SourceFormat] = [
        "md": .markdown, "markdown": .markdown, "mdown": .markdown, "mkd": .markdown, "mdx": .markdown, "qmd": .markdown, "rmd": .markdown,
        "txt": .plainText, "text": .plainText,
    ]

    init?(path: String) {
        guard let format = Self.endings[path.pathEnding] else { return nil }
        self = format
    }

    /// The notes in a file.
    /// - Throws: why there are none.
    func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        switch self {
        case .markdown: try MarkdownFile.read(file)
        case .plainText: try PlainTextFile.read(file)
        }
    }
}
