import Languages

extension Terms {
    /// Of the telling words of a text, the share that is among others, 0 to 1; nil for a text that has none.
    ///
    /// Where words are not parted by spaces, a character counts for one, told where the pair with either neighbour is: one character put
    /// between two others breaks two pairs and tells nothing new.
    static func share(of text: String, _ language: NoteLanguage, among others: Set<String>) -> Double? {
        var (told, all) = (0, 0)
        for run in runs(of: Word.all(in: text)) {
            let terms = of(run, language)
            if run.count > 1, run[0].isHan {
                let isTold = terms.map(others.contains)
                all += run.count
                told += run.indices.count { $0 > 0 && isTold[$0 - 1] || $0 < isTold.count && isTold[$0] }
            } else {
                all += terms.count
                told += terms.count { others.contains($0) }
            }
        }
        return all > 0 ? Double(told) / Double(all) : nil
    }

    /// Characters that stand side by side together, any other word by itself.
    private static func runs(of words: [Word]) -> [[Word]] {
        var runs: [[Word]] = []
        for word in words {
            if let last = runs.last?.last, last.isHan, word.isHan, !word.isAfterPause {
                runs[runs.count - 1].append(word)
            } else {
                runs.append([word])
            }
        }
        return runs
    }
}
