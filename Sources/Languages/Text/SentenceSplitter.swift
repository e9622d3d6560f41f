/// Cuts plain text into sentences, by the marks of whatever script.
package enum SentenceSplitter {
    /// Ends of a sentence that need no space behind them.
    private static let wideEnds: Set<Character> = ["。", "！", "？", "；", "…"]
    private static let ends: Set<Character> = [".", "!", "?"]
    private static let closers: Set<Character> = ["\"", "'", "”", "’", ")", "]", "」", "』", "）", "》"]
    private static let abbreviations = NoteLanguage.books.reduce(into: Set<String>()) { $0.formUnion($1.list("abbreviations")) }

    /// Sentences without the space around them; a line end closes a sentence too.
    package static func sentences(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { sentences(line: Array($0)) }
    }

    private static func sentences(line: [Character]) -> [String] {
        var sentences: [String] = []
        var start = 0
        var position = 0
        while position < line.count {
            let isWide = wideEnds.contains(line[position])
            guard isWide || ends.contains(line[position]) else {
                position += 1
                continue
            }
            var end = position + 1
            while end < line.count, wideEnds.contains(line[end]) || ends.contains(line[end]) || closers.contains(line[end]) { end += 1 }
            if isWide || isEnd(line, from: start, at: position, next: end) {
                append(line[start..<end], to: &sentences)
                start = end
            }
            position = end
        }
        append(line[start...], to: &sentences)
        return sentences
    }

    /// A full stop ends a sentence before a space and something that can begin one, unless it ends an abbreviation or an initial.
    private static func isEnd(_ line: [Character], from start: Int, at position: Int, next: Int) -> Bool {
        guard next < line.count else { return true }
        guard line[next].isWhitespace else { return false }
        guard line[position] == "." else { return true }
        var after = next
        while after < line.count, line[after].isWhitespace { after += 1 }
        if after < line.count, line[after].isLowercase || isOfDay(line, point: position, next: after) { return false }
        let word = String(line[start..<position].reversed().prefix { !$0.isWhitespace && $0 != "(" }.reversed())
        return !(abbreviations.contains(word.lowercased()) || (word.count == 1 && word.first?.isUppercase == true && word != "I"))
    }

    /// Whether a full stop stands between a day and its month: `12. März`.
    private static func isOfDay(_ line: [Character], point: Int, next: Int) -> Bool {
        let day = line[..<point].reversed().prefix { !$0.isWhitespace }
        guard (1...2).contains(day.count), day.allSatisfy(\.isNumber) else { return false }
        return CalendarWords.dayFirst.contains(String(line[next...].prefix { $0.isLetter }))
    }

    private static func append(_ sentence: ArraySlice<Character>, to sentences: inout [String]) {
        var slice = sentence
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        if slice.contains(where: { $0.isLetter || $0.isNumber }) { sentences.append(String(slice)) }
    }
}

extension SentenceSplitter {
    /// What stands between two sentences: nothing behind a wide mark, which brings its own space.
    static func joint(_ first: some StringProtocol, _ second: some StringProtocol) -> String {
        guard let end = first.last else { return "" }
        let isHan = second.unicodeScalars.first.map(Word.isHan) ?? false
        return "。！？；，".contains(end) || isHan && "…”’」』）》".contains(end) ? "" : " "
    }

    /// Sentences as one text.
    package static func joined(_ sentences: [String]) -> String {
        sentences.reduce("") { $0.isEmpty ? $1 : $0 + joint($0, $1) + $1 }
    }

    /// As many whole sentences from the beginning as fit into `limit` characters; at least one, cut at a word when it alone is too long.
    package static func beginning(_ text: String, limit: Int) -> String {
        guard text.count > limit else { return text }
        var result = ""
        for sentence in sentences(text) {
            let longer = result.isEmpty ? sentence : result + joint(result, sentence) + sentence
            guard longer.count <= limit else { break }
            result = longer
        }
        guard result.isEmpty, let first = sentences(text).first else { return result }
        let cut = first.prefix(limit)
        return cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)
    }
}

extension SentenceSplitter {
    /// Sentences, and the parts of those that are too long to learn as one answer; every piece stands in the text letter by letter.
    package static func pieces(_ text: String, limit: Int = 160) -> [String] {
        sentences(text).flatMap {
            split($0[...], limit: limit, marks: ["; ", "；", ", and ", ", but ", ", so ", ", where ", ", who ", "，", ", "])
        }
    }

    private static func split(_ sentence: Substring, limit: Int, marks: ArraySlice<String>) -> [String] {
        guard sentence.count > limit, let mark = marks.first else { return [sentence.trimmed] }
        var pieces: [Substring] = []
        var start = sentence.startIndex
        while let found = sentence[start...].firstRange(of: mark) {
            // A comma stays with what is before it, a word like "and" goes with what follows.
            let cut = sentence.index(after: found.lowerBound)
            pieces.append(sentence[start..<cut])
            start = cut
        }
        pieces.append(sentence[start...])
        return merged(pieces, limit: limit).flatMap { split($0, limit: limit, marks: marks.dropFirst()) }
    }

    /// Neighbours are put together again while they fit.
    private static func merged(_ pieces: [Substring], limit: Int) -> [Substring] {
        var result: [Substring] = []
        for piece in pieces {
            if let last = result.last, last.count + piece.count <= limit {
                result[result.count - 1] = last.base[last.startIndex..<piece.endIndex]
            } else {
                result.append(piece)
            }
        }
        return result
    }
}

extension Substring {
    /// Without the space around it.
    fileprivate var trimmed: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
