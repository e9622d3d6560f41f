import Evaluation
import Grounding
import Languages
import Notes
import Tokenization

/// Notes in the prompt of a model that was not taught them.
struct NotePrompt: Sendable {
    private let search: NoteSearch

    private static let searched = 3

    init(_ search: NoteSearch) { self.search = search }

    /// The notes that go before a question: three that a search finds, or those that it is about.
    func notes(for item: ExamItem, column: ExamColumn) -> [Int] {
        switch column {
        case .base, .classic, .ours, .notes, .merged: return []
        case .bm25: return search.found(by: item.question, limit: Self.searched)
        case .oracle:
            let named = item.named.compactMap { search.note(title: $0) }.prefix(Self.searched)
            if !named.isEmpty { return Array(named) }
            if let right = search.note(hash: item.noteHash, title: item.note) { return [right] }
            // Nothing is right where nothing was written: the nearest there is.
            return search.found(by: item.question, limit: 1)
        }
    }

    /// The question with notes before it, cut alike until they fit.
    ///
    /// - Parameter answer: tokens that have to be left for it.
    /// - Throws: `ChatTemplateError`.
    func message(_ question: String, notes picked: [Int], for respondent: Respondent, answer: Int) throws -> ChatMessage {
        let limit = respondent.generator.model.contextLength - answer
        func fits(_ message: ChatMessage) throws -> Bool {
            try respondent.template.prompt([message], with: respondent.base.tokenizer).count <= limit
        }
        var room = picked.map { search.texts[$0].count }.max() ?? 0
        while true {
            let blocks = picked.map { String(search.texts[$0].prefix(room)) }
            let text = room == 0 ? question : "From my notes:\n\n" + blocks.joined(separator: "\n\n") + "\n\n" + question
            let message = ChatMessage(role: .user, content: text)
            if try room == 0 || fits(message) { return message }
            room = room * 3 / 4
        }
    }
}
