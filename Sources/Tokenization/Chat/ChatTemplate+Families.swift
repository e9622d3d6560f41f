extension ChatTemplate {
    /// A turn of any role between two marks; only an answer and its end are learnt.
    func turn(_ message: ChatMessage, _ content: String, open: String, close: String, after: String = "") -> [ChatPiece] {
        let isAnswer = message.role == .assistant
        return [
            ChatPiece(.mark, open), ChatPiece(isAnswer ? .answer : .content, content),
            ChatPiece(isAnswer ? .answerMark : .mark, close), ChatPiece(.mark, after),
        ]
    }

    func llama3(_ messages: [ChatMessage], date: String?) -> [ChatPiece] {
        var pieces = [ChatPiece(.mark, beginToken)]
        var rest = messages[...]
        if let date {
            let head = "<|start_header_id|>system<|end_header_id|>\n\nCutting Knowledge Date: December 2023\nToday Date: \(date)\n\n"
            var system = ""
            if let first = rest.first, first.role == .system {
                system = Self.trimmed(first.content)
                rest = rest.dropFirst()
            }
            pieces += [ChatPiece(.mark, head), ChatPiece(.content, system), ChatPiece(.mark, "<|eot_id|>")]
        }
        for message in rest {
            let open = "<|start_header_id|>\(message.role.rawValue)<|end_header_id|>\n\n"
            pieces += turn(message, Self.trimmed(message.content), open: open, close: "<|eot_id|>")
        }
        return pieces
    }

    func chatML(_ messages: [ChatMessage], defaultSystem: String?) -> [ChatPiece] {
        var pieces = [ChatPiece(.mark, beginToken)]
        if let defaultSystem, messages[0].role != .system {
            pieces.append(ChatPiece(.mark, "<|im_start|>system\n\(defaultSystem)<|im_end|>\n"))
        }
        for message in messages { pieces += chatMLTurn(message, message.content) }
        return pieces
    }

    private func chatMLTurn(_ message: ChatMessage, _ content: String) -> [ChatPiece] {
        turn(message, content, open: "<|im_start|>\(message.role.rawValue)\n", close: "<|im_end|>", after: "\n")
    }

    /// Answers after the last question show their thoughts, earlier ones lose them.
    func qwen3(_ messages: [ChatMessage]) -> [ChatPiece] {
        let lastQuestion = messages.lastIndex { message in
            message.role == .user
                && !(message.content.hasPrefix("<tool_response>") && message.content.hasSuffix("</tool_response>"))
        }
        var pieces: [ChatPiece] = []
        for (index, message) in messages.enumerated() {
            guard message.role == .assistant else {
                pieces += chatMLTurn(message, message.content)
                continue
            }
            let (thoughts, content) = Self.thoughts(in: message.content)
            let isAfterQuestion = index > lastQuestion ?? messages.count - 1
            guard isAfterQuestion, index == messages.count - 1 || !thoughts.isEmpty else {
                pieces += chatMLTurn(message, content)
                continue
            }
            pieces += [
                ChatPiece(.mark, "<|im_start|>assistant\n"), ChatPiece(.answerMark, "<think>\n"),
                ChatPiece(.answer, Self.stripped(thoughts, left: true, right: true)), ChatPiece(.answerMark, "\n</think>\n\n"),
                ChatPiece(.answer, Self.stripped(content, left: true, right: false)), ChatPiece(.answerMark, "<|im_end|>"),
                ChatPiece(.mark, "\n"),
            ]
        }
        return pieces
    }

    /// What stands between `<think>` and `</think>`, and what stands after.
    private static func thoughts(in content: String) -> (thoughts: String, content: String) {
        let parts = split(content, at: "</think>")
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return ("", content) }
        let thoughts = split(stripped(first, left: false, right: true), at: "<think>").last ?? ""
        return (stripped(thoughts, left: true, right: false), stripped(last, left: true, right: false))
    }

    private static func split(_ text: String, at separator: String) -> [String] {
        var parts: [String] = []
        var rest = Array(text.utf8)[...]
        let mark = Array(separator.utf8)
        var index = rest.startIndex
        while index < rest.endIndex {
            if rest[index...].starts(with: mark) {
                parts.append(String(decoding: rest[rest.startIndex..<index], as: UTF8.self))
                rest = rest[(index + mark.count)...]
                index = rest.startIndex
            } else {
                index += 1
            }
        }
        return parts + [String(decoding: rest, as: UTF8.self)]
    }

    /// Without newlines at the ends.
    private static func stripped(_ text: String, left: Bool, right: Bool) -> String {
        var scalars = text.unicodeScalars[...]
        while left, scalars.first == "\n" { scalars.removeFirst() }
        while right, scalars.last == "\n" { scalars.removeLast() }
        return String(scalars)
    }

    func gemma(_ messages: [ChatMessage], allowsSystem: Bool) throws(ChatTemplateError) -> [ChatPiece] {
        var pieces = [ChatPiece(.mark, beginToken)]
        var rest = messages[...]
        var system = ""
        if allowsSystem, let first = rest.first, first.role == .system {
            system = first.content + "\n\n"
            rest = rest.dropFirst()
        }
        try requireTurns(Array(rest), template: "Gemma")
        for (index, message) in rest.enumerated() {
            let role = message.role == .assistant ? "model" : message.role.rawValue
            pieces.append(ChatPiece(.mark, "<start_of_turn>\(role)\n"))
            if index == 0 { pieces.append(ChatPiece(.content, system)) }
            pieces += turn(message, Self.trimmed(message.content), open: "", close: "<end_of_turn>", after: "\n")
        }
        return pieces
    }

    func zephyr(_ messages: [ChatMessage]) -> [ChatPiece] {
        messages.flatMap { turn($0, $0.content, open: "<|\($0.role.rawValue)|>\n", close: endToken, after: "\n") }
    }

    /// Ends with «### Response:» and a newline wherever an answer is to follow.
    func instruction(_ messages: [ChatMessage]) -> [ChatPiece] {
        var pieces: [ChatPiece] = []
        for message in messages {
            let separator = pieces.isEmpty ? "" : "\n\n"
            switch message.role {
            case .system: pieces += turn(message, message.content, open: separator, close: "")
            case .user: pieces += turn(message, message.content, open: "\(separator)### Instruction:\n", close: "\n\n### Response:\n")
            case .assistant: pieces += [ChatPiece(.answer, message.content), ChatPiece(.endOfText, endToken)]
            }
        }
        return pieces
    }

    func requireTurns(_ messages: [ChatMessage], template: String) throws(ChatTemplateError) {
        for (index, message) in messages.enumerated() where message.role != (index.isMultiple(of: 2) ? .user : .assistant) {
            throw .rolesMustAlternate(template: template, position: index)
        }
    }
}
