import Grounding
import Languages

/// Picks the phrases that a sentence could be asked for.
struct TopicFinder {
    let vocabulary: Vocabulary
    /// Lower-cased words that say nothing new: those of the title and heading.
    let known: Set<String>

    /// Up to `count` phrases of one to three words, the most telling first, none overlapping another.
    func topics(of sentence: String, language: NoteLanguage, count: Int) -> [String] {
        let candidates = language.rules.topics(of: sentence, vocabulary, known: known)
        var seen: Set<String> = []
        return candidates.sorted { ($0.score, $1.phrase) > ($1.score, $0.phrase) }
            .filter { seen.insert($0.phrase.lowercased()).inserted }.prefix(count).map(\.phrase)
    }
}
