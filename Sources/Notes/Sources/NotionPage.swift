import Foundation

/// A page of a Notion database as Markdown: `Key: value` lines stand between the title and the text.
enum NotionPage {
    /// Turns those lines into properties, dates, tags and links; they stay in the text as property blocks.
    /// - Parameter bytes: the text that the spans count in: lines that only look broken at a width are still lines there.
    static func takeProperties(from draft: inout NoteDraft, _ bytes: [UInt8], _ file: SourceFile) {
        draft.kind = .notion
        guard let section = draft.sections.first, section.heading == nil, let block = section.blocks.first,
            case .paragraph = block.kind, block.span.upperBound <= bytes.count
        else { return }
        let lines = String(decoding: bytes[block.span], as: UTF8.self).split(whereSeparator: \.isNewline).filter { !$0.trimmed.isEmpty }
        let fields = lines.compactMap(property)
        guard !fields.isEmpty, fields.count == lines.count else { return }
        let kept = draft.properties.count
        var found: [NoteProperty] = []
        for field in fields {
            let relation = NotionRelation(field.value, titles: file.siblings.exports.notionTitles)
            draft.links += relation.links
            let value = plain(relation.text)
            if !value.isEmpty { found.append(NoteProperty(key: field.key, value: value)) }
        }
        draft.take(found, dateSource: .metadata)
        let blocks = draft.properties[kept...].map { NoteBlock(kind: .property(key: $0.key, value: $0.value), span: block.span) }
        draft.sections[0].blocks.replaceSubrange(0..<1, with: blocks)
    }

    /// A value without the marks of Markdown; its links are the draft's already.
    private static func plain(_ value: String) -> String {
        guard value.contains(where: { "[*`\\<~_&".contains($0) }) else { return value }
        let builder = NoteBuilder(kind: .notion, rules: LeaveOutRules(tags: []))
        var read = MarkdownReader.read(Array(value.utf8), dialect: .notion, into: builder)
        let text = read.finish().sections.flatMap(\.blocks).map(\.kind.text).joined(separator: " ").singleLine
        return text.isEmpty ? value : text
    }

    private static func property(_ line: Substring) -> NoteProperty? {
        guard let colon = line.firstIndex(of: ":"), line.distance(from: line.startIndex, to: colon) <= 50 else { return nil }
        let key = line[..<colon].trimmed
        let value = line[line.index(after: colon)...]
        guard !key.isEmpty, value.first == " ", !value.trimmed.isEmpty, key.split(separator: " ").count <= 5 else { return nil }
        return NoteProperty(key: key, value: value.trimmed)
    }
}

/// The value of a relation between Notion's databases: `Walnut board (../Materials%20…/Walnut%20board%20…6e8a.md), …`, from older exports
/// the paths alone.
struct NotionRelation {
    /// The titles of the related pages; any other value as it is.
    private(set) var text: String
    private(set) var links: [NoteLink] = []

    /// - Parameter titles: of the export's pages, by their identifiers.
    init(_ value: String, titles: [String: String]) {
        text = ""
        var rest = value[...]
        while let found = Self.path(in: rest) {
            let isInBrackets = found.path.first == "("
            let path = String(found.path).trimmingCharacters(in: CharacterSet(charactersIn: "(),"))
            let plain = path.removingPercentEncoding ?? path
            let stem = plain.pathStem
            let written = rest[..<found.path.startIndex]
            text += written
            var title = written.split(separator: ",").last.map { $0.trimmed } ?? ""
            if !isInBrackets || title.isEmpty {
                title = NoteName.exportIdentifier(of: stem).flatMap { titles[$0] } ?? NoteName.cleaned(stem)
                text += title
            }
            text = text.trimmed
            links.append(NoteLink(target: plain, text: title))
            rest = rest[found.end...]
        }
        text = (text + rest).trimmed
    }

    /// The first run without white space that ends in an identifier and `.md`, `.csv` or `.html`, and where the text goes on behind it.
    private static func path(in text: Substring) -> (path: Substring, end: String.Index)? {
        var start = text.startIndex
        while start < text.endIndex {
            let word = text[start...].prefix { !$0.isWhitespace }
            for ending in [".md", ".csv", ".html"] {
                guard let mark = word.firstRange(of: ending) else { continue }
                let plain = String(word[..<mark.lowerBound]).removingPercentEncoding ?? ""
                guard NoteName.exportIdentifier(of: plain.lastPathPart) != nil else { continue }
                let closes = word.first == "(" && mark.upperBound < word.endIndex && word[mark.upperBound] == ")"
                let end = closes ? word.index(after: mark.upperBound) : mark.upperBound
                return (word[..<mark.upperBound], end)
            }
            start = text[word.endIndex...].firstIndex { !$0.isWhitespace } ?? text.endIndex
        }
        return nil
    }
}
