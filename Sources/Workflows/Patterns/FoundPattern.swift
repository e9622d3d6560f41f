import Studies

/// A pattern as it is shown: what a base worded, and beside it what was held against the notes.
package struct FoundPattern: Sendable, Equatable, Codable {
    /// A note that shows it.
    package struct Note: Sendable, Equatable, Codable {
        package var title: String
        package var day: String?
        /// Below the folder that was added; nil where it is not known.
        package var path: String?
        /// What of the note's study shows it.
        package var statement: String
        /// Log odds by which the base says that the note shows it, above what it says of notes outside.
        package var margin: Double
    }

    /// What the program itself has seen to.
    package struct Checked: Sendable, Equatable, Codable {
        /// Notes that are there, unchanged, and whose study has the statement; all that are listed.
        package var notes: Int
        /// Those of them whose date is the note's own.
        package var dated: Int
        /// Notes that the base was asked about twice, of those that were near one another and of others.
        package var asked: Int
        package var outside: Int
    }

    /// In the first person.
    package var pattern: String
    package var questions: [String]
    /// The base whose words these are.
    package var wordedBy: String
    /// In the order of their dates.
    package var notes: [Note]
    package var checked: Checked

    /// - Parameters:
    ///   - pattern: one that stands (`Pattern.standing`).
    ///   - paths: of notes, by their content hashes.
    init(_ pattern: Pattern, by model: String, _ paths: [String: String]) {
        (self.pattern, questions, wordedBy) = (pattern.text, pattern.questions, model)
        notes = pattern.signs.map { sign in
            Note(
                title: sign.title, day: sign.day, path: paths[sign.statement.note], statement: sign.statement.text, margin: sign.margin)
        }
        checked = Checked(
            notes: pattern.signs.count, dated: pattern.signs.count { $0.day != nil }, asked: pattern.asked, outside: pattern.outside)
    }
}
