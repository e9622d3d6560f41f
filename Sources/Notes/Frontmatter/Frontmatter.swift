import Yams

/// What stands at the top of a note before its text: YAML between lines of `---`, TOML between lines of `+++`, a JSON object.
struct Frontmatter: Equatable {
    /// Keys and values in the order written; a list is one entry a value, a nested key is `outer.inner`.
    private(set) var entries: [NoteProperty] = []
    /// Whether it could not be parsed as a whole and was read piece by piece instead.
    private(set) var isBroken = false
    /// Where the body begins.
    private(set) var bodyStart = 0

    /// The largest frontmatter that is read.
    static let byteLimit = 65_536
    private static let entryLimit = 2_000
    private static let deepestNesting = 8

    /// The frontmatter of a text; empty when there is none.
    init(of bytes: [UInt8]) {
        guard let block = FrontmatterBlock(of: bytes) else { return }
        let text = String(decoding: bytes[block.content], as: UTF8.self)
        var read = Frontmatter()
        guard read.read(text, as: block.language), !block.mustShowKeys || read.namesNote else { return }
        self = read
        entries.removeAll { TemplateFile.isCode($0.value) }
        bodyStart = block.end
    }

    private init() {}

    /// Whether a key is there that frontmatter has and text seldom: a title, a date, tags.
    private var namesNote: Bool { entries.contains { PropertyKey.meaning[$0.key.lowercased()] != nil } }

    /// - Returns: whether it is frontmatter.
    private mutating func read(_ text: String, as language: FrontmatterBlock.Language) -> Bool {
        switch language {
        case .yaml, .json:
            // JSON is YAML but for its tabs.
            let yaml = language == .json ? text.replacing("\t", with: " ") : text
            if YAMLBounds.areSafe(yaml.utf8), let node = try? Yams.compose(yaml: yaml) {
                guard let mapping = node.mapping else { return false }
                for (key, value) in mapping { collect(value, key: key.scalar?.string ?? "", depth: 0) }
                return true
            }
        case .toml:
            if let found = TOMLProperties.read(text) {
                entries = Array(found.prefix(Self.entryLimit))
                return true
            }
        }
        guard !text.trimmed.isEmpty else { return true }
        for piece in FrontmatterPiece.pieces(of: text, language).prefix(Self.entryLimit) { take(piece) }
        isBroken = true
        return !entries.isEmpty
    }

    /// One key and its value, read by itself.
    private mutating func take(_ piece: FrontmatterPiece) {
        if piece.language == .yaml, YAMLBounds.areSafe(piece.text.utf8), let node = try? Yams.compose(yaml: piece.text),
            let mapping = node.mapping
        {
            for (key, value) in mapping { collect(value, key: key.scalar?.string ?? "", depth: 0) }
        } else {
            entries += piece.entries
        }
    }

    private mutating func collect(_ node: Node, key: String, depth: Int, isListed: Bool = false) {
        guard depth < Self.deepestNesting, entries.count < Self.entryLimit, !key.isEmpty else { return }
        switch node {
        case .scalar(let scalar):
            let value = scalar.string.trimmed
            let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(value)
            guard !isNull, !value.isEmpty else { return }
            // Of the items of a list each is one name, whatever commas it holds.
            let isName = isListed && value.contains(",") && PropertyKey.meaning[key.lowercased()] == .alias
            entries.append(NoteProperty(key: key, value: isName ? "\"\(value)\"" : value))
        case .sequence(let sequence):
            if let link = Self.bareWikilink(node) { return entries.append(NoteProperty(key: key, value: link)) }
            for item in sequence { collect(item, key: key, depth: depth + 1, isListed: true) }
        case .mapping(let mapping):
            for (inner, value) in mapping { collect(value, key: "\(key).\(inner.scalar?.string ?? "")", depth: depth + 1) }
        case .alias:
            break
        }
    }

    /// YAML takes an unquoted `[[Note]]` for a list in a list.
    private static func bareWikilink(_ node: Node) -> String? {
        guard let outer = node.sequence, outer.count == 1, let inner = outer.first?.sequence, inner.count == 1,
            inner.style != .block, let name = inner.first?.scalar
        else { return nil }
        return "[[\(name.string)]]"
    }
}

/// Keeps from the YAML parser what would cost it more than its size.
enum YAMLBounds {
    /// Refuses aliases that multiply, brackets and dashes that nest.
    static func areSafe(_ yaml: some Sequence<UInt8>) -> Bool {
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
}
