import CXML2
import Foundation

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
    static func isPlaceholder(_ node: HTMLDocument.Node) -> Bool {
        node.attribute("style")?.contains("--en-task-group:true") ?? false || isRepeated(node) || isComment(node)
    }

    /// Parts of a book that repeat what is known: title page, contents.
    private static func isRepeated(_ node: HTMLDocument.Node) -> Bool {
        guard let kinds = (node.attribute("epub:type") ?? node.attribute("type"))?.split(separator: " ") else { return false }
        return kinds.contains { ["titlepage", "halftitlepage", "cover", "toc", "landmarks", "page-list"].contains($0) }
    }

    /// What readers of a Google document said of it, at its end.
    private static func isComment(_ node: HTMLDocument.Node) -> Bool {
        guard node.name == "div", let first = node.children.first(where: \.isElement), first.name == "p",
            let mark = first.children.first(where: \.isElement), mark.name == "a"
        else { return false }
        return mark.attribute("id")?.hasPrefix("cmnt") ?? false
    }

    /// The address behind Google's redirection.
    static func address(_ written: String) -> String {
        guard written.hasPrefix("https://www.google.com/url?"), let items = URLComponents(string: written)?.queryItems else {
            return written
        }
        return items.first { $0.name == "q" }?.value ?? written
    }

    /// Whether a link is only the number of a footnote or the arrow back from one.
    static func isFootnoteMark(_ node: HTMLDocument.Node) -> Bool {
        let kind = node.attribute("epub:type") ?? node.attribute("type") ?? ""
        if let address = node.attribute("href"), address.hasPrefix("#ftnt") || address.hasPrefix("#cmnt") { return true }
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
