/// A question with passages of the notes before it: so reading is taught (`Tools/study/reading.py`), and so it is asked for.
package enum ReadingPrompt {
    /// Passages that stand before a question.
    package static let passages = 3

    /// - Parameter passages: at least one; the language of the first is that of the words around them.
    /// - Throws: `StudyPrompts.Problem` where the program's own files are not there.
    package static func text(_ question: String, after passages: [StudyPassage]) throws -> String {
        let intro = try StudyPrompts.text("reading.txt", (passages.first?.language ?? .other).rules.code).trimmed
        return ([intro] + passages.map(\.shown) + [question]).joined(separator: "\n\n")
    }
}
