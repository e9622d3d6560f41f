import Grounding
import Languages
import Studies
import Tokenization

/// What is put before a question where memory fails: the statements of the notes' studies, or the notes where these are poor or there is none.
enum ReadingMaterial: Sendable {
    case statements(StatementIndex)
    case notes(NotePrompt)

    init(_ checker: AnswerChecker, _ studied: StudiedNotes) {
        self = studied.statements.map(Self.statements) ?? .notes(NotePrompt(NoteSearch(checker.notes, checker.expansion)))
    }

    /// Whether an adapter was taught to read this; any other answers as if nothing stood before the question.
    func isRead(by respondent: Respondent) -> Bool {
        switch self {
        case .statements: respondent.readsStatements
        case .notes: false
        }
    }

    /// What is found for a question: statements, where there are any, and the question with it before it; nil where nothing is.
    ///
    /// - Parameter answer: tokens that have to be left for it.
    /// - Throws: `ChatTemplateError`; `StudyPrompts.Problem` where the program's own files are not there.
    func found(
        for question: String, reader: Respondent, answer: Int
    ) throws -> (message: ChatMessage, statements: [StatementIndex.Entry])? {
        switch self {
        case .notes(let prompt):
            let found = prompt.found(by: question)
            return found.isEmpty ? nil : (try prompt.message(question, notes: found, for: reader, answer: answer), [])
        case .statements(let index):
            let found = index.found(by: question, limit: ReadingPrompt.statements).map { index.entries[$0] }
            guard let language = found.first?.passage.language else { return nil }
            // A base talks, and talks itself away from what it reads.
            let wish = reader.readsStatements ? [] : language.rules.book.list("prompts", "check")
            let text = try ReadingPrompt.text(([question] + wish).joined(separator: "\n"), after: found)
            return (ChatMessage(role: .user, content: text), found)
        }
    }
}
