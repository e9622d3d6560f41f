/// Plain text: paragraphs parted by empty lines; lines that begin with a dash, a star or a bullet are lists.
enum PlainTextFile {
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let text = try file.text()
        if let chat = WhatsAppFile.read(text.bytes, file) { return chat }
        var builder = file.builder(.plainText)
        builder.edit { draft in
            draft.remarks += text.remarks
            if let name = AppleNotesName(file.innerPath.pathStem) {
                draft.statedTitle = name.title
                draft.statedTitleSource = .fileName
                draft.created = NoteDate(day: name.day, source: .fileName)
            }
        }
        PlainTextReader.read(text.bytes, into: &builder)
        return [builder.finished()]
    }
}

enum PlainTextReader {
    private struct Paragraph {
        var lines: [InlineLine] = []
        var spans: [Range<Int>] = []
        var areItems = true
    }

    /// Reads plain text into a builder; spans count from the start of `bytes`.
    static func read(_ bytes: [UInt8], into builder: inout NoteBuilder) {
        var scanner = MarkScanner(marks: MarkScanner.plainMarks)
        var open = Paragraph()
        var start = 0
        while start <= bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let found = scanner.scan(Array(bytes[start..<end]), isLineEnd: true)
            let line = InlineLine(text: String(decoding: found.bytes, as: UTF8.self).trimmed, tagCount: found.tags.count)
            builder.add(links: found.links)
            builder.add(tags: found.tags)
            if line.text.isEmpty || isItem(line.text) != open.areItems {
                close(&open, into: &builder)
            }
            if !line.text.isEmpty {
                open.areItems = isItem(line.text)
                open.lines.append(line)
                open.spans.append(start..<end)
            }
            start = end + 1
        }
        close(&open, into: &builder)
    }

    private static func close(_ open: inout Paragraph, into builder: inout NoteBuilder) {
        let spans = open.spans
        guard let first = spans.first, let last = spans.last else { return }
        if open.areItems {
            builder.add(entries: zip(open.lines, spans).map(entry), ordered: false)
        } else {
            builder.add(lines: open.lines) { spans.isEmpty ? first : spans[$0].lowerBound..<max(spans[$1].upperBound, last.lowerBound) }
        }
        open = Paragraph()
    }

    private static func isItem(_ line: String) -> Bool {
        ["- ", "* ", "• ", "– ", "+ "].contains { line.hasPrefix($0) } || CheckBox(line) != nil && !line.hasPrefix("[")
    }

    private static func entry(_ line: InlineLine, _ span: Range<Int>) -> ListEntry {
        let isDrawn = CheckBox(line.text) != nil
        var entry = ListEntry(text: isDrawn ? line.text : String(line.text.dropFirst(2)).trimmed, depth: 0, span: span)
        entry.takeBox()
        if entry.state == nil { entry.definition = FieldLine(entry.text)?.block }
        return entry
    }
}
