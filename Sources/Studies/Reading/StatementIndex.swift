import Grounding
import Languages

/// Statements of studies, found by their own words and by the questions that ask for them.
///
/// A statement stands by itself, where a sentence of a note often does not, and it is short: a few of them are read more surely by a small
/// base, and sooner, than the notes that they were drawn from (Documentation/Decisions/0039).
package struct StatementIndex: Sendable {
    package struct Entry: Sendable, Equatable {
        package let passage: StudyPassage
        package let text: String

        /// Of an answer's words, those that the note has to have.
        private static let answerShare = 0.85

        /// With the title of its note, and its date where it has one: of whom or what, and when.
        package var line: String { "- \(passage.name)\(passage.day.map { " (\($0))" } ?? ""): \(text)" }

        /// Whether the note that the statement was drawn from has an answer's words: a statement may be wrong where its note is not.
        package func isBorneOut(_ answer: String) -> Bool {
            let said = Set(Terms.of(passage.shown, passage.language))
            return Terms.share(of: answer, passage.language, among: said).map { $0 >= Self.answerShare } ?? false
        }
    }

    package let entries: [Entry]
    private let search: BM25Index

    /// - Parameters:
    ///   - studies: by the passages' keys; a passage that was not studied has its own sentences.
    ///   - asks: which of a statement's questions find it, by their place; all of them, where it is not said.
    package init(_ passages: [StudyPassage], _ studies: [String: Study], asks: (Int) -> Bool = { _ in true }) {
        let found = passages.flatMap { passage in (studies[passage.key]?.statements ?? Self.sentences(of: passage)).map { (passage, $0) } }
        entries = found.map { Entry(passage: $0, text: $1.text) }
        search = BM25Index(
            found.map { passage, statement in
                let questions = statement.questions.enumerated().filter { asks($0.offset) }.map(\.element.question)
                return ([passage.name, statement.text] + questions).joined(separator: "\n")
            }, found.map(\.0.language))
    }

    private static func sentences(of passage: StudyPassage) -> [StudyStatement] {
        StudyCoverage.untold(passage, by: []).map { StudyStatement(text: $0) }
    }

    /// Indices of the statements that have most of a question's words, rare ones counting more, the best first.
    package func found(by question: String, limit: Int) -> [Int] { search.search(question, limit: limit).map(\.text) }
}
