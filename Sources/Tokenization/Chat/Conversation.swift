import Templates

/// What is rendered: messages with all that a template may look at.
///
/// Contents and everything else that people or programs wrote are marked, letter by letter, so that special tokens spelt in them stay
/// text. Roles are not: templates write them into their own marks.
package struct Conversation: Sendable {
    var messages: [ValueMap]
    var tools: TemplateValue?
    var documents: TemplateValue?
    var addsGenerationPrompt = false
    var extras: [(name: String, value: TemplateValue)] = []

    init(_ messages: [ChatMessage], addsGenerationPrompt: Bool = false) {
        let last = messages.lastIndex { $0.role == .assistant }
        self.messages = messages.enumerated().map { index, message in
            let origin: LetterOrigin =
                message.role != .assistant
                ? .text : index == last && index == messages.count - 1 ? .lastAnswer : .answer
            var map = ValueMap()
            map["role"] = .string(message.role.rawValue)
            map["content"] = .text(TemplateText(message.content, origin: origin))
            return map
        }
        self.addsGenerationPrompt = addsGenerationPrompt
    }

    /// By the names that Hugging Face gives them. Tools and documents are there, as none, where there are none.
    var variables: [(name: String, value: TemplateValue)] {
        [
            ("messages", .list(ValueList(messages.map { .map($0) }))), ("tools", tools ?? .none),
            ("documents", documents ?? .none),
            ("add_generation_prompt", .bool(addsGenerationPrompt)),
        ] + extras
    }
}

extension LetterOrigin {
    /// Written by people, to be read.
    static let text = LetterOrigin(rawValue: 1)
    /// An answer further up in the conversation, and the one that it ends with.
    static let answer = LetterOrigin(rawValue: 2)
    static let lastAnswer = LetterOrigin(rawValue: 3)

    var isAnswer: Bool { self == .answer || self == .lastAnswer }
}
