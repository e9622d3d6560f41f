import Foundation
import Languages
import Tokenization

/// How a base is asked for habits, in one language: what is said to it, and notes with their habit as the example that it follows.
package struct PatternPrompts: Sendable, Equatable {
    /// Asks what kind of behaviour a statement shows.
    private let kind: String
    /// What stands behind lines of several notes: wishes for what is done in all of them, and for questions about it.
    private let name: String
    private let questions: String
    /// What a sentence is put into that a note may show.
    private let checks: [String]
    /// What the answer to a check begins with.
    let yes: [String]
    let no: [String]
    private let answer: String
    private let example: [ChatMessage]

    /// - Parameter code: a folder of `Resources` with `patterns.txt` (seven lines) and `example.pattern` (lines of notes, the habit, questions).
    /// - Throws: `StudyPrompts.Problem` where the program's own files are not there or not as they should be.
    init(code: String) throws {
        let lines = try StudyPrompts.text("patterns.txt", code).split(whereSeparator: \.isNewline).map(String.init)
        let words = lines.count == 7 ? lines[5].split(separator: "|").map { $0.split(separator: " ").map(String.init) } : []
        guard words.count == 2, !words.contains([]), lines[3...4].allSatisfy({ $0.contains("{}") }), lines[6].contains("{pattern}"),
            lines[6].contains("{notes}")
        else { throw StudyPrompts.Problem.missing("\(code)/patterns.txt: seven lines, with their gaps") }
        (kind, name, questions, answer) = (lines[0], lines[1], lines[2], lines[6])
        (checks, yes, no) = (Array(lines[3...4]), words[0], words[1])
        let parts = try StudyPrompts.text("example.pattern", code).components(separatedBy: "\n---\n").map(\.trimmed)
        guard parts.count == 3 else { throw StudyPrompts.Problem.missing("\(code)/example.pattern: three parts") }
        example = [
            ChatMessage(role: .user, content: "\(parts[0])\n\n\(name)"), ChatMessage(role: .assistant, content: parts[1]),
            ChatMessage(role: .user, content: questions), ChatMessage(role: .assistant, content: parts[2]),
        ]
    }

    /// The language's own; English for a language that has none.
    package static func of(_ language: NoteLanguage) throws -> PatternPrompts { try PatternPrompts(code: language.rules.code) }

    /// The conversation whose answer would be the kind of behaviour; all of them begin alike, so that this is read once.
    func forKind(of statement: String) -> [ChatMessage] { [ChatMessage(role: .user, content: "\(kind)\n\n\(statement)")] }

    /// The conversation whose answer is one sentence: what recurs in lines of several notes.
    func forName(_ lines: [String]) -> [ChatMessage] {
        example + [ChatMessage(role: .user, content: "\(lines.joined(separator: "\n"))\n\n\(name)")]
    }

    /// The conversation whose answer is questions about what recurs; it begins as that for the name does.
    func forQuestions(_ lines: [String], about pattern: String) -> [ChatMessage] {
        forName(lines) + [ChatMessage(role: .assistant, content: pattern), ChatMessage(role: .user, content: questions)]
    }

    /// Whether a note shows a pattern, asked twice in other words; both begin with the note, so that it is read once.
    func forChecks(_ pattern: String, in passage: StudyPassage) -> [[ChatMessage]] {
        checks.map { [ChatMessage(role: .user, content: "\(passage.shown)\n\n\($0.replacing("{}", with: pattern))")] }
    }

    /// What is answered to whoever asks for a pattern.
    func answer(_ pattern: String, notes: String) -> String {
        answer.replacing("{pattern}", with: pattern).replacing("{notes}", with: notes)
    }
}
