/// Obsidian's `> [!kind|style]- Title`, as GitHub and others write it too.
struct Callout: Equatable {
    /// "" where it has none of its own.
    let title: String

    /// Nil for a line that opens no callout.
    init?(_ line: String) {
        guard line.hasPrefix("[!"), let close = line.firstIndex(of: "]") else { return nil }
        let kind = line[..<close].dropFirst(2)
        guard let first = kind.first, first.isLetter || first.isNumber || first.isSymbol, kind.utf8.count <= 200, !kind.contains("[") else {
            return nil
        }
        var rest = line[line.index(after: close)...]
        if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
        title = rest.trimmed
    }

    /// The lines of a quote without the callout's mark; its title, if it has one, stays as a line of its own.
    static func withoutMark(_ lines: [String]) -> (title: String?, rest: [String]) {
        guard let first = lines.first, let callout = Callout(first) else { return (nil, lines) }
        return (callout.title, Array(lines.dropFirst()))
    }
}
