import Foundation
import Tokenization

/// A chat template in Go's language, told from what the model's own template writes around contents.
///
/// Only templates that write each turn by its role alone have such a form; whether one does is found out by comparing.
/// Source: https://github.com/ollama/ollama/blob/main/docs/template.md
struct OllamaTemplate: Sendable {
    private var pieces: Pieces
    private var opening: String

    /// What stands around contents; `turn` is whatever every question has before it, whether an answer or a system message came first.
    fileprivate struct Pieces: Equatable {
        var beforeSystem: String
        var afterSystem: String
        /// Where there is no system message.
        var withoutSystem: String
        var turn: String
        /// After a question whose answer follows, and after the last one.
        var middle: String
        var prompt: String
        var afterAnswer: String
    }

    private static let marks = (system: "qzSYSTEMzq", first: "qzFIRSTzq", answer: "qzANSWERzq", second: "qzSECONDzq")

    /// - Throws: `Irregular`; what rendering throws.
    init(_ template: ChatTemplate, tokenizer: Tokenizer) throws {
        pieces = try Self.pieces(of: template)
        // The tokenizer puts it there by itself.
        let begin = tokenizer.encode("", addSpecialTokens: true).first.flatMap { tokenizer.token(for: $0) } ?? ""
        opening = begin
        guard try Self.samples.allSatisfy({ try pieces.rendered($0) == template.render($0, addGenerationPrompt: true) }) else {
            throw Irregular()
        }
    }

    struct Irregular: Error {}

    private static func pieces(of template: ChatTemplate) throws -> Pieces {
        func split(_ messages: [ChatMessage], _ marks: [String]) throws -> [Substring] {
            var rest = try template.render(messages, addGenerationPrompt: true)[...]
            var parts: [Substring] = []
            for mark in marks {
                guard let range = rest.range(of: mark) else { throw Irregular() }
                parts.append(rest[..<range.lowerBound])
                rest = rest[range.upperBound...]
            }
            return parts + [rest]
        }
        let turns = [
            ChatMessage(role: .user, content: marks.first), ChatMessage(role: .assistant, content: marks.answer),
            ChatMessage(role: .user, content: marks.second),
        ]
        let full = try split(
            [ChatMessage(role: .system, content: marks.system)] + turns, [marks.system, marks.first, marks.answer, marks.second])
        let bare = try split(turns, [marks.first, marks.answer, marks.second])
        let turn = commonEnd(commonEnd(full[1], full[3]), bare[0])
        return Pieces(
            beforeSystem: String(full[0]), afterSystem: String(full[1].dropLast(turn.count)),
            withoutSystem: String(bare[0].dropLast(turn.count)), turn: String(turn), middle: String(full[2]), prompt: String(full[4]),
            afterAnswer: String(full[3].dropLast(turn.count)))
    }

    private static func commonEnd(_ a: Substring, _ b: Substring) -> Substring {
        var count = 0
        for (left, right) in zip(a.reversed(), b.reversed()) {
            guard left == right else { break }
            count += 1
        }
        return a.suffix(count)
    }

    /// Conversations that a template which looks further than at roles would write otherwise.
    private static let samples: [[ChatMessage]] = {
        let asked = ChatMessage(role: .user, content: "What is it?")
        let said = ChatMessage(role: .assistant, content: "A test.")
        let system = ChatMessage(role: .system, content: "Be short.")
        return [[asked], [system, asked], [asked, said, asked], [system, asked, said, asked, said, asked]]
    }()

    /// Whatever Ollama gives to it: the system message by itself, and all messages.
    var text: String {
        func literal(_ text: String) -> String { text.isEmpty ? "" : "{{ \(Self.quoted(text)) }}" }
        func opened(_ text: String) -> String { !opening.isEmpty && text.hasPrefix(opening) ? String(text.dropFirst(opening.count)) : text }
        let p = pieces
        let start =
            "{{- if .System }}\(literal(opened(p.beforeSystem))){{ .System }}\(literal(p.afterSystem))"
            + (opened(p.withoutSystem).isEmpty ? "" : "{{ else }}\(literal(opened(p.withoutSystem)))") + "{{ end }}"
        let after = p.prompt == p.middle ? literal(p.prompt) : "{{ if $last }}\(literal(p.prompt)){{ else }}\(literal(p.middle)){{ end }}"
        return """
            \(start)
            {{- range $i, $_ := .Messages }}
            {{- $last := eq (len (slice $.Messages $i)) 1 }}
            {{- if eq .Role "user" }}\(literal(p.turn)){{ .Content }}\(after)
            {{- else if eq .Role "assistant" }}{{ .Content }}{{ if not $last }}\(literal(p.afterAnswer)){{ end }}
            {{- end }}
            {{- end }}
            """
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\t": "\\t"
            case "\r": "\\r"
            default: String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}

extension OllamaTemplate.Pieces {
    /// What the Go template writes.
    fileprivate func rendered(_ messages: [ChatMessage]) -> String {
        let system = messages.first { $0.role == .system }
        var text = system.map { beforeSystem + $0.content + afterSystem } ?? withoutSystem
        for (index, message) in messages.enumerated() {
            let isLast = index == messages.count - 1
            switch message.role {
            case .system: continue
            case .user: text += turn + message.content + (isLast ? prompt : middle)
            case .assistant: text += message.content + (isLast ? "" : afterAnswer)
            }
        }
        return text
    }
}
