import Languages
import Notes
import Seeding

/// Questions and tasks that have nothing to do with anybody's notes, for a model to say what it would have said before it learnt any.
package enum GeneralPrompts {
    /// All of a language, mixed by a fixed seed, so that the first ones are of every sort.
    package static func all(_ language: NoteLanguage) -> [String] {
        var generator = SeededGenerator(seed: 1, labels: "general prompts", language.rawValue)
        return generator.shuffled(language.rules.book.list("general-prompts"))
    }

    /// Those in the language of most of some texts, then some in each other one.
    package static func all(beside texts: [String]) -> [String] {
        let counts = Dictionary(grouping: texts) { NoteLanguage(of: $0).asked }.mapValues(\.count)
        let order = NoteLanguage.known.sorted { (counts[$0] ?? 0) > (counts[$1] ?? 0) }
        return order.enumerated().flatMap { place, language in all(language).prefix(place == 0 ? .max : 20) }
    }
}
