import Grounding
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
                let length = abs(candidate.sentence.text.count - candidate.passage.language.rules.lengths.recurring)
                if uses[key]?.best.map({ length < $0.length }) ?? true { uses[key]?.best = (length, candidate, phrase) }
            }
        }
        let found = uses.compactMap { key, use -> (String, RecurringPhrase)? in
            guard let best = use.best else { return nil }
            let strength = best.candidate.passage.language.rules.strength(of: key, set.vocabulary)
            let weight = Double(use.notes.count) * strength
            return (
                key,
                RecurringPhrase(
                    phrase: best.phrase, notes: use.notes.sorted(), sentence: best.candidate.sentence.text, passage: best.candidate.passage,
                    score: weight)
            )
        }
        return Self.withoutParts(Self.whole(found).sorted { ($0.1.score, $1.0) > ($1.1.score, $0.0) }.map(\.1))
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

    /// Without what recurs only as a part of something longer, in the same notes: `台菜园` of `窗台菜园`.
    private static func whole(_ found: [(String, RecurringPhrase)]) -> [(String, RecurringPhrase)] {
        let byNotes = Dictionary(grouping: found.map(\.1), by: \.notes)
        return found.filter { _, phrase in
            guard phrase.passage.language.rules.phrasesOverlap else { return true }
            return byNotes[phrase.notes]?.contains { $0.phrase.count > phrase.phrase.count && $0.phrase.contains(phrase.phrase) } != true
        }
    }

    /// Of phrases that lie in one another and recur in the same notes, the strongest.
    private static func withoutParts(_ phrases: [RecurringPhrase]) -> [RecurringPhrase] {
        var kept: [RecurringPhrase] = []
        for phrase in phrases {
            let isPart =
                phrase.passage.language.rules.phrasesOverlap
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

    /// The things that a sentence could have in common with others: a key to compare by, and the words as they stand.
    private func keys(of candidate: Candidate) -> [(key: String, phrase: String)] {
        candidate.passage.language.rules.recurring(
            in: candidate.sentence.text, set.vocabulary, title: set.titles[candidate.passage.note].name)
    }
}
