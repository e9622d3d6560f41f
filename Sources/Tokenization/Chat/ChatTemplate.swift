import Templates

/// How a model wants a conversation written: its own template, rendered; never guessed.
package struct ChatTemplate: Sendable {
    let sources: TemplateSources
    /// Whether a model that can think before it answers is told not to: what is remembered needs no thoughts, and nobody writes any for
    /// what is learnt. It counts in training and in asking alike.
    package var skipsThoughts = false
    /// What it is told when it asks for today. A fixed day keeps training and asking alike; it is the one that Llama 3's own template
    /// falls back to.
    package var date = TemplateDate(year: 2024, month: 7, day: 26)
    /// Said where the model has no template and the plain instruction prompt took its place.
    package internal(set) var warning: String?
    /// Beginning and end of text by their variables' names, as the template writes them.
    var specialTokens: [(name: String, text: String)] = []
    /// Ids that the model's files name as ends, whatever their spelling.
    var endTokens: [TokenID] = []
    /// What the template writes after an answer that ends a conversation.
    let afterAnswer: String

    /// The template of a model, as its files or its GGUF metadata hold it.
    ///
    /// - Parameters:
    ///   - templates: by name; the one that most models have is «default».
    ///   - specialTokens: what `bos_token`, `eos_token` and their like are; those that the model has not are left out.
    ///   - endTokens: ids that end a turn, from wherever the model names them.
    package init(templates: [String: String], specialTokens: [String: String] = [:], endTokens: [TokenID] = []) {
        self.init(
            templates: templates, specialTokens: specialTokens.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, endTokens: endTokens)
    }

    /// A base that was never taught to chat has no template: it is taught and asked with the plain instruction prompt, and that is said.
    init(templates: [String: String], specialTokens: [(name: String, text: String)], endTokens: [TokenID]) {
        self.init(templates.isEmpty ? .instruction : TemplateSources(templates), specialTokens: specialTokens, endTokens: endTokens)
        if templates.isEmpty { warning = "The model has no chat template; the plain instruction prompt is used." }
    }

    private init(_ sources: TemplateSources, specialTokens: [(name: String, text: String)] = [], endTokens: [TokenID] = []) {
        self.sources = sources
        self.specialTokens = specialTokens
        self.endTokens = endTokens
        afterAnswer = sources.afterAnswer(specialTokens)
    }

    package static let chatML = ChatTemplate(TemplateSources([TemplateSources.standard: TemplateSources.chatML]))
    /// «### Instruction:» and «### Response:»: the classic recipe's, and of models without a template.
    package static let instruction = ChatTemplate(.instruction)

    /// Whether it is the model's own.
    package var isOwn: Bool { warning == nil && !sources.isPlainText }

    /// The text of a conversation, as `apply_chat_template` of Hugging Face renders it.
    ///
    /// - Parameter addGenerationPrompt: end with what comes before an answer.
    /// - Throws: `ChatTemplateError` for no messages; `TemplateError` where the template cannot be rendered or refuses the conversation.
    package func render(_ messages: [ChatMessage], addGenerationPrompt: Bool) throws -> String {
        try TemplateText(letters(messages, addGenerationPrompt: addGenerationPrompt)).string
    }

    /// Ids after which an answer is over: all that the model's files name, and what its template ends an answer with.
    package func stopTokens(_ tokenizer: Tokenizer) -> [TokenID] {
        var ids = Set(endTokens.filter { $0 >= 0 && Int($0) < tokenizer.vocabularySize })
        if let end = specialTokens.first(where: { $0.name == "eos_token" }) {
            tokenizer.id(of: end.text).map { _ = ids.insert($0) }
        }
        tokenizer.endOfText.map { _ = ids.insert($0) }
        tokenizer.firstSpecialToken(in: afterAnswer).map { _ = ids.insert($0) }
        return ids.sorted()
    }
}
