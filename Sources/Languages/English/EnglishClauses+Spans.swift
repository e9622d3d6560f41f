extension EnglishClauses {
    package func spans(in sentence: String, _ terms: any TermBook, known: Set<String>) -> [SentenceSpan] {
        var spans: [SentenceSpan] = []
        if let time = TimePhrase.first(in: sentence) { spans.append(SentenceSpan(kind: .time, text: time.text, range: time.range)) }
        let words = Word.all(in: sentence)
        var position = 0
        while position < words.count {
            let name = Self.nameEnd(words, from: position, sentence, terms, known)
            guard let end = name ?? Self.amountEnd(words, from: position, sentence) else {
                position += 1
                continue
            }
            let range = words[position].text.startIndex..<words[end].text.endIndex
            let kind: SentenceSpan.Kind = name == nil ? .amount : .name
            if !spans.contains(where: { $0.range.overlaps(range) }) {
                spans.append(SentenceSpan(kind: kind, text: String(sentence[range]), range: range))
            }
            position = end + 1
        }
        return spans
    }

    /// The last word of a name that begins here.
    private static func nameEnd(
        _ words: [Word], from start: Int, _ sentence: String, _ terms: any TermBook, _ known: Set<String>
    ) -> Int? {
        func isName(_ index: Int) -> Bool {
            words[index].isCapitalised && terms.isName(words[index]) && !TimePhrase.isNumber(words[index])
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
            index < words.count && !words[index].isAfterPause && !English.stopWords.contains(words[index].lowered) && !words[index].isNumber
        }
        guard isCounted(end + 1) else { return word.isNumber ? end : nil }
        // `13 August` and `ten past four` are times, not amounts.
        if English.months.contains(String(words[end + 1].text)) || words[end + 1].lowered == "past" { return nil }
        // `three domain names`: up to the plural.
        let plural = (end + 1...end + 3).first { isCounted($0) && words[$0].lowered.hasSuffix("s") && (end + 1...$0).allSatisfy(isCounted) }
        return plural ?? end + 1
    }

    package func sort(of span: SentenceSpan, in sentence: String) -> String {
        switch span.kind {
        case .time: return "time " + (span.text.split(separator: " ").first?.lowercased() ?? "")
        case .amount: return "amount \(span.text.split(separator: " ").count)"
        case .name:
            let before = sentence[..<span.range.lowerBound].split(separator: " ").last?.lowercased() ?? ""
            let sort = ["in", "at", "from", "to", "near", "of"].contains(before) ? "place" : before == "on" ? "day" : "name"
            return "\(sort) \(span.text.split(separator: " ").count)"
        }
    }

    /// Of an amount, the number alone is exchanged.
    package func fitted(_ other: String, to span: SentenceSpan) -> String {
        guard span.kind == .amount, let number = other.split(separator: " ").first else { return other }
        return ([number] + span.text.split(separator: " ").dropFirst()).joined(separator: " ")
    }

    package func people(in sentence: String, _ terms: any TermBook) -> Set<String> {
        let words = Word.all(in: sentence)
        let honorifics = ClauseWords.honorifics
        return Set(
            spans(in: sentence, terms, known: honorifics).filter { $0.kind == .name }.filter { span in
                let before = words.last { $0.text.endIndex <= span.range.lowerBound && !honorifics.contains($0.lowered) }?.lowered ?? ""
                let after = words.first { $0.text.startIndex >= span.range.upperBound }?.lowered ?? ""
                return ClauseWords.speaking.contains(after) || ClauseWords.beside.contains(before)
            }.map(\.text))
    }
}
