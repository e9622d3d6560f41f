/// The outermost shape of a JSON text, found without parsing it: the parts of a large or a damaged file are parsed one by one.
struct JSONOutline {
    let bytes: [UInt8]
    let isList: Bool
    /// The members of the outermost object; empty for a list.
    let members: [String: Range<Int>]
    /// The keys of the first object in the outermost list.
    let elementKeys: Set<String>

    /// Nil for what is neither a list nor an object.
    init?(_ bytes: [UInt8]) {
        let start = JSONScanner.skipSpace(bytes, 0)
        guard start < bytes.count, [UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes[start]) else { return nil }
        self.bytes = bytes
        isList = bytes[start] == UInt8(ascii: "[")
        members = isList ? [:] : JSONScanner.members(bytes, from: start)
        elementKeys = isList ? Self.firstKeys(bytes, from: start) : []
    }

    var whole: Range<Int> { 0..<bytes.count }

    /// The keys of the first object of a list.
    func keys(ofListIn range: Range<Int>?) -> Set<String> { range.map { Self.firstKeys(bytes, from: $0.lowerBound) } ?? [] }

    private static func firstKeys(_ bytes: [UInt8], from start: Int) -> Set<String> {
        let open = JSONScanner.skipSpace(bytes, start)
        guard open < bytes.count, bytes[open] == UInt8(ascii: "[") else { return [] }
        let first = JSONScanner.skipSpace(bytes, open + 1)
        guard first < bytes.count, bytes[first] == UInt8(ascii: "{") else { return [] }
        return Set(JSONScanner.members(bytes, from: first).keys)
    }

    func node(_ key: String) -> JSONNode { members[key].flatMap { JSONNode(parsing: bytes[$0]) } ?? JSONNode(nil) }

    /// One draft for every element of the list in a range; what cannot be parsed or read is named by its number.
    func drafts(
        in range: Range<Int>?, called what: String, kind: SourceKind, _ draft: (JSONNode) throws(SkipReason) -> NoteDraft?
    ) -> [NoteDraft] {
        guard let range else { return [] }
        var drafts: [NoteDraft] = []
        var number = 0
        JSONScanner.forEachElement(bytes, range) { element in
            number += 1
            do throws(SkipReason) {
                guard let node = JSONNode(parsing: bytes[element]) else { throw .damaged("its JSON breaks off or is not well-formed") }
                if let draft = try draft(node) { drafts.append(draft) }
                return true
            } catch {
                drafts.append(.leftOut(error, as: "\(what) \(number)", kind: kind))
                return error.name != "damaged"
            }
        }
        return drafts
    }
}

/// Finds where the values of a JSON text begin and end.
enum JSONScanner {
    static func skipSpace(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
        return index
    }

    /// Behind the string whose opening quote stands at `start`.
    static func stringEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else if bytes[index] == UInt8(ascii: "\"") {
                return index + 1
            } else {
                index += 1
            }
        }
        return bytes.count
    }

    /// Behind the value that begins at `start`; the end of the text where it does not end.
    static func valueEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        var depth = 0
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index = stringEnd(bytes, index)
                if depth == 0 { return index }
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if depth <= 1 { return depth == 1 ? index + 1 : index }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0: return index
            default: break
            }
            index += 1
        }
        return bytes.count
    }

    /// The members of the object whose brace stands at `start`.
    static func members(_ bytes: [UInt8], from start: Int) -> [String: Range<Int>] {
        var found: [String: Range<Int>] = [:]
        var index = skipSpace(bytes, start + 1)
        while index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
            let keyEnd = stringEnd(bytes, index)
            let key = String(decoding: bytes[min(index + 1, keyEnd)..<max(index + 1, keyEnd - 1)], as: UTF8.self)
            let colon = skipSpace(bytes, keyEnd)
            guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return found }
            let value = skipSpace(bytes, colon + 1)
            let end = valueEnd(bytes, value)
            if found[key] == nil { found[key] = value..<end }
            index = skipSpace(bytes, end)
            guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { return found }
            index = skipSpace(bytes, index + 1)
        }
        return found
    }

    /// Calls `visit` for each element of the list in a range. Where it says that an element is damaged, the next one is looked for inside it too:
    /// a quote that was lost makes everything behind it look like one text.
    static func forEachElement(_ bytes: [UInt8], _ range: Range<Int>, _ visit: (Range<Int>) -> Bool) {
        var index = skipSpace(bytes, range.lowerBound)
        guard index < range.upperBound, bytes[index] == UInt8(ascii: "[") else { return }
        index = skipSpace(bytes, index + 1)
        let mark = firstKeyMark(bytes, index)
        // A damaged list must not cost more than some passes over it.
        var budget = 16 * (range.count + 1_024)
        while index < range.upperBound, bytes[index] != UInt8(ascii: "]") {
            let end = valueEnd(bytes, index)
            budget -= end - index
            guard budget > 0 else { return }
            var next = end
            let isCutOff = end >= bytes.count
            if isCutOff, let mark, let start = start(after: index, mark, bytes) {
                _ = visit(index..<before(start, bytes))
                next = start
            } else if !visit(index..<end), let mark, let start = start(after: index, mark, bytes), start < end {
                next = start
            }
            index = skipSpace(bytes, next)
            if index < bytes.count, bytes[index] == UInt8(ascii: ",") { index = skipSpace(bytes, index + 1) }
            // A value that takes no byte at all would be met for ever.
            if index <= next, next == end, end == index, index < bytes.count, bytes[index] != UInt8(ascii: "]") { index += 1 }
        }
    }

    /// The first key of the object at `start`, with its quotes.
    private static func firstKeyMark(_ bytes: [UInt8], _ start: Int) -> [UInt8]? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
        let key = skipSpace(bytes, start + 1)
        guard key < bytes.count, bytes[key] == UInt8(ascii: "\"") else { return nil }
        let end = stringEnd(bytes, key)
        return end - key > 2 && end - key < 100 ? Array(bytes[key..<end]) : nil
    }

    /// Where the next object that begins with the key stands, behind a comma.
    private static func start(after index: Int, _ mark: [UInt8], _ bytes: [UInt8]) -> Int? {
        var from = index + 1
        while let place = mark.withUnsafeBufferPointer({ ByteSearch.find($0, in: bytes, from: from) }) {
            let brace = backOverSpace(bytes, place)
            if brace > index, bytes[brace] == UInt8(ascii: "{") {
                let comma = backOverSpace(bytes, brace)
                if comma > index, bytes[comma] == UInt8(ascii: ",") { return brace }
            }
            from = place + mark.count
        }
        return nil
    }

    /// The last byte before `end` that is no white space.
    private static func backOverSpace(_ bytes: [UInt8], _ end: Int) -> Int {
        var index = end - 1
        while index > 0, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index -= 1 }
        return max(index, 0)
    }

    /// The end of what stands before an element: without the comma.
    private static func before(_ start: Int, _ bytes: [UInt8]) -> Int { backOverSpace(bytes, start) }
}
