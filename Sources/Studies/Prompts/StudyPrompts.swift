import Foundation
import Languages
import Notes
import Synchronization
import Tokenization

/// How a base is asked to study, in one language: what is said to it, and a note with its study as the example that it follows.
///
/// Small bases follow an example better than a rule (RECIPE, section 5), so the wishes are short and the example does the rest.
package struct StudyPrompts: Sendable, Equatable {
    /// What stands behind a note: a wish for all its statements.
    let statements: String
    /// What a statement is put into: a wish for questions that lead to it.
    let questions: String
    /// A wish for what the note does not say.
    let twins: String
    private var example: [ChatMessage]

    package enum Problem: Error, Sendable, Equatable {
        case missing(String)
    }

    /// - Parameter code: a folder of `Resources` with `wishes.txt` (three lines) and `example.study`.
    /// - Throws: `Problem` where the program's own files are not there or not as they should be.
    init(code: String) throws {
        let wishes = try Self.text("wishes.txt", code).split(whereSeparator: \.isNewline).map(String.init)
        guard wishes.count == 3, wishes[1].contains("{}") else {
            throw Problem.missing("\(code)/wishes.txt: three lines, {} in the second")
        }
        (statements, questions, twins) = (wishes[0], wishes[1], wishes[2])
        guard let study = StudyText.read(try Self.text("example.study", code)).first,
            let asked = study.statements.first(where: { !$0.questions.isEmpty }), !study.twins.isEmpty
        else { throw Problem.missing("\(code)/example.study: a note with statements, questions and twins") }
        example = [
            ChatMessage(role: .user, content: "\(study.shown)\n\n\(wishes[0])"),
            ChatMessage(role: .assistant, content: Self.lines(study.statements.map(\.text))),
            ChatMessage(role: .user, content: wishes[1].replacing("{}", with: asked.text)),
            ChatMessage(role: .assistant, content: Self.lines(asked.questions)),
            ChatMessage(role: .user, content: wishes[2]),
            ChatMessage(role: .assistant, content: Self.lines(study.twins)),
        ]
    }

    /// What was read of the program's own files, which stay as they are while it runs.
    private static let files = Mutex<[String: String]>([:])

    /// A file of a language's folder, read once.
    ///
    /// - Throws: `Problem` where it is not there.
    static func text(_ name: String, _ code: String) throws -> String {
        let place = "\(code)/\(name)"
        return try files.withLock { files in
            let text = try files[place] ?? read(name, code)
            files[place] = text
            return text
        }
    }

    private static func read(_ name: String, _ code: String) throws -> String {
        guard let url = Bundle.module.url(forResource: "Resources/\(code)/\(name)", withExtension: nil),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { throw Problem.missing("\(code)/\(name)") }
        return text
    }

    /// What is answered by a passage's own text.
    ///
    /// - Throws: `Problem` where the program's own files are not there.
    static func recital(of passage: StudyPassage) throws -> String {
        try text("recital.txt", passage.language.rules.code).trimmed.replacing("{}", with: passage.name)
    }

    /// The language's own; English for a language that has none, where the base writes in that of the note.
    ///
    /// - Parameter isPractised: whether the base was taught to study, and needs no example.
    package static func of(_ language: NoteLanguage, isPractised: Bool = false) throws -> StudyPrompts {
        var prompts = try StudyPrompts(code: language.rules.code)
        if isPractised { prompts.example = [] }
        return prompts
    }

    /// The conversation whose answer is all statements of a passage.
    package func forStatements(_ passage: StudyPassage) -> [ChatMessage] {
        example + [ChatMessage(role: .user, content: "\(passage.shown)\n\n\(statements)")]
    }

    /// The conversation whose answer is questions for one of a passage's statements. All that stands before the last message is the same
    /// for all of them, so that it is read once.
    package func forQuestions(_ passage: StudyPassage, statements all: [String], about statement: String) -> [ChatMessage] {
        after(passage, all) + [ChatMessage(role: .user, content: questions.replacing("{}", with: statement))]
    }

    /// The conversation whose answer is what a passage does not say; it begins as those for questions do.
    package func forTwins(_ passage: StudyPassage, statements all: [String]) -> [ChatMessage] {
        after(passage, all) + [ChatMessage(role: .user, content: twins)]
    }

    private func after(_ passage: StudyPassage, _ statements: [String]) -> [ChatMessage] {
        forStatements(passage) + [ChatMessage(role: .assistant, content: Self.lines(statements))]
    }

    private static func lines(_ statements: [String]) -> String { statements.map { "* " + $0 }.joined(separator: "\n") }

    private static func lines(_ questions: [StudyQuestion]) -> String {
        questions.map { "\($0.kind.rawValue): \($0.question) => \($0.answer)" }.joined(separator: "\n")
    }

    private static func lines(_ twins: [StudyTwin]) -> String {
        twins.map { lines([$0.answered]) + "\n\(StudyReply.unknown): \($0.question)" }.joined(separator: "\n")
    }
}
