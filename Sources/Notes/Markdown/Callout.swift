/// Obsidian's `> [!kind]- Title`.
enum Callout {
    /// The text of a quote without the callout's mark; its title, if it has one, stays as the first line.
    static func withoutMark(_ text: String) -> String {
        guard text.hasPrefix("[!"), let close = text.firstIndex(of: "]"), text[..<close].count <= 30 else { return text }
        return String(text[text.index(after: close)...].drop { $0 == "-" || $0 == "+" }).trimmed
    }
}
