extension English {
    /// Runs of words without stop words, the most telling window of at most three of each.
    package func topics(of sentence: String, _ terms: any TermBook, known: Set<String>) -> [(phrase: String, score: Double)] {
        let words = Word.all(in: sentence)
        var runs: [[Word]] = []
        for word in words {
            let carries = !Self.stopWords.contains(word.lowered) && !word.isNumber && !word.text.contains("/") && word.text.count <= 24
            if carries, !word.isAfterPause, let last = runs.last?.last, last.text.endIndex < word.text.startIndex,
                sentence[last.text.endIndex..<word.text.startIndex] == " "
            {
                runs[runs.count - 1].append(word)
            } else if carries {
                runs.append([word])
            }
        }
        return runs.compactMap { best(in: $0, of: sentence, first: words.first, terms, known) }
    }

    private func best(
        in run: [Word], of sentence: String, first: Word?, _ terms: any TermBook, _ known: Set<String>
    ) -> (phrase: String, score: Double)? {
        var best: (phrase: String, score: Double)?
        for length in 1...min(3, run.count) {
            for start in 0...(run.count - length) {
                let window = run[start..<(start + length)]
                guard let from = window.first, let to = window.last, window.contains(where: { !known.contains($0.lowered) }) else {
                    continue
                }
                // A lone verb asks for nothing that can be looked up.
                if length == 1, VerbForms.isVerb(from.lowered), !from.isCapitalised { continue }
                let score = window.reduce(0) { $0 + (known.contains($1.lowered) ? 0 : terms.information(stem($1.lowered))) }
                guard score > best?.score ?? 0 else { continue }
                let phrase = String(sentence[from.text.startIndex..<to.text.endIndex])
                best = (from == first ? terms.inline(phrase) : phrase, score)
            }
        }
        return best
    }
}
