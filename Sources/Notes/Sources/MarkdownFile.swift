/// A Markdown file: frontmatter, then text.
enum MarkdownFile {
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let text = try file.text()
        let frontmatter = Frontmatter(of: text.bytes)
        var builder = file.builder(.markdown)
        builder.edit { draft in
            draft.remarks += text.remarks
            if frontmatter.isBroken { draft.remarks.append(.brokenFrontmatter) }
            draft.take(frontmatter.entries)
        }
        if let reason = builder.draft.leftOut { throw reason }
        var draft = MarkdownReader.read(text.bytes, from: frontmatter.bodyStart, into: builder).finished()
        if NoteName.exportIdentifier(of: file.innerPath.pathStem) != nil { NotionPage.takeProperties(from: &draft) }
        return [draft]
    }
}

extension NoteBuilder {
    /// The finished draft of a builder that is not needed any more.
    consuming func finished() -> NoteDraft {
        finish()
    }
}
