extension Chinese {
    /// What stands between particles, which are no part of a word; other characters that hold a sentence together may be: `会议记录`.
    package func topics(of sentence: String, _ terms: any TermBook, known: Set<String>) -> [(phrase: String, score: Double)] {
        let chunks = sentence.split { Self.borders.contains($0) || !($0.isLetter || $0.isNumber) }
        return chunks.compactMap { chunk in
            guard (2...10).contains(chunk.count), !known.contains(chunk.lowercased()), !Self.isVague(String(chunk)),
                !chunk.allSatisfy(\.isNumber)
            else { return nil }
            let found = Terms.of(chunk, .chinese)
            guard !found.isEmpty else { return nil }
            return (String(chunk), found.reduce(0) { $0 + terms.information($1) })
        }
    }

    /// Every run of two to eight characters between those that only hold a sentence together, and foreign
    /// words whole; words that stand in any diary part them.
    package func recurring(in sentence: String, _: any TermBook, title _: String) -> [(key: String, phrase: String)] {
        var keys: Set<String> = []
        var run: [Character] = []
        func take(_ run: [Character]) {
            let characters = run.prefix(24)
            guard characters.count >= 2 else { return }
            for start in 0..<characters.count - 1 {
                for end in start + 2...min(start + 8, characters.count) { keys.insert(String(characters[start..<end])) }
            }
        }
        let vague = Self.vague.flatMap { sentence.ranges(of: $0) }
        for word in Word.all(in: sentence) {
            let isVague = vague.contains { $0.contains(word.range.lowerBound) }
            let joins = word.isHan && !isVague && !Self.stopCharacters.contains(word.text.first ?? " ")
            if !joins || word.isAfterPause {
                take(run)
                run = []
            }
            if joins { run += word.text }
            if !word.isHan, word.text.count >= 3, word.text.contains(where: \.isLetter), !stopWords.contains(word.lowered) {
                keys.insert(word.lowered)
            }
        }
        take(run)
        return keys.filter { !ChineseClauses.isCount($0) }.sorted().map { ($0, $0) }
    }

    /// Whether a phrase is a word that stands in any diary: `星期`, `今天`.
    static func isVague(_ phrase: String) -> Bool { vague.contains(phrase) }

    /// Words that stand in any diary and are about nothing.
    private static let vague = shared.book.set("patterns", "vague")

    /// The mean information of its pairs of characters; a longer phrase says more, but not in step with its length.
    package func strength(of key: String, _ terms: any TermBook) -> Double {
        let found = Terms.of(key, .chinese)
        guard !found.isEmpty else { return 0 }
        let information = found.reduce(0) { $0 + terms.information($1) } / Double(found.count)
        return information * (2 - 1 / Double(found.count))
    }

    package func isTelling(_: String) -> Bool { true }

    /// `劝我早点睡`: the two characters after the one who is advised.
    package func advice(in sentence: String) -> [String] {
        Self.telling.flatMap { cue in
            sentence.ranges(of: cue).compactMap { range -> String? in
                var rest = sentence[range.upperBound...]
                let isNot = rest.hasPrefix("不要") || rest.hasPrefix("别")
                rest = rest.trimmingPrefix("不要").trimmingPrefix("别").trimmingPrefix("要")
                let key = rest.prefix(2)
                guard key.count == 2, key.allSatisfy(\.isLetter) else { return nil }
                return (isNot ? "不" : "") + key
            }
        }
    }

    private static let telling = shared.book.list("patterns", "telling")
}
