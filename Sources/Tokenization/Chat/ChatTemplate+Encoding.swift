import Templates

extension ChatTemplate {
    /// The ids that ask for an answer to `messages`.
    package func prompt(_ messages: [ChatMessage], with tokenizer: Tokenizer) throws -> [TokenID] {
        let letters = try letters(messages, addGenerationPrompt: true)
        return ids(promptStretches(letters, with: tokenizer), with: tokenizer, answerWeight: 1).ids
    }

    /// The ids behind which a user begins to speak: all that the template writes before a first message.
    ///
    /// - Throws: `ChatTemplateError`, `TemplateError`.
    package func userStart(with tokenizer: Tokenizer) throws -> [TokenID] {
        let letters = try letters([ChatMessage(role: .user, content: "?")], addGenerationPrompt: false)
        return ids([ChatStretch(letters.prefix { $0.origin == .template })], with: tokenizer, answerWeight: 1).ids
    }

    /// A conversation as ids whose answers are to be learnt, each with the token that ends its turn.
    ///
    /// Masked by position: everything that is not an answer or its end has weight 0. The prompt's ids are the first ids of the example;
    /// no word reaches from the prompt into the answer. What follows the last answer teaches nothing and is left out.
    ///
    /// - Parameter name: says in an error which example it was.
    /// - Throws: `ChatTemplateError`, `TemplateError`; `noTarget` where nothing would be learnt.
    package func encode(
        _ messages: [ChatMessage], with tokenizer: Tokenizer, answerWeight: Float = 1, name: String
    ) throws -> TokenExample {
        guard !messages.isEmpty else { throw ChatTemplateError.noMessages }
        guard let last = messages.lastIndex(where: { $0.role == .assistant }), hasTarget(messages) else {
            throw ChatTemplateError.noTarget(example: name)
        }
        let (prompt, tail) = try promptAndTail(Array(messages[...last]))
        let stretches = promptStretches(prompt, with: tokenizer) + tailStretches(tail, with: tokenizer)
        let example = ids(stretches, with: tokenizer, answerWeight: answerWeight)
        guard example.targetCount > 0 else { throw ChatTemplateError.noTarget(example: name) }
        return example
    }

    /// An empty answer would teach to say nothing; a template that marks what is learnt decides for itself.
    private func hasTarget(_ messages: [ChatMessage]) -> Bool {
        marksGeneration || messages.contains { $0.role == .assistant && !$0.content.isEmpty }
    }

    private func promptStretches(_ letters: [Letter], with tokenizer: Tokenizer) -> [ChatStretch] {
        stretches(letters, head: Self.head(of: letters), ends: ends(tokenizer))
    }

    /// The last answer: learnt from where the prompt ended, up to the end of its turn.
    private func tailStretches(_ letters: [Letter], with tokenizer: Tokenizer) -> [ChatStretch] {
        let ends = ends(tokenizer)
        if marksGeneration, letters.contains(where: \.isGenerated) { return stretches(letters, head: [], ends: ends) }
        let first = letters.firstIndex { $0.origin.isAnswer } ?? 0
        let found = letters.indices[first...].lazy.compactMap { Self.turnEnd(at: $0, in: letters, ends) }.first
        // What is no token may still be a mark; blanks are none.
        let end = found ?? letters.lastIndex { $0.origin.isAnswer || !$0.scalar.properties.isWhitespace }.map { $0 + 1 } ?? letters.count
        var answer = ChatStretch(letters[..<end], isLearnt: true)
        // A template that ends no turn would teach to go on for ever.
        answer.endsText = found == nil
        return end < letters.count && found != nil ? [answer, ChatStretch(letters[end...])] : [answer]
    }

    /// Spellings of the tokens that end a turn.
    private func ends(_ tokenizer: Tokenizer) -> [TemplateText] {
        stopTokens(tokenizer).compactMap { tokenizer.token(for: $0) }.filter { !$0.isEmpty }.map { TemplateText($0) }
    }

    func ids(_ stretches: [ChatStretch], with tokenizer: Tokenizer, answerWeight: Float) -> TokenExample {
        var example = TokenExample(ids: [], weights: [])
        // A plain text is begun as the tokenizer's post-processor says; a template writes the beginning by itself, or leaves it out.
        if sources.isPlainText { example.append(tokenizer.tables.prefix, weight: 0) }
        let parts = stretches.enumerated().map { EncodingPart($1.letters, isContinuation: $0 > 0) }
        for (stretch, ids) in zip(stretches, tokenizer.encode(parts)) {
            let weight = stretch.isLearnt ? answerWeight : 0
            example.append(ids, weight: weight)
            if stretch.endsText, let end = tokenizer.endOfText { example.append([end], weight: weight) }
        }
        return example
    }
}

extension EncodingPart {
    /// Special tokens count where the template wrote every letter of them.
    fileprivate init(_ letters: ArraySlice<Letter>, isContinuation: Bool) {
        self.init(text: "", isTemplate: true, isContinuation: isContinuation)
        var scalars = String.UnicodeScalarView()
        var length = 0
        for letter in letters {
            scalars.append(letter.scalar)
            let end = length + UTF8.width(letter.scalar)
            if letter.origin != .template {
                if let last = plain.last, last.upperBound == length {
                    plain[plain.count - 1] = last.lowerBound..<end
                } else {
                    plain.append(length..<end)
                }
            }
            length = end
        }
        text = String(scalars)
    }
}

extension TokenExample {
    fileprivate mutating func append(_ newIDs: [TokenID], weight: Float) {
        ids += newIDs
        weights += Array(repeating: weight, count: newIDs.count)
    }
}
