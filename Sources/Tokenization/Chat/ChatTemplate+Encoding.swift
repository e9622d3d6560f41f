extension ChatTemplate {
    /// The ids that ask for an answer to `messages`.
    package func prompt(_ messages: [ChatMessage], with tokenizer: Tokenizer) throws -> [TokenID] {
        try ids(pieces(messages, addGenerationPrompt: true), with: tokenizer, answerWeight: 1).ids
    }

    /// A conversation as ids whose answers are to be learnt, each with the token that ends its turn.
    ///
    /// Masked by position: everything that is not an answer or its end has weight 0. Every answer begins a word of its own, so that the
    /// prompt's ids are the first ids of the example.
    ///
    /// - Parameter name: says in an error which example it was.
    /// - Throws: `ChatTemplateError`; `noTarget` where nothing would be learnt.
    package func encode(
        _ messages: [ChatMessage], with tokenizer: Tokenizer, answerWeight: Float = 1, name: String
    ) throws -> TokenExample {
        let pieces = try pieces(messages, addGenerationPrompt: false, isExample: true)
        guard pieces.contains(where: { $0.kind == .answer }) else { throw ChatTemplateError.noTarget(example: name) }
        let example = ids(pieces, with: tokenizer, answerWeight: answerWeight)
        guard example.targetCount > 0 else { throw ChatTemplateError.noTarget(example: name) }
        return example
    }

    private func ids(_ pieces: [ChatPiece], with tokenizer: Tokenizer, answerWeight: Float) -> TokenExample {
        var example = TokenExample(ids: [], weights: [])
        // The instruction prompt is plain text, and a plain text is begun as the tokenizer's post-processor says.
        if family == .instruction { example.append(tokenizer.tables.prefix, weight: 0) }
        let parts = Self.parts(of: pieces)
        for (part, ids) in zip(parts, tokenizer.encode(parts.map(\.encoding))) {
            let isEnd = part.kind == .endOfText
            example.append(isEnd ? tokenizer.endOfText.map { [$0] } ?? ids : ids, weight: part.kind.isLearnt ? answerWeight : 0)
        }
        return example
    }

    private struct Part {
        /// Of its first piece; what is learnt and what is not never share a part.
        var kind: ChatPiece.Kind
        var encoding: EncodingPart
    }

    /// Neighbouring pieces joined, up to where an answer begins or ends.
    private static func parts(of pieces: [ChatPiece]) -> [Part] {
        var parts: [Part] = []
        for piece in pieces {
            let goesOn = parts.last.map { $0.kind.isLearnt == piece.kind.isLearnt && piece.kind != .endOfText } ?? false
            if !goesOn {
                parts.append(Part(kind: piece.kind, encoding: EncodingPart(text: "", isTemplate: true, isContinuation: !parts.isEmpty)))
            }
            let last = parts.count - 1
            let start = parts[last].encoding.text.utf8.count
            parts[last].encoding.text += piece.text
            if piece.kind.isPlain { parts[last].encoding.plain.append(start..<parts[last].encoding.text.utf8.count) }
        }
        return parts
    }
}

extension TokenExample {
    fileprivate mutating func append(_ newIDs: [TokenID], weight: Float) {
        ids += newIDs
        weights += Array(repeating: weight, count: newIDs.count)
    }
}
