import Datasets
import Languages
import Notes
import Tokenization

/// Notes in the prompt of a model that was not taught them.
struct NotePrompt: Sendable {
    let notes: [Note]
    private let texts: [String]
    private let index: BM25Index
    private let byHash: [String: Int]
    private let byTitle: [String: Int]

    private static let searched = 3

    init(_ notes: [Note]) {
        self.notes = notes
        texts = notes.map(Self.text)
        index = BM25Index(texts, notes.map(\.language))
        byHash = Dictionary(notes.enumerated().map { ($1.contentHash, $0) }, uniquingKeysWith: { first, _ in first })
        byTitle = Dictionary(notes.enumerated().map { ($1.title.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The notes that go before a question: three that a search finds, or those that it is about.
    func notes(for item: ExamItem, column: ExamColumn) -> [Int] {
        switch column {
        case .base, .classic, .ours, .notes: return []
        case .bm25: return found(by: item.question)
        case .oracle:
            let named = item.named.compactMap { byTitle[$0.lowercased()] }.prefix(Self.searched)
            if !named.isEmpty { return Array(named) }
            if let right = byHash[item.noteHash] ?? byTitle[item.note.lowercased()] { return [right] }
            // Nothing is right where nothing was written: the nearest there is.
            return index.search(item.question, limit: 1).map(\.text)
        }
    }

    /// The three notes that a search finds for a question.
    func found(by question: String) -> [Int] { index.search(question, limit: Self.searched).map(\.text) }

    /// Nil where nothing was asked that one note answers, or nothing was said.
    func attribution(_ items: [ExamItem], answers: [String]) -> Attribution? {
        let found = zip(items, answers).compactMap { item, answer -> Bool? in
            guard item.shape != .refusal, item.kind != .pattern, !answer.isEmpty, !Refusal.isRefusal(answer),
                let right = byHash[item.noteHash] ?? byTitle[item.note.lowercased()]
            else { return nil }
            return index.search(item.question + " " + answer, limit: Self.searched).contains { $0.text == right }
        }
        guard !found.isEmpty else { return nil }
        return Attribution(share: Double(found.count { $0 }) / Double(found.count), n: found.count)
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
        var room = picked.map { texts[$0].count }.max() ?? 0
        while true {
            let blocks = picked.map { String(texts[$0].prefix(room)) }
            let text = room == 0 ? question : "From my notes:\n\n" + blocks.joined(separator: "\n\n") + "\n\n" + question
            let message = ChatMessage(role: .user, content: text)
            if try room == 0 || fits(message) { return message }
            room = room * 3 / 4
        }
    }

    /// The note as its owner would read it.
    private static func text(_ note: Note) -> String {
        let day = note.created.map { ["\($0.day)"] } ?? []
        let sections = note.sections.map { section in
            (section.heading.map { "## \($0)\n" } ?? "") + section.text
        }
        return (["# \(note.title)"] + day + sections).joined(separator: "\n")
    }
}
