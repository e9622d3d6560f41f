extension Tokenizer {
    /// The ids of `text`; special tokens written in it are recognised.
    ///
    /// - Parameter addSpecialTokens: put what the model's post-processor puts around a text (usually a beginning token).
    package func encode(_ text: String, addSpecialTokens: Bool = false) -> [TokenID] {
        encode(EncodingPart(text: text), addSpecialTokens: addSpecialTokens)
    }

    /// The ids of a text that is nothing but text: marks such as `<|im_end|>` in it are spelt out.
    package func encodePlain(_ text: String) -> [TokenID] {
        encode(EncodingPart(text: text, plain: [0..<text.utf8.count]), addSpecialTokens: false)
    }

    private func encode(_ part: EncodingPart, addSpecialTokens: Bool) -> [TokenID] {
        tables.scratches.withScratch { scratch in
            scratch.output.removeAll(keepingCapacity: true)
            if addSpecialTokens { scratch.output.append(contentsOf: tables.prefix) }
            append(part, &scratch)
            if addSpecialTokens { scratch.output.append(contentsOf: tables.suffix) }
            return scratch.result
        }
    }

    /// The ids of each of several parts; no word reaches from one part into the next.
    func encode(_ parts: [EncodingPart]) -> [[TokenID]] {
        tables.scratches.withScratch { scratch in
            var endsWithToken = false
            return parts.map { part in
                var part = part
                if endsWithToken { part.isContinuation = false }
                scratch.output.removeAll(keepingCapacity: true)
                if !part.text.isEmpty { endsWithToken = append(part, &scratch) }
                return scratch.result
            }
        }
    }

    /// Says whether the part ends with an added token.
    @discardableResult
    private func append(_ part: EncodingPart, _ scratch: inout EncodingScratch) -> Bool {
        var text = part.text
        return text.withUTF8 { append($0, part, &scratch) }
    }

    private func append(_ text: UnsafeBufferPointer<UInt8>, _ part: EncodingPart, _ scratch: inout EncodingScratch) -> Bool {
        let matcher = part.isTemplate ? tables.templateTokens : tables.rawTokens
        let isAllPlain = part.isTemplate || !part.plain.isEmpty
        var from = 0
        for match in matcher.matches(in: text, plain: part.plain) {
            append(UnsafeBufferPointer(rebasing: text[from..<max(match.start, from)]), isPlain: isAllPlain, part, from, &scratch)
            scratch.output.append(match.id)
            from = match.end
        }
        append(UnsafeBufferPointer(rebasing: text[from...]), isPlain: isAllPlain, part, from, &scratch)
        return from == text.count
    }

    /// Normalises and cuts a stretch without raw added tokens, which begins at `offset` of its part.
    private func append(
        _ text: UnsafeBufferPointer<UInt8>, isPlain: Bool, _ part: EncodingPart, _ offset: Int, _ scratch: inout EncodingScratch
    ) {
        guard !text.isEmpty else { return }
        let isContinuation = offset == 0 && part.isContinuation
        let isStart = offset == 0 && !part.isContinuation
        var normalized = ContiguousArray<UInt8>()
        swap(&normalized, &scratch.normalized)
        if tables.normalizer.normalize(text, isContinuation: isContinuation, into: &normalized) {
            normalized.withUnsafeBufferPointer { appendNormalized($0, isPlain: isPlain, isStart: isStart, &scratch) }
        } else {
            appendNormalized(text, isPlain: isPlain, isStart: isStart, &scratch)
        }
        swap(&normalized, &scratch.normalized)
    }

    private func appendNormalized(
        _ text: UnsafeBufferPointer<UInt8>, isPlain: Bool, isStart: Bool, _ scratch: inout EncodingScratch
    ) {
        var from = 0
        if !tables.normalizedTokens.isEmpty {
            for match in tables.normalizedTokens.matches(in: text, plain: isPlain ? [0..<text.count] : []) {
                appendWords(text, from, match.start, isStart: isStart && from == 0, &scratch)
                scratch.output.append(match.id)
                from = match.end
            }
        }
        appendWords(text, from, text.count, isStart: isStart && from == 0, &scratch)
    }

    private func appendWords(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, isStart: Bool, _ scratch: inout EncodingScratch
    ) {
        guard start < end, let base = text.baseAddress else { return }
        let model = tables.model
        tables.preTokenizer.eachWord(of: base + start, count: end - start, isStart: isStart, scratch: &scratch) { word, count, scratch in
            model.append(word, count: count, scratch: &scratch)
        }
    }
}

/// A stretch of text that is encoded by itself.
struct EncodingPart {
    var text: String
    /// UTF-8 ranges in which marks are only text.
    var plain: [Range<Int>] = []
    /// Whether all added tokens are looked for in the text as it is.
    var isTemplate = false
    /// Goes on from the part before, so nothing is prepended.
    var isContinuation = false
}
