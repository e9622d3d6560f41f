import Languages
import Notes

/// A habit that shows in several notes: in the words of a base, with the notes that were held against it.
package struct Pattern: Sendable, Equatable, Codable {
    /// A note that shows it.
    package struct Sign: Sendable, Equatable, Codable {
        package var statement: PlacedStatement
        package var title: String
        /// `yyyy-mm-dd`; nil for a note without a date.
        package var day: String?
        /// Log odds by which the base says so more strongly than it had to (`PatternCheck`).
        package var margin: Double

        package init(statement: PlacedStatement, title: String, day: String?, margin: Double) {
            (self.statement, self.title, self.day, self.margin) = (statement, title, day, margin)
        }
    }

    /// What its owner keeps doing, in one sentence in the first person, as a base worded it.
    package var text: String
    /// How its owner may ask for it, as a base worded it.
    package var questions: [String]
    package var language: NoteLanguage
    /// In the order of their dates; those without one last.
    package var signs: [Sign]
    /// Notes that were near one another and were asked about, and notes outside that were asked about as well.
    package var asked: Int
    package var outside: Int

    package init(text: String, questions: [String], language: NoteLanguage, signs: [Sign], asked: Int, outside: Int) {
        (self.text, self.questions, self.language, self.signs) = (text, questions, language, signs)
        (self.asked, self.outside) = (asked, outside)
    }

    /// With the notes that are still there as they were, say so and have that date; nil where they are too few.
    package func standing(in passages: [String: StudyPassage], _ studies: [String: Study]) -> Pattern? {
        var pattern = self
        pattern.signs = signs.filter { sign in
            guard let passage = passages[sign.statement.passage] else { return false }
            return passage.noteHash == sign.statement.note && passage.title == sign.title && passage.day.map { "\($0)" } == sign.day
                && studies[passage.key]?.statements.contains { $0.text == sign.statement.text } == true
        }
        return pattern.signs.count < PatternCluster.fewest ? nil : pattern
    }
}
