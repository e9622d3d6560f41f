import Grounding
import Languages
import Notes

/// The notes that a dataset is built from, with what the kinds look up in them.
package struct NoteSet: Sendable {
    package let notes: [Note]
    /// The passages of each note, in reading order; what says the same as an earlier one is left out.
    let passages: [[Passage]]
    /// How each note is called.
    let titles: [TitleWords]
    /// Passages left out because another says nearly the same.
    let nearDuplicates: Int
    /// Notes that lost all their passages to an earlier one.
    let repeated: Set<Int>
    let vocabulary: Vocabulary
    /// Those that the notes are in.
    let languages: [NoteLanguage]
    let stock: StockSentences

    package init(_ notes: [Note]) {
        self.notes = notes
        titles = notes.map { TitleWords($0.title, language: $0.language) }
        let all = notes.indices.map { index in
            notes[index].sections.indices.compactMap { Passage(note: index, section: $0, of: notes[index]) }
        }
        var filter = NearDuplicateFilter()
        passages = all.map { $0.filter { filter.isNew($0.text) } }
        nearDuplicates = filter.dropped
        repeated = Set(all.indices.filter { !all[$0].isEmpty }).subtracting(passages.indices.filter { [passages] in !passages[$0].isEmpty })
        vocabulary = Vocabulary(passages)
        languages = NoteLanguage.allCases.filter(Set(notes.map(\.language)).contains)
        stock = StockSentences(passages)
    }

    /// The title and the other names of a note, the title first.
    func names(of note: Int) -> [String] {
        [titles[note].name] + notes[note].aliases.filter { $0.lowercased() != titles[note].name.lowercased() && !$0.isEmpty }
    }

    /// Where each note stands, by its content hash; the first of several that say the same.
    var indexesByHash: [String: Int] {
        Dictionary(notes.indices.map { (notes[$0].contentHash, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether not one word of a phrase stands anywhere in the notes.
    func isUnheardOf(_ phrase: String) -> Bool {
        Terms.of(phrase, inAny: languages).allSatisfy { vocabulary.passageCount(of: $0) == 0 }
    }

    /// Words that say nothing, of all languages that the notes are in.
    var stopWords: Set<String> { languages.reduce(into: []) { $0.formUnion($1.rules.stopWords) } }

    /// What a sentence needs behind it to say which note is meant.
    func place(of note: Int) -> String { titles[note].place }
}
