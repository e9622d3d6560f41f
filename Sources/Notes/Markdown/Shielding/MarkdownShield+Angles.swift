extension MarkdownShield {
    /// Tags, comments and addresses are copied; every other `<` is a character like others: `<host>`, `a<b`, `List<Tide>`.
    mutating func readAngle() {
        let start = position
        switch at(start + 1) {
        case UInt8(ascii: "%"):
            if let close = next(.template, from: start + 2), close - start < 20_000 { return drop(to: close + 2) }
        case UInt8(ascii: "!"):
            if let end = declarationEnd(start) { return copy(end - start) }
        case UInt8(ascii: "?"):
            if let close = next(.instruction, from: start + 2), close < runEnd { return copy(close + 2 - start) }
        default:
            if before(start) == UInt8(ascii: "("), start > 1, source[start - 2] == UInt8(ascii: "]"), let end = angleEnd(start) {
                return copy(end - start)
            }
            if let end = addressEnd(start) { return copy(end - start) }
            if let tag = HTMLTag(source, at: start, before: runEnd), isReal(tag) { return copy(tag.end - start) }
        }
        StandIn.append(UInt8(ascii: "<"), .literal, to: &output)
        position += 1
    }

    /// Where a comment, a CDATA section or a document type ends.
    private mutating func declarationEnd(_ start: Int) -> Int? {
        if starts("<!--", at: start) { return next(.htmlComment, from: start + 4).map { $0 + 3 } }
        if starts("<![CDATA[", at: start) { return next(.declarations, from: start + 9).map { $0 + 3 } }
        guard Self.isLetter(at(start + 2)) else { return nil }
        return angleEnd(start)
    }

    private func angleEnd(_ start: Int) -> Int? {
        guard start + 1 < runEnd else { return nil }
        let line = source[(start + 1)..<min(runEnd, start + 1_000)]
        guard let end = line.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") || $0 == 0x0A }) else { return nil }
        return source[end] == UInt8(ascii: ">") ? end + 1 : nil
    }

    /// Schemes of addresses that have no `//`.
    private static let schemes: Set<String> = ["mailto", "tel", "sms", "urn", "doi", "geo", "magnet", "xmpp", "sip", "news", "data"]

    /// `<https://…>`, `<mailto:…>`, `<name@example.org>`; `<host:port>` is no address.
    private func addressEnd(_ start: Int) -> Int? {
        guard let end = angleEnd(start) else { return nil }
        let inside = source[(start + 1)..<(end - 1)]
        guard !inside.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "<") }) else { return nil }
        if let colon = inside.firstIndex(of: UInt8(ascii: ":")) {
            let scheme = inside[..<colon]
            guard let first = scheme.first, Self.isLetter(first), scheme.count >= 2,
                scheme.allSatisfy({ Self.isWord($0) || "+.-".utf8.contains($0) })
            else { return nil }
            if starts("://", at: colon) { return end }
            return Self.schemes.contains(String(decoding: scheme, as: UTF8.self).lowercased()) ? end : nil
        }
        let parts = inside.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(UInt8(ascii: ".")) else { return nil }
        let isHost = parts[1].allSatisfy { Self.isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        return isHost && parts[0].allSatisfy({ Self.isWord($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) }) ? end : nil
    }

    /// Whether a tag is HTML: it has its partner, or needs none and looks like it.
    private mutating func isReal(_ tag: HTMLTag) -> Bool {
        let place = position
        if tag.isClosing {
            if HTMLTag.blocks.contains(tag.name) { return true }
            return HTMLTag.phrasing.contains(tag.name)
                ? tags.opens(tag.name, in: runStart..<place) : tags.opens(tag.name, in: 0..<place)
        }
        guard tag.attributesLookReal else { return false }
        if HTMLTag.blocks.contains(tag.name) { return true }
        if HTMLTag.breaks.contains(tag.name) { return true }
        if HTMLTag.void.contains(tag.name) || tag.isSelfClosing { return tag.hasValues }
        let reach = HTMLTag.phrasing.contains(tag.name) ? runEnd : source.count
        if tags.closes(tag.name, in: place..<reach) { return true }
        guard HTMLTag.endingByThemselves.contains(tag.name) else { return false }
        return tag.hasValues || before(place) == 0x0A || before(place) == UInt8(ascii: ">")
    }
}
