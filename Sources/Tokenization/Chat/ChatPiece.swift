/// A stretch of a rendered conversation and what it is.
struct ChatPiece: Equatable {
    enum Kind {
        /// Written by the template: special tokens count.
        case mark
        /// Written by somebody: only text.
        case content
        /// An answer, to be learnt.
        case answer
        /// Written by the template and to be learnt: the end of the turn.
        case answerMark
        /// The model's own end of text, to be learnt, whatever its spelling.
        case endOfText

        var isLearnt: Bool { self == .answer || self == .answerMark || self == .endOfText }
        var isPlain: Bool { self == .answer || self == .content }
    }

    var kind: Kind
    var text: String

    init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

extension ChatTemplate {
    /// The conversation in pieces, empty ones left out.
    ///
    /// - Parameter isExample: the last answer follows its prompt unchanged, even where the template would write a finished
    ///   conversation otherwise.
    func pieces(
        _ messages: [ChatMessage], addGenerationPrompt: Bool, isExample: Bool = false
    ) throws(ChatTemplateError) -> [ChatPiece] {
        guard !messages.isEmpty else { throw .noMessages }
        var pieces: [ChatPiece]
        switch family {
        case .llama3(let date): pieces = llama3(messages, date: date)
        case .chatML(let defaultSystem): pieces = chatML(messages, defaultSystem: defaultSystem)
        case .qwen3: pieces = qwen3(messages)
        case .mistral(let style): pieces = try mistral(messages, style, isExample: isExample)
        case .gemma(let allowsSystem): pieces = try gemma(messages, allowsSystem: allowsSystem)
        case .zephyr: pieces = zephyr(messages)
        case .instruction: pieces = instruction(messages)
        }
        if addGenerationPrompt { pieces.append(ChatPiece(.mark, generationPrompt)) }
        return pieces.filter { !$0.text.isEmpty || $0.kind == .endOfText }
    }

    private var generationPrompt: String {
        switch family {
        case .llama3: "<|start_header_id|>assistant<|end_header_id|>\n\n"
        case .chatML, .qwen3: "<|im_start|>assistant\n"
        case .gemma: "<start_of_turn>model\n"
        case .zephyr: "<|assistant|>\n"
        case .mistral, .instruction: ""
        }
    }

    /// Jinja's `trim`, which is Python's `str.strip()`.
    static func trimmed(_ text: String) -> String {
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value) }
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, isSpace(last) { scalars.removeLast() }
        return String(scalars)
    }
}
