import Foundation
import Languages
import Notes
import Tokenization

/// How a base is asked to study, in one language: what is said to it, and a note with its study as the example that it follows.
///
/// Small bases follow an example better than a rule (RECIPE, section 5), so the wish is short and the example does the rest.
package struct StudyPrompts: Sendable, Equatable {
    /// What stands behind a note: a wish for questions about one of its sentences, which is put in for `{}`.
    let wish: String
    private var example: [ChatMessage]

    package enum Problem: Error, Sendable, Equatable {
        case missing(String)
    }

    /// - Parameter code: a folder of `Resources` with `wish.txt` and `example.study`.
    /// - Throws: `Problem` where the program's own files are not there or not as they should be.
    init(code: String) throws {
        wish = try Self.text("wish.txt", code)
        guard wish.contains("{}") else { throw Problem.missing("\(code)/wish.txt: {} for the sentence") }
        let example = StudyText.read(try Self.text("example.study", code)).first
        guard let study = example, let told = study.statements.first, !told.questions.isEmpty else {
            throw Problem.missing("\(code)/example.study: a note, and one of its sentences with questions")
        }
        self.example = [
            Self.request(wish, about: told.text, of: study.shown),
            ChatMessage(role: .assistant, content: told.questions.map(\.line).joined(separator: "\n")),
        ]
    }

    private static func text(_ name: String, _ code: String) throws -> String {
        guard let url = Bundle.module.url(forResource: "Resources/\(code)/\(name)", withExtension: nil),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { throw Problem.missing("\(code)/\(name)") }
        return text.trimmed
    }

    /// What is answered by a passage's own text.
    ///
    /// - Throws: `Problem` where the program's own files are not there.
    static func recital(of passage: StudyPassage) throws -> String {
        try text("recital.txt", passage.language.rules.code).replacing("{}", with: passage.name)
    }

    /// The language's own; English for a language that has none, where the base writes in that of the note.
    ///
    /// - Parameter isPractised: whether the base was taught to study, and needs no example.
    package static func of(_ language: NoteLanguage, isPractised: Bool = false) throws -> StudyPrompts {
        var prompts = try StudyPrompts(code: language.rules.code)
        if isPractised { prompts.example = [] }
        return prompts
    }

    /// The conversation whose answer is questions about one of a passage's sentences. All that stands before the sentence is the same for
    /// all of them, so that it is read once.
    package func forQuestions(_ passage: StudyPassage, about sentence: String) -> [ChatMessage] {
        example + [Self.request(wish, about: sentence, of: passage.shown)]
    }

    /// The conversation whose answer is what a passage says to a question.
    static func forReading(_ passage: StudyPassage, _ question: String) -> [ChatMessage] {
        [ChatMessage(role: .user, content: "\(passage.shown)\n\n\(question)")]
    }

    private static func request(_ wish: String, about sentence: String, of shown: String) -> ChatMessage {
        ChatMessage(role: .user, content: "\(shown)\n\n\(wish.replacing("{}", with: sentence))")
    }
}
