/// How a model wants a conversation written.
package struct ChatTemplate: Sendable, Equatable {
    package enum Family: Sendable, Equatable {
        /// Llama 3; with a date the Llama 3.1 and 3.2 system turn that names the knowledge cutoff and that date.
        case llama3(date: String?)
        /// `<|im_start|>` and `<|im_end|>`; the default system line stands where no system message is given.
        case chatML(defaultSystem: String?)
        /// ChatML whose last answer is preceded by its (here empty) thoughts.
        case qwen3
        /// `[INST] … [/INST]`, in the spelling of one of Mistral's versions.
        case mistral(MistralStyle)
        /// `<start_of_turn>`; Gemma 3 puts the system message before the first question, Gemma 1 and 2 refuse it.
        case gemma(allowsSystem: Bool)
        /// `<|user|>` … of Zephyr and TinyLlama.
        case zephyr
        /// «### Instruction:» and «### Response:», for models without a template.
        case instruction
    }

    package var family: Family
    /// The text of the tokens that begin a conversation and end a turn, where the family takes them from the model.
    package var beginToken: String
    package var endToken: String
    /// Said where the model's own template is not known and another took its place.
    package var warning: String?

    package init(_ family: Family, beginToken: String? = nil, endToken: String? = nil, warning: String? = nil) {
        self.family = family
        self.beginToken = beginToken ?? family.usualBegin
        self.endToken = endToken ?? family.usualEnd
        self.warning = warning
    }

    package static let chatML = ChatTemplate(.chatML(defaultSystem: nil))
    /// The date that the template itself falls back to; a fixed one keeps training and asking alike.
    package static let llama3 = ChatTemplate(.llama3(date: llama3Date))
    package static let instruction = ChatTemplate(.instruction)

    package static let llama3Date = "26 Jul 2024"

    /// The text of a conversation, as `apply_chat_template` of Hugging Face renders it.
    ///
    /// - Parameter addGenerationPrompt: end with what comes before an answer.
    /// - Throws: `ChatTemplateError` for no messages, or roles that the template refuses.
    package func render(_ messages: [ChatMessage], addGenerationPrompt: Bool) throws -> String {
        try pieces(messages, addGenerationPrompt: addGenerationPrompt).map(\.text).joined()
    }

    /// Ids after which an answer is over.
    package func stopTokens(_ tokenizer: Tokenizer) -> [TokenID] {
        var ids = (family.stops + [endToken]).compactMap { tokenizer.id(of: $0) }
        if let end = tokenizer.endOfText { ids.append(end) }
        return Set(ids).sorted()
    }
}

extension ChatTemplate.Family {
    fileprivate var usualBegin: String {
        switch self {
        case .llama3: "<|begin_of_text|>"
        case .mistral: "<s>"
        case .gemma: "<bos>"
        case .chatML, .qwen3, .zephyr, .instruction: ""
        }
    }

    fileprivate var usualEnd: String {
        switch self {
        case .mistral, .zephyr: "</s>"
        case .llama3, .chatML, .qwen3, .gemma, .instruction: ""
        }
    }

    fileprivate var stops: [String] {
        switch self {
        case .llama3: ["<|eot_id|>", "<|eom_id|>", "<|end_of_text|>"]
        case .chatML, .qwen3: ["<|im_end|>", "<|endoftext|>"]
        case .gemma: ["<end_of_turn>", "<eos>"]
        case .mistral, .zephyr, .instruction: ["</s>"]
        }
    }
}
