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

    /// The text of a `div` that Evernote draws as a code block.
    static func codeBlock(_ node: HTMLDocument.Node) -> String? {
        guard let style = node.attribute("style")?.lowercased().filter({ $0 != " " }),
            style.contains("-en-codeblock:true") || style.contains("--en-codeblock:true")
        else { return nil }
        let lines = node.children.map { $0.plainContent() }
        return lines.joined(separator: lines.count > 1 ? "\n" : "").replacing("\u{A0}", with: " ").droppingLastLineEnds
    }
}
