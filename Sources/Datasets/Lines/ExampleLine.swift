import Tokenization

/// One example as one line of JSON.
package enum ExampleLine {
    /// The line without its end; the `messages` form carries the provenance as further keys, which other programs ignore.
    package static func encode(_ example: Example, as format: LineFormat = .messages) -> String {
        var line = JSONObjectText()
        switch format {
        case .messages:
            line.add("messages", turns(example, role: "role", content: "content") { $0.rawValue })
            addProvenance(of: example, to: &line)
        case .sharegpt:
            line.add("conversations", turns(example, role: "from", content: "value", name: shareGPTName))
        case .alpaca: addAlpaca(example, to: &line)
        case .text: line.add("text", example.messages.map(\.content).joined(separator: "\n\n"))
        }
        return line.text
    }

    private static func turns(
        _ example: Example, role: String, content: String, name: (ChatMessage.Role) -> String
    ) -> [JSONObjectText] {
        example.messages.map { message in
            var turn = JSONObjectText()
            turn.add(role, name(message.role))
            turn.add(content, message.content)
            return turn
        }
    }

    private static func shareGPTName(_ role: ChatMessage.Role) -> String {
        switch role {
        case .system: "system"
        case .user: "human"
        case .assistant: "gpt"
        }
    }

    /// The last question and answer stand alone; earlier pairs go into `history`.
    private static func addAlpaca(_ example: Example, to line: inout JSONObjectText) {
        let system = example.messages.filter { $0.role == .system }.map(\.content).joined(separator: "\n")
        let turns = example.messages.filter { $0.role != .system }
        let hasQuestion = turns.count >= 2 && turns[turns.count - 2].role == .user
        line.add("instruction", hasQuestion ? turns[turns.count - 2].content : "")
        line.add("input", "")
        line.add("output", turns.last?.content ?? "")
        if !system.isEmpty { line.add("system", system) }
        let earlier = turns.dropLast(hasQuestion ? 2 : 1).map(\.content)
        guard !earlier.isEmpty else { return }
        line.add("history", pairs: stride(from: 0, to: earlier.count - 1, by: 2).map { [earlier[$0], earlier[$0 + 1]] })
    }

    private static func addProvenance(of example: Example, to line: inout JSONObjectText) {
        let provenance = example.provenance
        line.add("kind", provenance.kind.rawValue)
        line.add("note", provenance.note)
        line.add("note_hash", provenance.noteHash)
        line.add("heading", provenance.headingPath)
        line.add("span", [provenance.span.lowerBound, provenance.span.upperBound])
        line.add("hash", provenance.contentHash)
        line.add("wording", provenance.wording)
        line.add("direction", provenance.direction.rawValue)
        line.add("split", provenance.split.rawValue)
        line.add("weight", example.answerWeight)
    }
}
