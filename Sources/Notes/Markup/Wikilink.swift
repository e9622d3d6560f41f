/// What stands between `[[` and `]]`: `folder/Note#Heading|words`.
struct Wikilink {
    let noteLink: NoteLink

    init(inside: String, isEmbed: Bool) {
        let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let address = parts.first.map { $0.last == "\\" ? $0.dropLast() : $0 } ?? ""
        let (target, anchor) = Self.parted(String(address).trimmed)
        let name = target.split(separator: "/").last.map(String.init) ?? target
        let shown = parts.count > 1 ? String(parts[1]).trimmed : ""
        // A block's name is no word of the text.
        let place = anchor.flatMap { $0.hasPrefix("^") ? nil : $0 } ?? ""
        let words = shown.isEmpty ? (name.isEmpty ? place : name.withoutSuffix(".md")) : shown
        noteLink = NoteLink(target: target, anchor: anchor, text: words, isEmbed: isEmbed)
    }

    /// A target and what stands behind its `#`; `C#`, `C# notes` and `Issue #12` are names that hold one.
    static func parted(_ address: String) -> (target: String, anchor: String?) {
        guard let hash = address.firstIndex(of: "#") else { return (address, nil) }
        let rest = address[address.index(after: hash)...]
        let before = address[..<hash]
        if let last = before.last, last.isWhitespace || rest.isEmpty || rest.first?.isWhitespace == true { return (address, nil) }
        return (before.trimmed, String(rest).trimmed)
    }
}
