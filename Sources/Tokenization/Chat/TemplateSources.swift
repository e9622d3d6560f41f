import Templates

/// The templates that a model brings, by name, read once.
struct TemplateSources: Sendable {
    private let templates: [String: Result<Template, TemplateError>]
    /// Whether it writes no special tokens: begun as the tokenizer's post-processor says, each answer ended by the end of text.
    let isPlainText: Bool

    /// Hugging Face's names for what is meant without tools, and with them where there is one.
    static let standard = "default"
    static let forTools = "tool_use"

    /// What does not parse is said when it is to be rendered, so that a model whose chat is not used can be opened.
    init(_ texts: [String: String], isPlainText: Bool = false) {
        templates = texts.mapValues { text in Result { () throws(TemplateError) in try Template(text) }
        }
        self.isPlainText = isPlainText
    }

    /// - Throws: `ChatTemplateError.noTemplate`, `.noDefaultTemplate`; `TemplateError` for one that does not parse.
    func template(hasTools: Bool) throws -> Template {
        let chosen = (hasTools ? templates[Self.forTools] : nil) ?? templates[Self.standard]
        guard let chosen else {
            throw templates.isEmpty
                ? ChatTemplateError.noTemplate
                : ChatTemplateError.noDefaultTemplate(known: templates.keys.sorted())
        }
        return try chosen.get()
    }

    /// Told from a short conversation; empty where that is refused, and where people's text follows.
    func afterAnswer(_ specialTokens: [(name: String, text: String)]) -> String {
        let messages = [
            ChatMessage(role: .user, content: "Why?"), ChatMessage(role: .assistant, content: "Because."),
        ]
        let date = TemplateDate(year: 2024, month: 7, day: 26)
        let variables =
            Conversation(messages).variables
            + specialTokens.map { ($0.name, TemplateValue.string($0.text)) }
        guard let text = try? template(hasTools: false).render(variables, date: date),
            let last = text.letters.lastIndex(where: { $0.origin != .template }),
            text.letters[last].origin.isAnswer
        else { return "" }
        return TemplateText(text.letters[(last + 1)...]).string
    }

    static let chatML =
        "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}{% endfor %}"
        + "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"

    /// Ends with «### Response:» and a line end wherever an answer is to follow.
    static let instruction = TemplateSources(
        [
            standard:
                "{% for message in messages %}{% if not loop.first and message['role'] != 'assistant' %}{{ '\\n\\n' }}{% endif %}"
                + "{% if message['role'] == 'user' %}{{ '### Instruction:\\n' + message['content'] + '\\n\\n### Response:\\n' }}"
                + "{% else %}{{ message['content'] }}{% endif %}{% endfor %}"
        ], isPlainText: true)
}
