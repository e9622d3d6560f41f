/// What stands between `[[` and `]]`: `folder/Note#Heading|words`.
struct Wikilink {
    let noteLink: NoteLink

    init(inside: String, isEmbed: Bool) {
        let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        var address = parts[0].last == "\\" ? parts[0].dropLast() : parts[0]
        var anchor: String?
        if let hash = address.firstIndex(of: "#") {
            anchor = String(address[address.index(after: hash)...]).trimmed
            address = address[..<hash]
        }
        let target = String(address).trimmed
        let name = target.split(separator: "/").last.map(String.init) ?? target
        let shown = parts.count > 1 ? String(parts[1]).trimmed : ""
        let words = shown.isEmpty ? (name.isEmpty ? anchor ?? "" : name.withoutSuffix(".md")) : shown
        noteLink = NoteLink(target: target, anchor: anchor, text: words, isEmbed: isEmbed)
    }
}
