/// What stands between `{{` and `}}`: a macro of Logseq or Roam, a variable of a template.
struct NoteMacro {
    private let name: String
    private let argument: String
    private let isShouted: Bool

    init(_ inside: String) {
        let text = inside.trimmed
        let head = text.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
        name = head.lowercased()
        isShouted = head.contains(where: \.isUppercase) && !head.contains(where: \.isLowercase)
        argument = String(text.dropFirst(head.count).drop { $0 == ":" }).trimmed
    }

    private static let embeds: Set<String> = [
        "embed", "video", "youtube", "vimeo", "bilibili", "tweet", "twitter", "pdf", "audio", "iframe",
    ]
    private static let clozes: Set<String> = ["cloze"]
    /// Put in by Logseq, Roam and Obsidian's templates.
    private static let others: Set<String> = [
        "query", "renderer", "title", "date", "time", "function", "cursor", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "vdate", "linkcurrent", "namelist", "zotero", "cards", "word-count", "date-picker", "encrypt", "attr-table",
        "mentions", "yesterday", "today", "tomorrow", "current",
    ]
    /// QuickAdd writes its variables in capitals.
    private static let shouted: Set<String> = ["value", "name", "field", "macro", "template", "selected", "clipboard", "random", "mvalue"]

    var isKnown: Bool {
        Self.embeds.contains(name) || Self.clozes.contains(name) || Self.others.contains(name) || isShouted && Self.shouted.contains(name)
    }

    /// What a reader sees in its place.
    var words: String {
        guard Self.clozes.contains(name) else { return "" }
        // Logseq puts the hint behind two backslashes.
        return argument.split(separator: "\\\\", maxSplits: 1).first.map { String($0).trimmed } ?? argument
    }

    /// What it shows in place.
    var link: NoteLink? {
        guard Self.embeds.contains(name), !argument.isEmpty else { return nil }
        for (open, close) in [("[[", "]]"), ("((", "))")] where argument.hasPrefix(open) && argument.hasSuffix(close) && argument.count > 4
        {
            let inside = String(argument.dropFirst(2).dropLast(2))
            return open == "[[" ? Wikilink(inside: inside, isEmbed: true).noteLink : NoteLink(target: inside, text: "", isEmbed: true)
        }
        return argument.contains("://") ? NoteLink(target: argument, text: "", isEmbed: true) : nil
    }
}

/// The names that Logseq gives to blocks.
enum BlockIdentifier {
    /// A UUID: 8, 4, 4, 4 and 12 hexadecimal digits.
    static func isOne(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
    }
}
