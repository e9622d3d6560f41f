/// One line of Markdown: where its text begins behind quote marks and indentation.
struct MarkdownLine {
    let start: Int
    /// Of the line end, or of the text.
    let end: Int
    let contentStart: Int
    let quoteDepth: Int

    init(_ source: [UInt8], at start: Int) {
        self.start = start
        var end = start
        while end < source.count, source[end] != 0x0A { end += 1 }
        var place = start
        var depth = 0
        while place < end, source[place] == 0x20 || source[place] == 0x09 || source[place] == UInt8(ascii: ">") {
            if source[place] == UInt8(ascii: ">") { depth += 1 }
            place += 1
        }
        self.end = end
        contentStart = place
        quoteDepth = depth
    }

    var isBlank: Bool { contentStart == end }

    /// A mark and how often it stands there, for code between fences.
    struct Fence {
        let mark: UInt8
        let length: Int
    }

    func fence(in source: [UInt8]) -> Fence? {
        var place = contentStart
        while let width = Self.listMarkWidth(source, at: place, end: end) { place += width }
        guard place < end, let fence = Self.run(source, at: place, end: end) else { return nil }
        let information = source[(place + fence.length)..<end]
        return fence.mark == UInt8(ascii: "`") && information.contains(fence.mark) ? nil : fence
    }

    func closes(_ fence: Fence, in source: [UInt8]) -> Bool {
        guard contentStart < end, let own = Self.run(source, at: contentStart, end: end), own.mark == fence.mark else { return false }
        return own.length >= fence.length && source[(contentStart + own.length)..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private static func run(_ source: [UInt8], at start: Int, end: Int) -> Fence? {
        let mark = source[start]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        var length = 0
        while start + length < end, source[start + length] == mark { length += 1 }
        return length >= 3 ? Fence(mark: mark, length: length) : nil
    }

    /// How wide a list's mark and the space behind it are; nil when there is none.
    private static func listMarkWidth(_ source: [UInt8], at start: Int, end: Int) -> Int? {
        var place = start
        if place < end, "-*+".utf8.contains(source[place]) {
            place += 1
        } else {
            while place < end, place - start < 9, MarkdownShield.isDigit(source[place]) { place += 1 }
            guard place > start, place < end, source[place] == UInt8(ascii: ".") || source[place] == UInt8(ascii: ")") else { return nil }
            place += 1
        }
        let mark = place
        while place < end, source[place] == 0x20 || source[place] == 0x09 { place += 1 }
        return place > mark ? place - start : nil
    }

    /// Whether the line is a heading or a table's row: nothing pairs up beyond it.
    private func standsAlone(_ source: [UInt8]) -> Bool {
        contentStart < end && (source[contentStart] == UInt8(ascii: "#") || source[contentStart] == UInt8(ascii: "|"))
    }

    /// Whether the line begins something of its own.
    private func beginsBlock(_ source: [UInt8]) -> Bool {
        guard !isBlank, !standsAlone(source) else { return true }
        if Self.listMarkWidth(source, at: contentStart, end: end) != nil || fence(in: source) != nil { return true }
        let mark = source[contentStart]
        return "-*_".utf8.contains(mark) && source[contentStart..<end].allSatisfy { $0 == mark || $0 == 0x20 }
            && end - contentStart >= 3
    }

    /// Where the run of text ends that begins with this line.
    func runEnd(in source: [UInt8]) -> Int {
        guard !isBlank, !standsAlone(source) else { return end }
        var last = self
        while last.end < source.count {
            let next = MarkdownLine(source, at: last.end + 1)
            if next.quoteDepth > last.quoteDepth || next.beginsBlock(source) { break }
            last = next
        }
        return last.end
    }
}
