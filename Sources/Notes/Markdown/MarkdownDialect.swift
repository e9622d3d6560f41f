/// How a program's Markdown differs from common Markdown.
struct MarkdownDialect: Sendable {
    /// Whether the outermost list is the page itself (Logseq).
    var isOutline = false
    /// Whether `#word` is a tag.
    var hasTags = true

    static let common = MarkdownDialect()
    static let logseq = MarkdownDialect(isOutline: true)
    /// Notion keeps tags in properties; `#word` is text like any other.
    static let notion = MarkdownDialect(hasTags: false)

    /// Fenced blocks that a program runs or draws: nobody wrote them to be read.
    private static let programLanguages: Set<String> = [
        "dataview", "dataviewjs", "tasks", "query", "button", "templater", "excalidraw", "compressed-json", "leaflet", "tracker",
        "meta-bind", "meta-bind-button", "kanban", "homepage", "datacorejs", "datacorejsx", "buttons", "toc", "table-of-contents",
        "calendar", "heatmap",
    ]

    func isProgramCode(_ language: String) -> Bool { Self.programLanguages.contains(language.lowercased()) }
}
