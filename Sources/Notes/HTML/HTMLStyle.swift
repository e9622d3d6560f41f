import CXML2

/// What programs say by classes and style properties instead of elements.
enum HTMLStyle {
    /// The state of a check box: Notion's `checkbox-on`, Evernote's `--en-checked:true` and `--en-todo`.
    static func checkBox(_ node: HTMLDocument.Node) -> Bool? {
        if let style = node.attribute("style")?.lowercased().filter({ $0 != " " }), style.contains("--en-checked:") {
            return style.contains("--en-checked:true")
        }
        guard let classes = node.attribute("class")?.split(separator: " ") else { return nil }
        if classes.contains("checkbox-on") { return true }
        return classes.contains("checkbox-off") ? false : nil
    }

    /// The language that Evernote notes on a code block.
    static func codeLanguage(_ node: HTMLDocument.Node) -> String? {
        let declarations = (node.attribute("style") ?? "").split(separator: ";").map { $0.split(separator: ":", maxSplits: 1) }
        let names = ["--en-codeblocklanguage", "--en-syntaxlanguage"]
        guard let found = declarations.first(where: { $0.count == 2 && names.contains($0[0].trimmed.lowercased()) }) else { return nil }
        let language = found[1].trimmed
        return language == "plaintext" ? nil : language
    }

    /// What stands where Evernote shows tasks that the export holds elsewhere.
    static func isPlaceholder(_ node: HTMLDocument.Node) -> Bool { node.attribute("style")?.contains("--en-task-group:true") ?? false }

    /// Whether a link is only the number of a footnote or the arrow back from one.
    static func isFootnoteMark(_ node: HTMLDocument.Node) -> Bool {
        let kind = node.attribute("epub:type") ?? node.attribute("type") ?? ""
        return kind == "noteref" || kind == "backlink" || node.hasClass("footnote-ref") || node.hasClass("footnote-back")
            || ["doc-noteref", "doc-backlink"].contains(node.attribute("role"))
    }

    /// Whether a block element is laid out as if it were not there.
    static func isInline(_ node: HTMLDocument.Node) -> Bool {
        guard let style = node.attribute("style")?.filter({ $0 != " " }) else { return false }
        return style.contains("display:contents") || style.contains("display:inline")
    }

    /// The text of a `div` that Evernote draws as a code block.
    static func codeBlock(_ node: HTMLDocument.Node) -> String? {
        guard let style = node.attribute("style")?.lowercased().filter({ $0 != " " }),
            style.contains("-en-codeblock:true") || style.contains("--en-codeblock:true")
        else { return nil }
        let lines = node.children.map { $0.plainContent() }.map { $0 == "\n" ? "" : $0 }
        return lines.joined(separator: lines.count > 1 ? "\n" : "").replacing("\u{A0}", with: " ").droppingLastLineEnds
    }
}
