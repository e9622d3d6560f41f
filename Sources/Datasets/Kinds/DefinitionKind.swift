import Grounding
import Languages
import Notes

/// D6: what a term means, and which term a meaning belongs to.
enum DefinitionKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        set.passages.joined().flatMap { passage -> [Fact] in
            definitions(passage).flatMap { term, meaning, span -> [Fact] in
                let place = [set.place(of: passage.note)]
                let forward = Fact(
                    .definition, .definition, slots: [.item: [term], .place: place],
                    answer: passage.language.rules.asSentence(meaning),
                    shape: .sentence, from: passage, span: span)
                let reverse = Fact(
                    .definition, .term, direction: .reverse, slots: [.value: [meaning.trimmingEnd], .place: place], answer: term,
                    shape: .short,
                    from: passage, span: span)
                return [forward, reverse]
            }
        }
    }

    private static func definitions(_ passage: Passage) -> [(term: String, meaning: String, span: Range<Int>)] {
        passage.blocks.flatMap { block -> [(String, String, Range<Int>)] in
            switch block.kind {
            case .definition(let term, let meaning):
                isDefinition(term, meaning) ? [(term, SentenceSplitter.beginning(meaning, limit: 160), block.span)] : []
            case .list(let items, _):
                items.compactMap { item in split(item).map { ($0.term, SentenceSplitter.beginning($0.meaning, limit: 160), block.span) } }
            default: []
            }
        }
    }

    /// `term: meaning` and `term – meaning`, where the term is short.
    private static func split(_ item: String) -> (term: String, meaning: String)? {
        for mark in [" – ", " — ", " - ", ": ", "："] {
            guard let found = item.firstRange(of: mark) else { continue }
            let term = item[..<found.lowerBound].drop(while: \.isWhitespace)
            let meaning = item[found.upperBound...]
            return isDefinition(term, meaning) ? (String(term), String(meaning)) : nil
        }
        return nil
    }

    private static func isDefinition(_ term: some StringProtocol, _ meaning: some StringProtocol) -> Bool {
        (2...40).contains(term.count) && term.split(separator: " ").count <= 4 && meaning.count >= 4 && !meaning.contains("://")
            && !term.contains("://") && term.contains(where: \.isLetter)
    }
}
