/// Reads the marks that note programs put into text beyond Markdown and takes them off: `[[target|words]]`, `![[embed]]`, `#tag`,
/// `[key:: value]`, `((block reference))`, `{{macro}}`, `^block-id`, and addresses that stand bare in the text.
struct MarkScanner {
    private var input: [UInt8] = []
    private var position = 0
    private var result = InlineText()
    private let marks: [Bool]
    /// For each mark the place before which there is none ahead.
    private var misses: [UInt: Int] = [:]

    /// Every mark, for the Markdown of note programs.
    static let noteMarks = table("[!#({^h")
    /// The same for a program without tags.
    static let untaggedMarks = table("[!({^h")
    /// Tags and addresses, for text from programs that have no other marks.
    static let plainMarks = table("#h")

    init(marks: [Bool] = noteMarks) { self.marks = marks }

    /// - Parameter isLineEnd: whether nothing follows on the line, so that a block id may stand here.
    mutating func scan(_ bytes: [UInt8], isLineEnd: Bool) -> InlineText {
        guard bytes.contains(where: { marks[Int($0)] }) else { return InlineText(bytes: bytes) }
        input = bytes
        position = 0
        misses = [:]
        result = InlineText()
        result.bytes.reserveCapacity(bytes.count)
        while position < input.count {
            guard !marks[Int(input[position])] || !readMark() else { continue }
            result.bytes.append(input[position])
            position += 1
        }
        if isLineEnd, marks[Int(UInt8(ascii: "^"))] { dropBlockIdentifier() }
        return result
    }

    /// Which bytes a mark can begin with.
    private static func table(_ starts: String) -> [Bool] {
        var table = [Bool](repeating: false, count: 256)
        for byte in starts.utf8 { table[Int(byte)] = true }
        return table
    }

    private mutating func readMark() -> Bool {
        switch input[position] {
        case UInt8(ascii: "!"): starts("![[") && readWikilink(openLength: 3)
        case UInt8(ascii: "["): starts("[[") ? readWikilink(openLength: 2) : readField(close: UInt8(ascii: "]"))
        case UInt8(ascii: "("): readBlockReference() || readField(close: UInt8(ascii: ")"))
        case UInt8(ascii: "{"): readMacro()
        case UInt8(ascii: "#"): readTag()
        case UInt8(ascii: "h"): readAddress()
        default: false
        }
    }

    private func starts(_ mark: StaticString, at offset: Int? = nil) -> Bool {
        let start = offset ?? position
        guard start + mark.utf8CodeUnitCount <= input.count else { return false }
        for index in 0..<mark.utf8CodeUnitCount where input[start + index] != mark.utf8Start[index] { return false }
        return true
    }

    /// The offset of `mark` at or behind `start`, on the same line and near; what was looked through in vain is not looked through again, so
    /// that a hostile text costs no quadratic time.
    private mutating func find(_ mark: StaticString, from start: Int, within limit: Int = 500) -> Int? {
        let key = UInt(bitPattern: mark.utf8Start)
        var offset = max(start, misses[key] ?? 0)
        let end = min(input.count, start + limit)
        while offset < end, input[offset] != 0x0A {
            if starts(mark, at: offset) { return offset }
            offset += 1
        }
        misses[key] = max(misses[key] ?? 0, offset)
        return nil
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: input[range], as: UTF8.self) }
}

extension MarkScanner {
    private mutating func readWikilink(openLength: Int) -> Bool {
        let start = position + openLength
        guard let end = find("]]", from: start), end > start else { return false }
        let link = Wikilink(inside: text(start..<end), isEmbed: openLength == 3)
        result.links.append(link.noteLink)
        if !link.noteLink.isEmbed { result.bytes.append(contentsOf: link.noteLink.text.utf8) }
        position = end + 2
        if link.noteLink.isEmbed { skipSpaceAfterRemoval() }
        return true
    }

    /// What is taken out between two spaces leaves one.
    private mutating func skipSpaceAfterRemoval() {
        guard result.bytes.isEmpty || result.bytes.last == 0x20 else { return }
        if position < input.count, Self.isTrailingPunctuation(input[position]), !result.bytes.isEmpty { result.bytes.removeLast() }
        while position < input.count, input[position] == 0x20 { position += 1 }
    }

    /// `[key:: value]` keeps both in the text, `(key:: value)` only the value.
    private mutating func readField(close: UInt8) -> Bool {
        guard let colons = find("::", from: position + 1, within: 60), let end = fieldEnd(from: colons, open: input[position], close: close)
        else { return false }
        let key = text(position + 1..<colons)
        guard FieldLine.isKey(key.trimmed) else { return false }
        var inner = MarkScanner(marks: marks)
        let read = inner.scan(Array(input[(colons + 2)..<end]), isLineEnd: false)
        let value = String(decoding: read.bytes, as: UTF8.self).trimmed
        guard !value.isEmpty, !value.contains("\n") else { return false }
        result.links += read.links
        result.tags += read.tags
        result.fields.append(NoteProperty(key: key.trimmed, value: value))
        result.bytes.append(contentsOf: (close == UInt8(ascii: "]") ? "\(key.trimmed): \(value)" : value).utf8)
        position = end + 1
        return true
    }

    /// Where a field's bracket closes, those that open in it left aside.
    private func fieldEnd(from start: Int, open: UInt8, close: UInt8) -> Int? {
        var depth = 0
        for place in start..<min(input.count, start + 400) {
            if input[place] == open { depth += 1 }
            guard input[place] == close else { continue }
            if depth == 0 { return place }
            depth -= 1
        }
        return nil
    }

    private mutating func readTag() -> Bool {
        if position > 0, !Self.mayStandBeforeTag(input[position - 1]) { return false }
        if starts("#[["), let end = find("]]", from: position + 3), end > position + 3 {
            let name = text(position + 3..<end)
            result.tags.append(name)
            result.bytes.append(contentsOf: name.utf8)
            position = end + 2
            return true
        }
        var end = position + 1
        while end < input.count, Self.isTagByte(input[end]) { end += 1 }
        var name = Substring(text(position + 1..<end))
        if let stop = name.firstIndex(where: { !$0.isTagCharacter }) { name = name[..<stop] }
        while let last = name.last, last == "/" || last == "-" { name.removeLast() }
        guard name.contains(where: { !$0.isNumber && $0 != "/" && $0 != "-" && $0 != "_" }) else { return false }
        result.tags.append(String(name))
        result.bytes.append(UInt8(ascii: "#"))
        result.bytes.append(contentsOf: name.utf8)
        position += 1 + name.utf8.count
        return true
    }

    /// Logseq's `((identifier))` stands for words of another block: it is a link; other words in two parentheses are the owner's.
    private mutating func readBlockReference() -> Bool {
        guard starts("(("), let end = find("))", from: position + 2, within: 40) else { return false }
        let name = text(position + 2..<end)
        guard BlockIdentifier.isOne(name) else { return false }
        result.links.append(NoteLink(target: name, text: ""))
        position = end + 2
        skipSpaceAfterRemoval()
        return true
    }

    /// `{{query …}}`, `{{embed …}}`, `{{title}}`: what a program puts something else in the place of. A cloze's words stay.
    private mutating func readMacro() -> Bool {
        guard starts("{{"), let end = find("}}", from: position + 2) else { return false }
        let macro = NoteMacro(text(position + 2..<end))
        guard macro.isKnown else { return false }
        if let link = macro.link { result.links.append(link) }
        position = end + 2
        if macro.words.isEmpty { skipSpaceAfterRemoval() } else { result.bytes.append(contentsOf: macro.words.utf8) }
        return true
    }

    /// An address in running text stays in it, and is a link.
    private mutating func readAddress() -> Bool {
        guard starts("http://") || starts("https://"), position == 0 || !Self.isTagByte(input[position - 1]) else { return false }
        var end = position
        while end < input.count, input[end] > 0x20, input[end] < 0x7F, !Self.endsAddress(input[end]) { end += 1 }
        while end > position, Self.isTrailingPunctuation(input[end - 1]) { end -= 1 }
        guard end - position > 10 else { return false }
        let address = text(position..<end)
        result.links.append(NoteLink(target: address, text: address))
        result.bytes.append(contentsOf: address.utf8)
        position = end
        return true
    }

    /// `^block-id` at the end of a line; a power of a number (`2 ^3`) stays.
    private mutating func dropBlockIdentifier() {
        guard let caret = result.bytes.lastIndex(of: UInt8(ascii: "^")), caret + 1 < result.bytes.count,
            caret == 0 || result.bytes[caret - 1] == 0x20
        else { return }
        let name = result.bytes[(caret + 1)...]
        guard name.allSatisfy({ Self.isTagByte($0) && $0 < 0x80 }) else { return }
        let before = result.bytes[..<caret].last { $0 != 0x20 }
        if name.allSatisfy({ (0x30...0x39).contains($0) }), let before, (0x30...0x39).contains(before) || before == UInt8(ascii: ")") {
            return
        }
        result.bytes.removeSubrange(caret...)
        while result.bytes.last == 0x20 { result.bytes.removeLast() }
    }

    private static func mayStandBeforeTag(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x80 || "(,;|>\"'".utf8.contains(byte)
    }

    private static func isTagByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"): true
        default: false
        }
    }

    private static func endsAddress(_ byte: UInt8) -> Bool { "<>\"`|[]{}\\".utf8.contains(byte) }
    private static func isTrailingPunctuation(_ byte: UInt8) -> Bool { ".,;:!?)'*_".utf8.contains(byte) }
}

extension Character {
    /// Letters of any script, digits, and what tags are joined with.
    var isTagCharacter: Bool {
        isLetter || isNumber || self == "_" || self == "-" || self == "/" || unicodeScalars.first?.properties.isEmojiPresentation == true
    }
}
