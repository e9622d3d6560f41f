/// A Markdown file: frontmatter, then text.
enum MarkdownFile {
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let text = try file.text()
        if JoplinItem.isName(file.innerPath.pathStem), let item = JoplinItem(text.bytes) { return try JoplinFile.read(item, file) }
        let frontmatter = Frontmatter(of: text.bytes)
        var builder = file.builder(.markdown)
        builder.edit { draft in
            draft.remarks += text.remarks
            if frontmatter.isBroken { draft.remarks.append(.brokenFrontmatter) }
            draft.take(frontmatter.entries)
            draft.takeBundle(file)
        }
        if let reason = builder.draft.leftOut { throw reason }
        let isOutline = file.siblings.isOutline(file.innerPath)
        let isNotion = NoteName.exportIdentifier(of: file.innerPath.pathStem) != nil
        let dialect: MarkdownDialect = isOutline ? .logseq : isNotion ? .notion : .common
        var draft = MarkdownReader.read(text.bytes, from: frontmatter.bodyStart, dialect: dialect, into: builder).finished()
        if isOutline { draft.becomeOutlinePage(file) }
        if isNotion { NotionPage.takeProperties(from: &draft, text.bytes, file) }
        if draft.properties.contains(where: { $0.key == "excalidraw-plugin" }) { draft.keepOnlyDrawnText(file) }
        let head = text.bytes[..<frontmatter.bodyStart]
        if TemplateFile.isTemplate(file.innerPath, text.bytes[frontmatter.bodyStart...], frontmatter: head) { throw .template }
        return [draft]
    }
}

extension NoteDraft {
    /// Page properties stand in the first block of a Logseq page; they were read as properties of the note.
    fileprivate mutating func becomeOutlinePage(_ file: SourceFile) {
        kind = .logseq
        let found = properties
        properties = []
        take(found.filter { !OutlinePage.isMachineKey($0.key.lowercased()) })
        let isJournal = file.innerPath.folderPart.lastPathPart == "journals"
        if statedTitle == nil {
            statedTitle = OutlinePage.title(of: file.innerPath.pathStem, isJournal: isJournal)
            statedTitleSource = .fileName
        }
        guard sections.first?.heading == nil, !sections.isEmpty else { return }
        sections[0].blocks.removeAll { block in
            guard case .property(let key, _) = block.kind else { return false }
            return PropertyKey.meaning[key.lowercased()] != nil || OutlinePage.isMachineKey(key.lowercased())
        }
    }

    /// Of a drawing only the words that stand in it are a person's text.
    fileprivate mutating func keepOnlyDrawnText(_ file: SourceFile) {
        headingTitle = nil
        if statedTitle == nil {
            statedTitle = file.name.title.withoutSuffix(".excalidraw")
            statedTitleSource = .fileName
        }
        let kept = sections.filter { $0.path.contains("Text Elements") || $0.heading?.hasPrefix("Text Elements") == true }
        sections = kept.map { NoteSection(blocks: $0.blocks, span: $0.span) }
        links = links.map { link in
            var link = link
            link.section = 0
            return link
        }
        properties.removeAll { $0.key.hasPrefix("excalidraw") }
    }
}

/// Files that a program fills in to make notes.
enum TemplateFile {
    /// A file with a program's code in a folder for templates, or with such code in its frontmatter.
    static func isTemplate(_ path: String, _ text: ArraySlice<UInt8>, frontmatter: ArraySlice<UInt8>) -> Bool {
        if frontmatter.split(separator: 0x0A).contains(where: fillsIn) { return true }
        let folders = path.folderPart.lowercased().split(separator: "/")
        guard folders.contains(where: { Self.folders.contains(String($0)) }) else { return false }
        let text = String(decoding: text, as: UTF8.self)
        return text.contains("{{") || text.contains("<%")
    }

    private static let folders: Set<String> = [
        "templates", "template", "_templates", "_template", "99 templates", "模板", "テンプレート", "vorlagen", "modèles", "plantillas", "modelli",
        "шаблоны", "szablony", "sjablonen",
    ]

    /// Whether a line of frontmatter leaves a title or a date to a program.
    private static func fillsIn(_ line: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: line, as: UTF8.self)
        guard isCode(text), let mark = text.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return false }
        switch PropertyKey.meaning[text[..<mark].trimmed.lowercased()] {
        case .title?, .created?, .changed?: return true
        default: return false
        }
    }

    /// Whether a program puts something else in the place of a part of the text: `{{date}}`, `<% tp.file.title %>`.
    static func isCode(_ text: String) -> Bool {
        if let open = text.firstRange(of: "<%"), text[open.upperBound...].contains("%>") { return true }
        guard let open = text.firstRange(of: "{{"), let close = text[open.upperBound...].firstRange(of: "}}") else { return false }
        return !text[open.upperBound..<close.lowerBound].contains("\n")
    }
}

extension NoteBuilder {
    /// The finished draft of a builder that is not needed any more.
    consuming func finished() -> NoteDraft {
        finish()
    }
}
