import Languages

extension StudyPassage {
    /// Telling words that a sentence has at least, to be asked about by itself.
    private static let fewestTerms = 3

    /// What the passage says, sentence by sentence in its own words and without the marks of a list; hardly a word («Silence.») stands with
    /// the next sentence or, at the end of its paragraph, with the one before; where it is all of it, as most headings are, it is left out.
    package var sentences: [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line in
            var (found, open): ([String], [String]) = ([], [])
            for sentence in SentenceSplitter.sentences(StudyReply.unmarked(line)) {
                open.append(sentence)
                guard Terms.of(open.joined(separator: " ")).count >= Self.fewestTerms else { continue }
                found.append(language.rules.joined(open))
                open = []
            }
            if !open.isEmpty {
                let rest = language.rules.joined(open)
                if let last = found.popLast() {
                    found.append(language.rules.joined([last, rest]))
                } else if Terms.of(rest).count > 1 {
                    found.append(rest)
                }
            }
            return found
        }
    }
}
