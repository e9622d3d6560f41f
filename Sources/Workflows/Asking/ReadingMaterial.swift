import Languages
import Notes
import Studies
import Tokenization

/// What is put before a question where memory fails: the statements of the notes' studies, or the notes where none was studied.
enum ReadingMaterial: Sendable {
    case statements(StatementIndex)
    case notes(NotePrompt)

    /// Notes that were not studied yet are there with their own sentences, beside the statements of the others.
    init(_ notes: [Note], _ brain: Brain) {
        let studies = StudyStore.studies(in: brain.studiesFile)
        let passages = StudyPassage.all(in: notes)
        if passages.contains(where: { studies[$0.key]?.statements.isEmpty == false }) {
            self = .statements(StatementIndex(passages, studies))
        } else {
            self = .notes(NotePrompt(notes))
        }
    }

    /// Whether an adapter was taught to read this; any other answers as if nothing stood before the question.
    func isRead(by respondent: Respondent) -> Bool {
        switch self {
        case .statements: respondent.readsStatements
        case .notes: false
        }
    }

    /// The question with what is found for it; nil where nothing is.
    ///
    /// - Parameter answer: tokens that have to be left for it.
    /// - Throws: `ChatTemplateError`; `StudyPrompts.Problem` where the program's own files are not there.
    func message(_ question: String, for reader: Respondent, answer: Int) throws -> ChatMessage? {
        switch self {
        case .notes(let prompt):
            let found = prompt.found(by: question)
            return found.isEmpty ? nil : try prompt.message(question, notes: found, for: reader, answer: answer)
        case .statements(let index):
            let found = index.found(by: question, limit: ReadingPrompt.statements).map { index.entries[$0] }
            guard let language = found.first?.passage.language else { return nil }
            // A base talks, and talks itself away from what it reads.
            let wish = reader.readsStatements ? [] : language.rules.book.list("prompts", "check")
            return ChatMessage(
                role: .user, content: try ReadingPrompt.text(([question] + wish).joined(separator: "\n"), after: found))
        }
    }
}
