import Notes

/// Picks the phrases that a sentence could be asked for.
struct TopicFinder {
    let vocabulary: Vocabulary
    /// Lower-cased words that say nothing new: those of the title and heading.
    let known: Set<String>

    /// Up to `count` phrases of one to three words, the most telling first, none overlapping another.
    func topics(of sentence: String, language: NoteLanguage, count: Int) -> [String] {
        let candidates = language == .chinese ? chinese(sentence) : english(sentence)
        var seen: Set<String> = []
        return candidates.sorted { ($0.score, $1.phrase) > ($1.score, $0.phrase) }
            .filter { seen.insert($0.phrase.lowercased()).inserted }.prefix(count).map(\.phrase)
    }

    private func english(_ sentence: String) -> [(phrase: String, score: Double)] {
        let words = Word.all(in: sentence)
        var runs: [[Word]] = []
        for word in words {
            let carries = !StopWords.contains(word) && !word.isNumber && !word.text.contains("/") && word.text.count <= 24
            if carries, !word.isAfterPause, let last = runs.last?.last, last.text.endIndex < word.text.startIndex,
                sentence[last.text.endIndex..<word.text.startIndex] == " "
            {
                runs[runs.count - 1].append(word)
            } else if carries {
                runs.append([word])
            }
        }
        return runs.compactMap { best(in: $0, of: sentence, first: words.first) }
    }

    /// The most telling window of at most three words of a run.
    private func best(in run: [Word], of sentence: String, first: Word?) -> (phrase: String, score: Double)? {
        var best: (phrase: String, score: Double)?
        for length in 1...min(3, run.count) {
            for start in 0...(run.count - length) {
                let window = run[start..<(start + length)]
                guard let from = window.first, let to = window.last, window.contains(where: { !known.contains($0.lowered) }) else {
                    continue
                }
                // A lone verb asks for nothing that can be looked up.
                if length == 1, VerbForms.isVerb(from.lowered), !from.isCapitalised { continue }
                let score = window.reduce(0) { $0 + (known.contains($1.lowered) ? 0 : vocabulary.information(Stem.of($1.lowered))) }
                guard score > best?.score ?? 0 else { continue }
                let phrase = String(sentence[from.text.startIndex..<to.text.endIndex])
                best = (from == first ? vocabulary.inline(phrase) : phrase, score)
            }
        }
        return best
    }

    private func chinese(_ sentence: String) -> [(phrase: String, score: Double)] {
        let chunks = sentence.split { StopWords.chinese.contains($0) || !($0.isLetter || $0.isNumber) }
        return chunks.compactMap { chunk in
            guard (2...10).contains(chunk.count), !known.contains(chunk.lowercased()), !chunk.allSatisfy(\.isNumber) else { return nil }
            let terms = Terms.of(chunk)
            guard !terms.isEmpty else { return nil }
            return (String(chunk), terms.reduce(0) { $0 + vocabulary.information($1) })
        }
    }
}
