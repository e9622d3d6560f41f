/// A tag as it stands in a text.
struct HTMLTag {
    /// In lower case.
    let name: String
    let isClosing: Bool
    private(set) var isSelfClosing = false
    /// Whether an attribute has a value.
    private(set) var hasValues = false
    /// Whether all attributes without a value are such that need none.
    private(set) var attributesLookReal = true
    /// Behind the `>`.
    private(set) var end: Int

    /// Nil where no tag stands at `start` that closes before `limit`.
    init?(_ source: [UInt8], at start: Int, before limit: Int) {
        let limit = min(limit, source.count, start + 2_000)
        guard start + 1 < limit, source[start] == UInt8(ascii: "<") else { return nil }
        isClosing = source[start + 1] == UInt8(ascii: "/")
        var place = start + (isClosing ? 2 : 1)
        guard let word = Self.word(source, at: place, before: limit) else { return nil }
        name = String(decoding: word, as: UTF8.self).lowercased()
        place = word.endIndex
        end = place
        while place < limit {
            let space = Self.skipSpace(source, &place, limit)
            guard place < limit else { return nil }
            if source[place] == UInt8(ascii: ">") {
                end = place + 1
                return
            }
            if source[place] == UInt8(ascii: "/"), place + 1 < limit, source[place + 1] == UInt8(ascii: ">"), !isClosing {
                isSelfClosing = true
                end = place + 2
                return
            }
            guard space, !isClosing, readAttribute(source, &place, limit) else { return nil }
        }
        return nil
    }

    private static func word(_ source: [UInt8], at start: Int, before limit: Int) -> ArraySlice<UInt8>? {
        guard start < limit, MarkdownShield.isLetter(source[start]) else { return nil }
        var place = start
        while place < limit, MarkdownShield.isWord(source[place]) || source[place] == UInt8(ascii: "-") { place += 1 }
        return source[start..<place]
    }

    private static func skipSpace(_ source: [UInt8], _ place: inout Int, _ limit: Int) -> Bool {
        let start = place
        while place < limit, MarkdownShield.isSpace(source[place]) { place += 1 }
        return place > start
    }

    /// `name`, `name=value`, `name="value"`.
    private mutating func readAttribute(_ source: [UInt8], _ place: inout Int, _ limit: Int) -> Bool {
        let start = place
        while place < limit, MarkdownShield.isWord(source[place]) || "-_:.@".utf8.contains(source[place]) { place += 1 }
        guard place > start else { return false }
        let attribute = String(decoding: source[start..<place], as: UTF8.self).lowercased()
        var ahead = place
        _ = Self.skipSpace(source, &ahead, limit)
        guard ahead < limit, source[ahead] == UInt8(ascii: "=") else {
            if !Self.switches.contains(attribute) { attributesLookReal = false }
            return true
        }
        place = ahead + 1
        _ = Self.skipSpace(source, &place, limit)
        guard place < limit else { return false }
        hasValues = true
        if source[place] == UInt8(ascii: "\"") || source[place] == UInt8(ascii: "'") {
            guard let close = source[(place + 1)..<limit].firstIndex(of: source[place]) else { return false }
            place = close + 1
            return true
        }
        let value = place
        while place < limit, !MarkdownShield.isSpace(source[place]), !"\"'=<>`".utf8.contains(source[place]) { place += 1 }
        return place > value
    }

    /// Attributes that need no value (HTML Standard, boolean attributes).
    private static let switches: Set<String> = [
        "open", "checked", "disabled", "hidden", "controls", "autoplay", "loop", "muted", "selected", "readonly", "required", "multiple",
        "allowfullscreen", "async", "defer", "reversed", "nowrap", "itemscope", "contenteditable", "download", "novalidate", "inert",
        "default", "playsinline", "ismap", "noshade", "compact",
    ]
    /// Tags that stand alone without anything in them.
    static let breaks: Set<String> = ["br", "hr", "wbr"]
    /// Tags that stand alone and say nothing without an attribute.
    static let void: Set<String> = ["img", "input", "col", "area", "base", "link", "meta", "source", "track", "embed", "param"]
    /// Elements whose end may be left out.
    static let endingByThemselves: Set<String> = [
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rt", "rp",
    ]
    /// Elements that stand within a line: their two tags stand in one paragraph.
    static let phrasing: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "ruby", "rb", "rtc", "nobr",
    ]
    /// Elements that nobody would name a placeholder after: they count without a partner too.
    static let blocks: Set<String> = [
        "div", "details", "table", "center", "blockquote", "ul", "ol", "dl", "figure", "figcaption", "fieldset", "iframe", "script",
        "style",
        "h1", "h2", "h3", "h4", "h5", "h6", "tbody", "thead", "svg", "canvas", "noscript", "textarea",
    ]
}

/// Where the tags of a text stand.
struct HTMLTagCensus {
    private var opening: [String: [Int]] = [:]
    private var closing: [String: [Int]] = [:]

    init(_ source: [UInt8]) {
        for place in source.indices where source[place] == UInt8(ascii: "<") {
            let isClosing = place + 1 < source.count && source[place + 1] == UInt8(ascii: "/")
            let name = source[min(place + (isClosing ? 2 : 1), source.count)...].prefix(40)
                .prefix { MarkdownShield.isWord($0) || $0 == UInt8(ascii: "-") }
            guard let first = name.first, MarkdownShield.isLetter(first) else { continue }
            let key = String(decoding: name, as: UTF8.self).lowercased()
            if isClosing { closing[key, default: []].append(place) } else { opening[key, default: []].append(place) }
        }
    }

    func opens(_ name: String, in range: Range<Int>) -> Bool { Self.holds(opening[name], range) }
    func closes(_ name: String, in range: Range<Int>) -> Bool { Self.holds(closing[name], range) }

    /// Looks by halves: a hostile text has many tags.
    private static func holds(_ places: [Int]?, _ range: Range<Int>) -> Bool {
        guard let places else { return false }
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low] < range.upperBound
    }
}
