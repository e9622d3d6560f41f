/// Where a text's frontmatter stands, and in which language it seems to be.
struct FrontmatterBlock {
    enum Language { case yaml, toml, json }

    let language: Language
    let content: Range<Int>
    /// Where the line behind it begins.
    let end: Int
    /// Whether it could as well be text, so that only keys that frontmatter has tell.
    let mustShowKeys: Bool

    /// Nil where the text begins at once.
    init?(of bytes: [UInt8]) {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        guard start < bytes.count, start < 4_096 else { return nil }
        let lineStart = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let isFirst = start == 0
        if bytes[start] == UInt8(ascii: "{") {
            guard let close = Self.objectEnd(bytes, from: start) else { return nil }
            self.init(language: .json, content: start..<close, end: Self.nextLine(bytes, close), mustShowKeys: true)
            return
        }
        guard lineStart == start, let opening = Self.line(bytes, at: start), let fence = Self.fence(bytes[opening]) else {
            guard let end = Self.unfenced(bytes, from: start) else { return nil }
            self.init(language: .yaml, content: start..<end, end: Self.nextLine(bytes, end), mustShowKeys: true)
            return
        }
        var place = min(opening.upperBound + 1, bytes.count)
        let first = place
        while place < min(bytes.count, first + Frontmatter.byteLimit), let line = Self.line(bytes, at: place) {
            if Self.closes(bytes[line], fence.mark) {
                // A rule at the top of a text has an empty line behind it; frontmatter has its first key there.
                let isRule = Self.line(bytes, at: first).map { Self.isBlank(bytes[$0]) } ?? true
                self.init(
                    language: fence.language, content: first..<place, end: Self.nextLine(bytes, line.upperBound),
                    mustShowKeys: !isFirst || isRule)
                return
            }
            place = line.upperBound + 1
        }
        // Nobody closed it: it reaches as far as its keys.
        guard fence.mark == UInt8(ascii: "-"), let end = Self.unfenced(bytes, from: first) else { return nil }
        self.init(language: .yaml, content: first..<end, end: Self.nextLine(bytes, end), mustShowKeys: true)
    }

    private init(language: Language, content: Range<Int>, end: Int, mustShowKeys: Bool) {
        self.language = language
        self.content = content
        self.end = end
        self.mustShowKeys = mustShowKeys
    }

    private static func line(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
        start < bytes.count ? start..<(bytes[start...].firstIndex(of: 0x0A) ?? bytes.count) : nil
    }

    private static func nextLine(_ bytes: [UInt8], _ place: Int) -> Int {
        (bytes[min(place, bytes.count)...].firstIndex(of: 0x0A)).map { $0 + 1 } ?? bytes.count
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 <= 0x20 } }

    /// `---`, `+++`, `;;;`, a language's name behind them where one stands there.
    private static func fence(_ line: ArraySlice<UInt8>) -> (mark: UInt8, language: Language)? {
        guard let mark = line.first, "-+;".utf8.contains(mark), line.prefix(3).count == 3, line.prefix(3).allSatisfy({ $0 == mark }) else {
            return nil
        }
        switch String(decoding: line.drop { $0 == mark }, as: UTF8.self).trimmed.lowercased() {
        case "": return (mark, mark == UInt8(ascii: "+") ? .toml : mark == UInt8(ascii: ";") ? .json : .yaml)
        case "yaml", "yml": return (mark, .yaml)
        case "toml": return (mark, .toml)
        case "json": return (mark, .json)
        default: return nil
        }
    }

    private static func closes(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
        guard line.count >= 3 else { return false }
        let bare = line.prefix { $0 > 0x20 }
        guard line.dropFirst(bare.count).allSatisfy({ $0 <= 0x20 }), bare.count >= 3 else { return false }
        return bare.allSatisfy { $0 == mark } || (mark == UInt8(ascii: "-") && bare.elementsEqual("...".utf8))
    }

    /// Where the object closes that opens at `start`, strings taken into account; behind it the line ends.
    private static func objectEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        var depth = 0
        var isInString = false
        var place = start
        while place < min(bytes.count, start + Frontmatter.byteLimit) {
            let byte = bytes[place]
            place += 1
            if isInString {
                if byte == UInt8(ascii: "\\") { place += 1 }
                if byte == UInt8(ascii: "\"") { isInString = false }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            default: break
            }
            if depth == 0 { return bytes[place...].prefix(while: { $0 != 0x0A }).allSatisfy { $0 <= 0x20 } ? place : nil }
        }
        return nil
    }

    /// Where the lines `Key: value` end that a text begins with, at an empty line: two at least, and all lines are such.
    private static func unfenced(_ bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        var keys = 0
        while let line = line(bytes, at: place), !isBlank(bytes[line]), place - start < 8_192 {
            let text = String(decoding: bytes[line], as: UTF8.self)
            let colon = text.firstIndex(of: ":")
            if let colon, FieldLine.isKey(text[..<colon]), text[text.index(after: colon)...].first.map({ $0 == " " || $0 == "\t" }) ?? true
            {
                keys += 1
            } else if !(keys > 0 && (text.hasPrefix(" ") || text.hasPrefix("\t") || text.hasPrefix("- "))) {
                return nil
            }
            place = line.upperBound + 1
        }
        return keys >= 2 && place > start ? min(place - 1, bytes.count) : nil
    }
}
