import Notes

/// Something that sentences of several notes have in common.
struct RecurringPhrase: Sendable {
    /// As it stands in one of the sentences: `payment page`.
    let phrase: String
    /// Notes in the order of the set.
    let notes: [Int]
    /// The shortest sentence that says it.
    let sentence: String
    let passage: Passage
    let score: Double
}

/// Finds what recurs by counting in how many notes a pair of words, or a word under a negation, stands.
struct RecurringPhraseFinder {
    /// A sentence that may take part.
    struct Candidate {
        let sentence: Sentence
        let passage: Passage
    }

    let set: NoteSet
    /// Notes that something must stand in to recur.
    static let least = 3

    private struct Use {
        var notes: Set<Int> = []
        var best: (length: Int, candidate: Candidate, phrase: String)?
    }

    /// What recurs, the strongest first.
    ///
    /// - Parameter candidates: in the order of their notes.
    func phrases(_ candidates: [Candidate], minimumNotes: Int = least) -> [RecurringPhrase] {
        let keys = candidates.map(keys)
        let recurring = recurring(keys, of: candidates, minimumNotes)
        var uses: [String: Use] = [:]
        for (candidate, keys) in zip(candidates, keys) {
            for (key, phrase) in keys where recurring.contains(key) {
                uses[key, default: Use()].notes.insert(candidate.passage.note)
                let length = abs(candidate.sentence.text.count - (candidate.passage.language == .chinese ? 20 : 60))
                if uses[key]?.best.map({ length < $0.length }) ?? true { uses[key]?.best = (length, candidate, phrase) }
            }
        }
        let found = uses.compactMap { key, use -> (String, RecurringPhrase)? in
            guard let best = use.best else { return nil }
            let isChinese = best.candidate.passage.language == .chinese
            let weight = Double(use.notes.count) * (isChinese ? chineseStrength(of: key) : strength(of: key))
            return (
                key,
                RecurringPhrase(
                    phrase: best.phrase, notes: use.notes.sorted(), sentence: best.candidate.sentence.text, passage: best.candidate.passage,
                    score: weight)
            )
        }
        return Self.withoutParts(found.sorted { ($0.1.score, $1.0) > ($1.1.score, $0.0) }.map(\.1))
    }

    /// Keys that stand in enough notes; counted first, since most stand in one only.
    private func recurring(_ keys: [[(key: String, phrase: String)]], of candidates: [Candidate], _ least: Int) -> Set<String> {
        var counts: [String: (last: Int, count: Int)] = [:]
        for (candidate, keys) in zip(candidates, keys) {
            for (key, _) in keys where counts[key]?.last != candidate.passage.note {
                counts[key] = (candidate.passage.note, (counts[key]?.count ?? 0) + 1)
            }
        }
        return Set(counts.filter { $0.value.count >= least }.keys)
    }

    /// Of Chinese phrases that lie in one another and recur in the same notes, the strongest.
    private static func withoutParts(_ phrases: [RecurringPhrase]) -> [RecurringPhrase] {
        var kept: [RecurringPhrase] = []
        for phrase in phrases {
            let isPart =
                phrase.passage.language == .chinese
                && kept.contains { stronger in
                    (stronger.phrase.contains(phrase.phrase) || phrase.phrase.contains(stronger.phrase))
                        && Set(phrase.notes).isSubset(of: stronger.notes)
                }
            if !isPart { kept.append(phrase) }
            if kept.count == mostPhrases { break }
        }
        return kept
    }

    /// Phrases that are looked at at all.
    private static let mostPhrases = 500

    /// Only pairs of words, and single ones under a negation, say enough to be called a pattern.
    private func strength(of key: String) -> Double {
        let parts = key.split(separator: " ").filter { $0 != "not" }
        let information = parts.reduce(0) { $0 + set.vocabulary.information(String($1)) } / Double(max(parts.count, 1))
        return information * (parts.count > 1 ? 1.5 : 1)
    }

    /// The mean information of its pairs of characters; a longer phrase says more, but not in step with its length.
    private func chineseStrength(of key: String) -> Double {
        let terms = Terms.of(key)
        guard !terms.isEmpty else { return 0 }
        let information = terms.reduce(0) { $0 + set.vocabulary.information($1) } / Double(terms.count)
        return information * (2 - 1 / Double(terms.count))
    }

    /// Every run of two to eight characters between those that only hold a sentence together, and foreign words whole.
    private static func chineseKeys(_ text: String) -> Set<String> {
        var keys: Set<String> = []
        var run: [Character] = []
        func take(_ run: [Character]) {
            let characters = run.prefix(24)
            guard characters.count >= 2 else { return }
            for start in 0..<characters.count - 1 {
                for end in start + 2...min(start + 8, characters.count) { keys.insert(String(characters[start..<end])) }
            }
        }
        for word in Word.all(in: text) {
            let joins = word.isHan && !StopWords.chinese.contains(word.text.first ?? " ")
            if !joins || word.isAfterPause {
                take(run)
                run = []
            }
            if joins { run += word.text }
            if !word.isHan, word.text.count >= 3, word.text.contains(where: \.isLetter), !StopWords.contains(word) {
                keys.insert(word.lowered)
            }
        }
        take(run)
        return keys
    }

    /// The things that a sentence could have in common with others: a key to compare by, and the words as they stand.
    private func keys(of candidate: Candidate) -> [(key: String, phrase: String)] {
        let text = candidate.sentence.text
        guard candidate.passage.language != .chinese else {
            return Self.chineseKeys(text).sorted().map { ($0, $0) }
        }
        let title = Set(Word.all(in: set.titles[candidate.passage.note].name).map { Stem.of($0.lowered) })
        var keys: [(String, String)] = []
        var negatedUntil = -1
        var previous: (stem: String, word: Word)?
        for (position, word) in Word.all(in: text).enumerated() {
            let lowered = word.lowered.replacing("’", with: "'")
            // `no` and `without` reach as far as their noun, the others as far as the verb's object.
            if Self.negators.contains(lowered) { negatedUntil = position + (["no", "without"].contains(lowered) ? 2 : 5) }
            let stem = Stem.of(lowered)
            let isTelling = !StopWords.contains(word) && !word.isNumber && !TimePhrase.isNumber(word) && !Self.vague.contains(stem)
            let isName = set.vocabulary.isName(word) && word.isCapitalised
            guard isTelling, !isName, !title.contains(stem), word.text.count > 2 else {
                previous = nil
                continue
            }
            if let previous, !word.isAfterPause {
                keys.append(("\(previous.stem) \(stem)", String(text[previous.word.text.startIndex..<word.text.endIndex])))
            }
            if position <= negatedUntil { keys.append(("not \(stem)", String(word.text))) }
            previous = (stem, word)
        }
        return keys
    }

    private static let negators: Set<String> = [
        "never", "not", "no", "nobody", "none", "nothing", "without", "cannot", "didn't", "don't", "couldn't", "hadn't", "wasn't", "isn't",
        "won't", "can't",
        "haven't", "hasn't",
    ]

    /// Stems of words that stand in any diary.
    private static let vague: Set<String> = Set(
        """
        week month year day even morn hour night minut time today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january
        february march april may jun july august september october november december summer autumn winter work start began begin end first
        second third fourth last next man woman people person thing way lot bit part kind sort number small big large old new good bad long short
        right left one name write wrote written note call tell told find found show came come went go got give gave take took
        think thought know knew see saw look read say half whole clock o’clock pm am
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
