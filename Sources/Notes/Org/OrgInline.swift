import Foundation

/// Takes the marks within an Org line off: links, emphasis, timestamps, footnotes, macros.
struct OrgInline {
    func read(_ text: String) -> (line: InlineLine, links: [NoteLink]) {
        var rest = text[...]
        var output = ""
        var links: [NoteLink] = []
        var boldLead: String?
        while let first = rest.first {
            if first == "[", let (link, length) = link(rest) {
                if let link {
                    output += link.isEmbed ? "" : link.text
                    links.append(link)
                }
                rest = rest.dropFirst(length)
            } else if first == "<" || first == "[", let (day, length) = timestamp(rest) {
                output += day
                rest = rest.dropFirst(length)
            } else if Self.marks.contains(first), isBoundary(output.last), let inside = emphasised(rest, mark: first) {
                if first == "*", output.trimmed.isEmpty { boldLead = inside }
                output += inside
                rest = rest.dropFirst(inside.count + 2)
            } else if rest.hasPrefix("{{{"), let end = rest.range(of: "}}}") {
                rest = rest[end.upperBound...]
            } else {
                output.append(first)
                rest = rest.dropFirst()
            }
        }
        return (InlineLine(text: output.withoutSuffix("\\\\").trimmed, boldLead: boldLead), links)
    }

    private static let marks: Set<Character> = ["*", "/", "_", "=", "~", "+"]

    /// `[[target][words]]`, `[[target]]`; a footnote mark has no link.
    private func link(_ rest: Substring) -> (NoteLink?, Int)? {
        if rest.hasPrefix("[fn:"), let end = rest.prefix(200).firstIndex(of: "]") {
            return (nil, rest.distance(from: rest.startIndex, to: end) + 1)
        }
        guard rest.hasPrefix("[["), let close = rest.prefix(2_000).range(of: "]]") else { return nil }
        let inside = rest[rest.index(rest.startIndex, offsetBy: 2)..<close.lowerBound]
        let parts = inside.split(separator: "][", maxSplits: 1)
        guard let target = parts.first.map(String.init) else { return nil }
        let words = parts.count > 1 ? String(parts[1]) : target.withoutScheme.lastPathPart
        // What an identifier stands for only its words tell.
        let address = target.hasPrefix("id:") ? words : target.withoutScheme
        let isPicture = ["png", "jpg", "jpeg", "gif", "svg", "webp"].contains(address.pathEnding) && parts.count == 1
        return (
            NoteLink(address: address, text: words, isEmbed: isPicture), rest.distance(from: rest.startIndex, to: close.upperBound)
        )
    }

    private func timestamp(_ rest: Substring) -> (String, Int)? {
        guard let end = rest.prefix(60).firstIndex(where: { $0 == ">" || $0 == "]" }),
            let day = CalendarDay(parsing: rest[rest.index(after: rest.startIndex)..<end])
        else { return nil }
        return (day.description, rest.distance(from: rest.startIndex, to: end) + 1)
    }

    private func isBoundary(_ character: Character?) -> Bool {
        character.map { $0.isWhitespace || "-({'\"".contains($0) } ?? true
    }

    /// What stands between two marks on the line: no space inside at either end, no letter behind.
    private func emphasised(_ rest: Substring, mark: Character) -> String? {
        let body = rest.dropFirst().prefix(500)
        guard let first = body.first, !first.isWhitespace else { return nil }
        var previous = first
        var index = body.index(after: body.startIndex)
        while index < body.endIndex {
            if body[index] == mark, !previous.isWhitespace {
                let next = body.index(after: index)
                if next == body.endIndex || !(body[next].isLetter || body[next].isNumber) { return String(body[..<index]) }
            }
            previous = body[index]
            index = body.index(after: index)
        }
        return nil
    }
}

extension String {
    /// Without `file:`.
    fileprivate var withoutScheme: String { hasPrefix("file:") ? String(dropFirst(5)) : self }
}
