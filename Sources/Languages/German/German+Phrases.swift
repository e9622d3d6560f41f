extension German {
    /// Runs of at most three nouns, told by their capitals; the first word of a sentence only where it has its capital elsewhere too.
    package func topics(of sentence: String, _ terms: any TermBook, known: Set<String>) -> [(phrase: String, score: Double)] {
        var runs: [[Word]] = []
        for (position, word) in Word.all(in: sentence).enumerated() {
            guard isNoun(word, isFirst: position == 0, terms), !known.contains(word.lowered), !isVague(word) else { continue }
            if let run = runs.last, let last = run.last, run.count < 3, sentence[last.text.endIndex..<word.text.startIndex] == " " {
                runs[runs.count - 1].append(word)
            } else {
                runs.append([word])
            }
        }
        return runs.compactMap { run in
            guard let first = run.first, let last = run.last else { return nil }
            return (
                String(sentence[first.text.startIndex..<last.text.endIndex]),
                run.reduce(0) { $0 + terms.information(stem($1.lowered)) }
            )
        }
    }

    /// Nouns: a German noun is often made of several, and says what elsewhere takes two words.
    package func recurring(in sentence: String, _ terms: any TermBook, title: String) -> [(key: String, phrase: String)] {
        let title = Set(Word.all(in: title).map { stem($0.lowered) })
        return Word.all(in: sentence).enumerated().compactMap { position, word in
            let key = stem(word.lowered)
            guard isNoun(word, isFirst: position == 0, terms), word.text.count >= 4, !isVague(word), !title.contains(key) else {
                return nil
            }
            return (key, String(word.text))
        }
    }

    package func strength(of key: String, _ terms: any TermBook) -> Double { terms.information(key) }
    package func isTelling(_: String) -> Bool { true }

    /// What somebody is advised to do: the infinitive that ends the clause, `Ruth hat mir geraten, früher anzufangen`.
    package func advice(in sentence: String) -> [String] {
        let words = Word.all(in: sentence)
        return words.indices.compactMap { start in
            guard Self.advising.contains(words[start].lowered),
                words[..<start].suffix(4).contains(where: isAdvised)
                    || words[start...].dropFirst().prefix(2).contains(where: isAdvised),
                let clause = words[start...].dropFirst().firstIndex(where: \.isAfterPause)
            else { return nil }
            let end = words[clause...].dropFirst().firstIndex(where: \.isAfterPause) ?? words.endIndex
            let last = words[end - 1].lowered
            return last.count > 3 && last.hasSuffix("n") ? stem(last) : nil
        }
    }

    private func isAdvised(_ word: Word) -> Bool { Self.advised.contains(word.lowered) }

    private func isNoun(_ word: Word, isFirst: Bool, _ terms: any TermBook) -> Bool {
        word.isCapitalised && word.text.count > 2 && !stopWords.contains(word.lowered) && (!isFirst || terms.isName(word))
            && word.text.dropFirst().contains(where: \.isLowercase)
    }

    /// Whether a word stands in any diary.
    private func isVague(_ word: Word) -> Bool { Self.vague.contains(stem(word.lowered)) }

    private static let vague = Set(shared.book.list("patterns", "vague").map { shared.stem($0) })
    private static let advising = shared.book.set("patterns", "advising")
    private static let advised = shared.book.set("patterns", "advised")
}
