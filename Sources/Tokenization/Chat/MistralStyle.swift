/// The spellings in which the templates of Mistral's versions differ.
package struct MistralStyle: Sendable, Equatable {
    package enum SystemPlace: Sendable {
        /// A system message is refused.
        case nowhere
        case firstQuestion
        /// Before the question that is the last message; a finished conversation does not show it.
        case lastQuestion
    }

    var open = "[INST] "
    var close = " [/INST]"
    var beforeAnswer = ""
    var afterAnswer = ""
    var trimsAnswers = false
    var system = SystemPlace.nowhere

    /// Mistral 7B Instruct v0.2 as first published.
    package static let plain = MistralStyle()
}

extension MistralStyle {
    /// The style that a template writes; nil where it is none of these.
    init?(jinja: String) {
        let text = jinja.replacingOccurrences(of: "\"", with: "'")
        func has(_ part: String) -> Bool { text.contains(part) }
        guard has("[/INST]"), has("eos_token"), !has("<<SYS>>"), !has("[SYSTEM_PROMPT]") else { return nil }
        guard let open = [" [INST] ", "[INST] ", "[INST]"].first(where: { has("'\($0)' +") }),
            let close = [" [/INST]", "[/INST]"].first(where: { has("+ '\($0)'") })
        else { return nil }
        self.open = open
        self.close = close
        beforeAnswer = has("' ' + message['content']") ? " " : ""
        afterAnswer = has("eos_token + ' '") ? " " : ""
        trimsAnswers = has("message['content']|trim + eos_token") || has("message['content'] | trim + eos_token")
        if has("loop.first and system_message") {
            system = .firstQuestion
        } else if has("loop.last and system_message") {
            system = .lastQuestion
        }
    }
}

extension ChatTemplate {
    func mistral(_ messages: [ChatMessage], _ style: MistralStyle, isExample: Bool) throws(ChatTemplateError) -> [ChatPiece] {
        var rest = messages[...]
        var system = ""
        if style.system != .nowhere, let first = rest.first, first.role == .system {
            system = first.content + "\n\n"
            rest = rest.dropFirst()
        }
        let turns = Array(rest)
        try requireTurns(turns, template: "Mistral")
        let asked = isExample ? turns.lastIndex { $0.role == .user } : turns.indices.last
        let systemIndex = style.system == .firstQuestion ? turns.startIndex : asked
        var pieces = [ChatPiece(.mark, beginToken)]
        for (index, message) in turns.enumerated() {
            if message.role == .user {
                pieces.append(ChatPiece(.mark, style.open))
                if index == systemIndex { pieces.append(ChatPiece(.content, system)) }
                pieces += [ChatPiece(.content, message.content), ChatPiece(.mark, style.close)]
            } else {
                let content = style.trimsAnswers ? Self.trimmed(message.content) : message.content
                pieces += [
                    ChatPiece(.answerMark, style.beforeAnswer), ChatPiece(.answer, content), ChatPiece(.answerMark, endToken),
                    ChatPiece(.mark, style.afterAnswer),
                ]
            }
        }
        return pieces
    }
}
