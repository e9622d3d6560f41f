import Yams

/// The YAML at the top of a note, between two lines of `---`.
struct Frontmatter: Equatable {
    /// Keys and values in the order written; a list is one entry a value, a nested key is `outer.inner`.
    var entries: [NoteProperty] = []
    /// Whether the YAML could not be parsed and was read line by line instead.
    var isBroken = false
    /// Where the body begins.
    var bodyStart = 0

    /// The largest frontmatter that is read as YAML.
    static let byteLimit = 65_536
    private static let entryLimit = 2_000
    private static let deepestNesting = 8

    /// The frontmatter of a text; empty when there is none.
    init(of bytes: [UInt8]) {
        guard let block = Self.locate(bytes) else { return }
        let text = String(decoding: bytes[block.yaml], as: UTF8.self)
        if Self.isSafe(bytes[block.yaml]), let node = try? Yams.compose(yaml: text) {
            guard let mapping = node.mapping else { return }
            for (key, value) in mapping { collect(value, key: key.scalar?.string ?? "", depth: 0) }
        } else if !text.trimmed.isEmpty {
            let recovered = Self.lines(of: text)
            guard !recovered.isEmpty else { return }
            entries = recovered
            isBroken = true
        }
        bodyStart = block.end
    }

    private mutating func collect(_ node: Node, key: String, depth: Int) {
        guard depth < Self.deepestNesting, entries.count < Self.entryLimit, !key.isEmpty else { return }
        switch node {
        case .scalar(let scalar):
            let value = scalar.string.trimmed
            let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(value)
            if !isNull, !value.isEmpty { entries.append(NoteProperty(key: key, value: value)) }
        case .sequence(let sequence):
            if let link = Self.bareWikilink(node) { return entries.append(NoteProperty(key: key, value: link)) }
            for item in sequence { collect(item, key: key, depth: depth + 1) }
        case .mapping(let mapping):
            for (inner, value) in mapping { collect(value, key: "\(key).\(inner.scalar?.string ?? "")", depth: depth + 1) }
        case .alias:
            break
        }
    }

    /// YAML takes an unquoted `[[Note]]` for a list in a list.
    private static func bareWikilink(_ node: Node) -> String? {
        guard let outer = node.sequence, outer.count == 1, let inner = outer.first?.sequence, inner.count == 1,
            inner.style == .flow, let name = inner.first?.scalar
        else { return nil }
        return "[[\(name.string)]]"
    }

    /// The bytes between the marks, and where the line behind the closing mark begins.
    private static func locate(_ bytes: [UInt8]) -> (yaml: Range<Int>, end: Int)? {
        guard bytes.starts(with: "---".utf8), let firstEnd = bytes.firstIndex(of: 0x0A), isMark(bytes[0..<firstEnd]) else { return nil }
        var start = firstEnd + 1
        while start < min(bytes.count, byteLimit) {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if isMark(bytes[start..<end]) { return (firstEnd + 1..<start, min(end + 1, bytes.count)) }
            start = end + 1
        }
        return nil
    }

    private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "---".utf8) || line.starts(with: "...".utf8) else { return false }
        return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    /// Refuses what would cost the YAML parser more than its size: aliases that multiply, brackets and dashes that nest.
    private static func isSafe(_ yaml: ArraySlice<UInt8>) -> Bool {
        var aliases = 0
        var brackets = 0
        var dashes = 0
        for byte in yaml {
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "&"): aliases += 1
            case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets -= 1
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): dashes += 1
            case 0x0A: dashes = 0
            default: break
            }
            if aliases > 40 || brackets > 20 || dashes > 400 { return false }
        }
        return true
    }

    /// `key: value` and `- item` lines of a text that is no YAML.
    private static func lines(of text: String) -> [NoteProperty] {
        var found: [NoteProperty] = []
        var key: String?
        for line in text.split(whereSeparator: \.isNewline).prefix(entryLimit) {
            let content = line.trimmed
            if let key, content.hasPrefix("- ") {
                found.append(NoteProperty(key: key, value: String(content.dropFirst(2)).unquoted))
            } else if let colon = content.firstIndex(of: ":"), FieldLine.isKey(content[..<colon]) {
                key = String(content[..<colon])
                let value = String(content[content.index(after: colon)...]).trimmed.unquoted
                if !value.isEmpty { found.append(NoteProperty(key: key ?? "", value: value)) }
            }
        }
        return found
    }
}

extension String {
    /// Without one pair of quotes around it.
    fileprivate var unquoted: String {
        guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
        return String(dropFirst().dropLast())
    }
}
