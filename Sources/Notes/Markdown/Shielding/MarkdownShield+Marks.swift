extension MarkdownShield {
    /// Code between backticks is copied.
    mutating func readCode() {
        var length = 0
        while at(position + length) == UInt8(ascii: "`") { length += 1 }
        var place = position + length
        let end = min(runEnd, place + 10_000)
        while place < end {
            guard source[place] == UInt8(ascii: "`") else {
                place += 1
                continue
            }
            var other = 0
            while at(place + other) == UInt8(ascii: "`") { other += 1 }
            if other == length { return copy(place + other - position) }
            place += other
        }
        copy(length)
    }

    /// `[[target|words]]` is for the scanner alone: bars in it part no cells, underscores make no emphasis.
    mutating func readBracket() {
        let start = position
        guard at(start + 1) == UInt8(ascii: "["), at(start + 2) != UInt8(ascii: "]"), let close = next(.wikilink, from: start + 2),
            close < runEnd, close - start < 1_000, !source[start..<close].contains(0x0A), !isAddress(at: close + 2)
        else { return copy(1) }
        // `[[a]]]` holds a bracket of its own.
        let end = close + 2
        while position < end {
            if starts("\\|", at: position) { position += 1 }
            let byte = source[position]
            if Self.isPunctuation(byte) { StandIn.append(byte, .mark, to: &output) } else { output.append(byte) }
            position += 1
        }
    }

    /// Whether a Markdown link's address stands there: `[[1]](https://…)` is no link in double brackets.
    private func isAddress(at offset: Int) -> Bool {
        guard at(offset) == UInt8(ascii: "("), let end = destinationEnd(from: offset + 1) else { return false }
        let inside = source[(offset + 1)..<end]
        return !inside.contains(0x20) && inside.contains { "/.#".utf8.contains($0) }
    }

    /// `](address)`: the address is copied, spaces in a path are made part of it; a footnote's bracket becomes a parenthesis.
    mutating func readClosingBracket() {
        if case .parenthesis? = closers.removeValue(forKey: position) {
            output.append(UInt8(ascii: ")"))
            position += 1
            return
        }
        guard at(position + 1) == UInt8(ascii: "("), let end = destinationEnd(from: position + 2) else { return copy(1) }
        copy(2)
        if at(position) != UInt8(ascii: "<"), isPathWithSpaces(position..<end) {
            while position < end {
                if source[position] == 0x20 { StandIn.append(0x20, .literal, to: &output) } else { output.append(source[position]) }
                position += 1
            }
        } else {
            copy(end - position)
        }
    }

    /// Where the parenthesis closes that an address stands in, on the same line.
    private func destinationEnd(from start: Int) -> Int? {
        var depth = 0
        var place = start
        let end = min(runEnd, start + 2_000)
        while place < end, source[place] != 0x0A {
            switch source[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return place }
                depth -= 1
            default: break
            }
            // CommonMark allows no more.
            if depth > 32 { return nil }
            place += 1
        }
        return nil
    }

    /// A path with an ending, spaces in it and no title behind it.
    private func isPathWithSpaces(_ range: Range<Int>) -> Bool {
        let path = source[range].prefix { $0 != UInt8(ascii: "#") }
        guard path.contains(0x20), path.first != 0x20, !path.contains(where: { "\"'<>\n".utf8.contains($0) }) else { return false }
        guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let ending = path[(dot + 1)...]
        return (1...8).contains(ending.count) && ending.allSatisfy(Self.isWord)
    }

    /// `%%…%%` is hidden; so is the rest behind a line of nothing else that no other one closes.
    mutating func readPercent() {
        guard starts("%%", at: position), !Self.isDigit(before(position)) else { return copy(1) }
        if let close = next(.comment, from: position + 2) { return drop(to: close + 2) }
        let line = MarkdownLine(source, at: position)
        if before(position) == 0x0A, line.end == position + 2 { return drop(to: source.count) }
        copy(2)
    }

    /// `==highlight==` and `~~struck~~`, emphasis in them or not; `H~2~O` as it is drawn.
    mutating func readPair(_ mark: UInt8) {
        if case .pair? = closers.removeValue(forKey: position) {
            StandIn.append(mark, .pair, to: &output)
            position += 2
            return
        }
        var length = 1
        while at(position + length) == mark { length += 1 }
        if length == 1, mark == UInt8(ascii: "~"), readScript(mark) { return }
        guard length == 2, let close = closingPair(mark) else { return copy(length) }
        closers[close] = .pair(mark)
        StandIn.append(mark, .pair, to: &output)
        position += 2
        // `==_x_==`: cmark sees a letter in the mark's place, and underscores within words are none of its marks.
        var first = position
        var last = close - 1
        while first < last, source[first] == UInt8(ascii: "_"), source[last] == UInt8(ascii: "_") {
            closers[first] = .star
            closers[last] = .star
            (first, last) = (first + 1, last - 1)
        }
    }

    mutating func readUnderscore() {
        guard case .star? = closers.removeValue(forKey: position) else { return copy(1) }
        output.append(UInt8(ascii: "*"))
        position += 1
    }

    private mutating func closingPair(_ mark: UInt8) -> Int? {
        let start = position + 2
        let kind = mark == UInt8(ascii: "=") ? Mark.highlight : .strike
        guard !Self.isSpace(at(start)), var place = next(kind, from: start + 1), place + 1 < runEnd else { return nil }
        // A few marks further on must be enough: a hostile text is full of them.
        for _ in 0..<8 {
            if isHighlight(start..<place) { return place }
            place += 2
            while place + 1 < min(runEnd, start + 2_000), source[place] != mark || source[place + 1] != mark { place += 1 }
            guard place + 1 < min(runEnd, start + 2_000) else { return nil }
            if at(place + 2) == mark || Self.isSpace(before(place)) { return nil }
        }
        return nil
    }

    /// `a==b and c==d` compares, `a ==word== b` and `un==believ==able` highlight.
    private func isHighlight(_ range: Range<Int>) -> Bool {
        let isParted = !Self.isWord(before(range.lowerBound - 2)) && !Self.isWord(at(range.upperBound + 2))
        return isParted || source[range].allSatisfy { Self.isLetter($0) || $0 >= 0x80 } && range.count >= 3
    }

    /// `word^[A note.]` becomes «word (A note.)»; `10^6^` is drawn.
    mutating func readCaret() {
        if readScript(UInt8(ascii: "^")) { return }
        guard at(position + 1) == UInt8(ascii: "["), let close = closingBracket(from: position + 2) else { return copy(1) }
        closers[close] = .parenthesis
        if let last = output.last, !Self.isSpace(last) { output.append(0x20) }
        output.append(UInt8(ascii: "("))
        position += 2
    }

    private mutating func closingBracket(from start: Int) -> Int? {
        guard let first = next(.closing, from: start), first < runEnd else { return nil }
        var depth = 0
        for place in start..<max(start, min(runEnd, start + 2_000)) {
            if source[place] == UInt8(ascii: "[") { depth += 1 }
            if depth > 8 { return nil }
            guard source[place] == UInt8(ascii: "]"), before(place) != UInt8(ascii: "\\") else { continue }
            if depth == 0 { return place > start ? place : nil }
            depth -= 1
        }
        return nil
    }

    /// `x^2^` and `H~2~O`, as Pandoc writes them.
    private mutating func readScript(_ mark: UInt8) -> Bool {
        let start = position + 1
        guard Self.isWord(before(position)) || before(position) == UInt8(ascii: ")"),
            let end = source[start...].prefix(6).firstIndex(of: mark), end > start, mark != at(end + 1)
        else { return false }
        let inside = source[start..<end]
        guard inside.allSatisfy({ Self.isDigit($0) || "+-".utf8.contains($0) }), inside.contains(where: Self.isDigit),
            mark == UInt8(ascii: "~") || !Self.isWord(at(end + 1))
        else { return false }
        let text = String(decoding: inside, as: UTF8.self)
        // Lowered digits are told from others only where such stand before them.
        let lowered = Self.isDigit(before(position)) ? Script.lowered(text) : text
        output.append(contentsOf: (mark == UInt8(ascii: "^") ? Script.raised(text) : lowered).utf8)
        position = end + 1
        return true
    }

    /// An address that stands bare in the text is copied, its underscores and stars for the scanner alone.
    mutating func readColon() {
        guard starts("://", at: position), Self.isLetter(before(position)) else { return copy(1) }
        var end = position + 3
        while end < source.count, source[end] > 0x20, source[end] < 0x7F, !"<>\"'`|\\)]}".utf8.contains(source[end]) { end += 1 }
        while end > position, ".,;:!?*_~=".utf8.contains(source[end - 1]) { end -= 1 }
        guard end > position + 3 else { return copy(1) }
        while position < end {
            let byte = source[position]
            if "*_~=%$^[".utf8.contains(byte) { StandIn.append(byte, .mark, to: &output) } else { output.append(byte) }
            position += 1
        }
    }

    /// A footnote that nothing refers to is text that cmark would lose: its label goes, its words stay.
    mutating func dropUnusedFootnoteMark(_ line: MarkdownLine) -> Bool {
        guard starts("[^", at: line.contentStart), let close = FootnoteCensus.labelEnd(source, at: line.contentStart),
            at(close + 1) == UInt8(ascii: ":"), !footnotes.isUsed(source[(line.contentStart + 2)..<close])
        else { return false }
        copy(line.contentStart - position)
        position = close + 2
        while at(position) == 0x20 { position += 1 }
        return true
    }
}
