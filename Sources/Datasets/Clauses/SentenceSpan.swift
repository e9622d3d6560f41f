/// A piece of a sentence that can be left out or exchanged: a name, a number with its unit, a time.
struct SentenceSpan: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable {
        case name, amount, time
    }

    let kind: Kind
    let text: String
    let range: Range<String.Index>

    /// The pieces of an English sentence, none overlapping another; names that are part of `known` are left alone.
    static func all(in sentence: String, _ vocabulary: Vocabulary, known: Set<String>) -> [SentenceSpan] {
        var spans: [SentenceSpan] = []
        if let time = TimePhrase.first(in: sentence) { spans.append(SentenceSpan(kind: .time, text: time.text, range: time.range)) }
        let words = Word.all(in: sentence)
        var position = 0
        while position < words.count {
            let name = nameEnd(words, from: position, sentence, vocabulary, known)
            guard let end = name ?? amountEnd(words, from: position, sentence) else {
                position += 1
                continue
            }
            let range = words[position].text.startIndex..<words[end].text.endIndex
            let kind: Kind = name == nil ? .amount : .name
            if !spans.contains(where: { $0.range.overlaps(range) }) {
                spans.append(SentenceSpan(kind: kind, text: String(sentence[range]), range: range))
            }
            position = end + 1
        }
        return spans
    }

    /// The sentence with this piece exchanged.
    func replaced(in sentence: String, by text: String) -> String {
        sentence[..<range.lowerBound] + text + sentence[range.upperBound...]
    }

    /// The last word of a name that begins here.
    private static func nameEnd(_ words: [Word], from start: Int, _ sentence: String, _ vocabulary: Vocabulary, _ known: Set<String>)
        -> Int?
    {
        func isName(_ index: Int) -> Bool {
            words[index].isCapitalised && vocabulary.isName(words[index]) && !TimePhrase.isNumber(words[index])
                && !known.contains(words[index].lowered) && words[index].text != "I"
        }
        guard isName(start) else { return nil }
        var end = start
        while end + 1 < words.count, isName(end + 1), sentence[words[end].text.endIndex..<words[end + 1].text.startIndex] == " ",
            end - start < 3
        {
            end += 1
        }
        return end
    }

    /// `312 users`, `6,400 small shops`, `eleven weeks`: a number and what is counted.
    private static func amountEnd(_ words: [Word], from start: Int, _ sentence: String) -> Int? {
        let word = words[start]
        let isAmount =
            word.isNumber
            || (TimePhrase.isNumber(word) && !["a", "an", "few", "many", "half", "couple", "several", "one"].contains(word.lowered))
        guard isAmount else { return nil }
        var end = start
        while end + 1 < words.count, words[end].isNumber, words[end + 1].isNumber,
            [",", "."].contains(sentence[words[end].text.endIndex..<words[end + 1].text.startIndex])
        {
            end += 1
        }
        func isCounted(_ index: Int) -> Bool {
            index < words.count && !words[index].isAfterPause && !StopWords.contains(words[index]) && !words[index].isNumber
        }
        guard isCounted(end + 1) else { return word.isNumber ? end : nil }
        // `13 August` and `ten past four` are times, not amounts.
        if DayWords.months.contains(String(words[end + 1].text)) || words[end + 1].lowered == "past" { return nil }
        // `three domain names`: up to the plural.
        let plural = (end + 1...end + 3).first { isCounted($0) && words[$0].lowered.hasSuffix("s") && (end + 1...$0).allSatisfy(isCounted) }
        return plural ?? end + 1
    }
}
