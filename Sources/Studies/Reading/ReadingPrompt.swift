import Languages

/// A question with statements of the notes before it: so it is taught, and so it is asked where memory fails.
package enum ReadingPrompt {
    /// Statements that stand before a question.
    package static let statements = 3

    /// - Parameter entries: at least one; the language of the first is that of the words around them.
    /// - Throws: `StudyPrompts.Problem` where the program's own files are not there.
    package static func text(_ question: String, after entries: [StatementIndex.Entry]) throws -> String {
        let code = (entries.first?.passage.language ?? .other).rules.code
        let intro = try StudyPrompts.text("reading.txt", code).trimmed
        return "\(intro)\n\n\(entries.map(\.line).joined(separator: "\n"))\n\n\(question)"
    }
}
