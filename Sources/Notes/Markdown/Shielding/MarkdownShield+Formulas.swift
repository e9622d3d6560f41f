extension MarkdownShield {
    private static let longestInline = 1_000
    private static let longestDisplay = 20_000

    /// `$…$` as Pandoc reads it, `$$…$$` over several lines.
    mutating func readDollar() {
        let start = position
        if at(start + 1) == UInt8(ascii: "$") {
            if let close = next(.formula, from: start + 2), close > start + 2, close - start < Self.longestDisplay,
                close < runEnd || isFirstOfLine(start)
            {
                return shield(to: close + 2)
            }
            return copy(2)
        }
        guard !Self.isSpace(at(start + 1)), let close = closingDollar(from: start + 1) else { return copy(1) }
        shield(to: close + 1)
    }

    private mutating func closingDollar(from start: Int) -> Int? {
        guard let place = next(.dollar, from: start + 1), place < min(runEnd, start + Self.longestInline) else { return nil }
        if let code = next(.code, from: start), code < place { return nil }
        // Two dollars around a link belong to shells and prices.
        if (start..<place).contains(where: { starts("://", at: $0) }) { return nil }
        return Self.isDigit(source[start]) && isProse(start..<place) ? nil : place
    }

    /// `\(…\)`, `\[…\]`, `\begin{…}…\end{…}` are formulas; any other backslash before punctuation makes it a character like others.
    mutating func readBackslash() {
        let start = position
        switch at(start + 1) {
        case UInt8(ascii: "("):
            if let close = next(.parenthesis, from: start + 2), close < runEnd, close - start < Self.longestInline, close > start + 2,
                !isProse(start + 2..<close)
            {
                return shield(to: close + 2)
            }
        case UInt8(ascii: "["):
            if let close = next(.bracket, from: start + 2), close - start < Self.longestDisplay, close < runEnd || isFirstOfLine(start),
                isFormula(start + 2..<close)
            {
                return shield(to: close + 2)
            }
        case UInt8(ascii: "b") where starts("\\begin{", at: start):
            if let close = next(.environment, from: start + 7), close - start < Self.longestDisplay,
                let brace = source[close...].prefix(80).firstIndex(of: UInt8(ascii: "}"))
            {
                return shield(to: brace + 1)
            }
        default: break
        }
        guard Self.isPunctuation(at(start + 1)) else { return copy(1) }
        StandIn.append(source[start + 1], .escaped, to: &output)
        position += 2
    }

    private func isFirstOfLine(_ offset: Int) -> Bool {
        var place = offset
        while place > 0, source[place - 1] == 0x20 || source[place - 1] == 0x09 || source[place - 1] == UInt8(ascii: ">") { place -= 1 }
        return before(place) == 0x0A
    }

    /// Whether two words follow each other as they do in sentences, or bold ones stand there.
    private func isProse(_ range: Range<Int>) -> Bool {
        if zip(range, range.dropFirst()).contains(where: { source[$0] == UInt8(ascii: "*") && source[$1] == source[$0] }) { return true }
        var words = 0
        for word in source[range].split(whereSeparator: Self.isSpace) {
            let letters = word.drop { "(\"'".utf8.contains($0) }
            let isWord = letters.count >= 2 && letters.allSatisfy { Self.isLetter($0) || $0 >= 0x80 || ".,;:!?'\")-".utf8.contains($0) }
            let isArticle = letters.count == 1 && letters.allSatisfy { Self.isLetter($0) }
            words = isWord ? words + 1 : isArticle ? words : 0
            if words == 2 { return true }
        }
        return false
    }

    private func isFormula(_ range: Range<Int>) -> Bool {
        let inside = source[range]
        if inside.contains(where: { "^_=".utf8.contains($0) }) { return true }
        return zip(inside, inside.dropFirst()).contains { $0 == UInt8(ascii: "\\") && Self.isLetter($1) }
    }
}
