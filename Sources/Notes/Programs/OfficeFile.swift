/// OpenDocument, rich text and their like, turned into Markdown by pandoc where it is installed.
enum OfficeFile {
    static let program = "pandoc"

    /// pandoc's name for each ending. A new kind is a row here and in `SourceFormat`.
    static let formats: [String: String] = ["odt": "odt", "rtf": "rtf", "fb2": "fb2", "opml": "opml"]

    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        guard let format = formats[file.innerPath.pathEnding] else { throw .unknownKind(file.innerPath.pathEnding) }
        let result = try ExternalProgram.run(program, on: file) {
            ["--sandbox", "--standalone", "--wrap=none", "--from", format, "--to", "gfm", $0]
        }
        guard result.status == 0 else { throw .damaged("\(program) cannot read it") }
        var markdown = file
        markdown.bytes = result.output
        var drafts = try MarkdownFile.read(markdown)
        for index in drafts.indices {
            drafts[index].kind = .document
            drafts[index].created?.source = .metadata
        }
        return drafts
    }
}
