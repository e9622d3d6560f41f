/// A table: one note a row when the rows have titles, else one note that holds the table.
///
/// Notion writes a database twice (`Name id.csv` shows one view, `Name id_all.csv` everything) and a page for every row that has one:
/// the fuller file is read, and only rows without a page become notes.
enum TableFile {
    /// A table without titles keeps its first rows.
    private static let rowsKept = 500

    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let stem = file.innerPath.pathStem
        let whole = String(file.innerPath.dropLast(4)) + "_all.csv"
        if file.siblings.paths.contains(whole) { throw .duplicate(of: whole) }
        let text = try file.text()
        let table = SeparatedValues(text.bytes)
        guard !table.header.isEmpty, !table.rows.isEmpty else { throw .noText }
        let database = stem.withoutSuffix("_all")
        let isExport = NoteName.exportIdentifier(of: database) != nil
        guard let titleColumn = isExport ? 0 : table.header.firstIndex(where: { titleNames.contains($0.lowercased()) }) else {
            return [wholeTable(table, file, text)]
        }
        let name = NoteName.cleaned(database)
        let pages = isExport ? file.siblings.pageTitles(in: database.inFolder(file.innerPath.folderPart)) : []
        var used = NoteNames()
        var drafts: [NoteDraft] = []
        for row in table.rows where row.count > titleColumn && !row[titleColumn].isEmpty {
            let title = row[titleColumn].comparable
            // Notion cuts long names when it makes a file of them.
            guard !pages.contains(title), !pages.contains(where: { $0.count >= 20 && title.hasPrefix($0) }) else { continue }
            drafts.append(draft(of: row, table.header, titleColumn, folder: name, file, used: &used))
        }
        if drafts.isEmpty { throw pages.isEmpty ? .noText : .duplicate(of: "the pages of its rows") }
        drafts[0].remarks += text.remarks
        return drafts
    }

    private static let titleNames: Set<String> = ["title", "name", "subject", "heading", "标题", "名称"]
    private static let bodyNames: Set<String> = ["content", "body", "text", "note", "notes", "description", "内容", "正文"]

    private static func draft(
        of row: [String],
        _ header: [String],
        _ titleColumn: Int,
        folder: String,
        _ file: SourceFile,
        used: inout NoteNames
    ) -> NoteDraft {
        var fields: [NoteProperty] = []
        var links: [NoteLink] = []
        var body = ""
        for (column, value) in row.enumerated() where column < header.count && column != titleColumn && !value.isEmpty {
            if bodyNames.contains(header[column].lowercased()) {
                body += body.isEmpty ? value : "\n\n" + value
            } else {
                let relation = NotionRelation(value, titles: file.siblings.exports.notionTitles)
                links += relation.links
                fields.append(NoteProperty(key: header[column], value: relation.text))
            }
        }
        var builder = MarkdownReader.read(Array(body.utf8), into: file.builder(.table))
        builder.edit { draft in
            draft.take(fields, dateSource: .metadata)
            draft.statedTitle = row[titleColumn].singleLine
            draft.folder = folder
            draft.memberPath = used.unique(row[titleColumn])
        }
        builder.add(links: links)
        for property in builder.draft.properties { builder.addBlock(property) }
        return builder.finished()
    }

    private static func wholeTable(_ table: SeparatedValues, _ file: SourceFile, _ text: DecodedText) -> NoteDraft {
        var builder = file.builder(.table)
        builder.edit { $0.remarks += text.remarks }
        builder.add(.table(header: table.header, rows: Array(table.rows.prefix(rowsKept))), span: 0..<text.bytes.count)
        return builder.finished()
    }
}
