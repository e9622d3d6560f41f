import Datasets
import Foundation
import Languages

/// The owner's own questions: the only ones that no wording of ours can have leaked into.
package enum ExamFile {
    private struct Line: Decodable {
        enum CodingKeys: String, CodingKey {
            case question, answer, answers, accept, kind, note, notes, unanswerable, reference
            case userInput = "user_input"
        }

        var question: String?
        var answer: String?
        var answers: [String]?
        /// Further answers that are right.
        var accept: [String]?
        /// «fact», «pattern» or «unanswerable».
        var kind: String?
        var note: String?
        /// The notes that an answer about a pattern has to name.
        var notes: [String]?
        var unanswerable: Bool?
        // DK-Bench's names for the same.
        var userInput: String?
        var reference: String?
    }

    /// Reads `exam.jsonl`: `{"question": …, "answer": …}`, with `"accept": […]`, `"note"` and `"notes"` where they help, or `"answers": […]`,
    /// or `"unanswerable": true`; `user_input` and `reference` are known too.
    ///
    /// - Throws: `DatasetLineError` with file and line.
    package static func parse(_ data: Data, file: String) throws(DatasetLineError) -> [ExamItem] {
        var items: [ExamItem] = []
        for (index, line) in data.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0d }), first != UInt8(ascii: "#") else { continue }
            guard let fields = try? JSONDecoder().decode(Line.self, from: Data(line)) else {
                throw DatasetLineError(file: file, line: index + 1, problem: .notJSON)
            }
            guard let question = fields.question ?? fields.userInput, !question.isEmpty else {
                throw DatasetLineError(file: file, line: index + 1, problem: .wrongType(field: "question", expected: "a string"))
            }
            let given = fields.answers ?? [fields.answer ?? fields.reference].compactMap(\.self)
            let answers = (given + (fields.accept ?? [])).filter { !$0.isEmpty }
            let isUnanswerable = fields.unanswerable == true || fields.kind == "unanswerable"
            guard isUnanswerable || !answers.isEmpty else {
                throw DatasetLineError(file: file, line: index + 1, problem: .wrongType(field: "answer", expected: "a string"))
            }
            let isShort = answers.allSatisfy { NoteLanguage(of: $0).rules.isShort($0) }
            var item = ExamItem(
                part: .owner, question: question, answers: answers, shape: isUnanswerable ? .refusal : isShort ? .short : .sentence,
                kind: fields.kind == "pattern" ? .pattern : isUnanswerable ? .abstention : .given, note: fields.note ?? "")
            item.named = fields.notes ?? []
            items.append(item)
        }
        return items
    }
}
