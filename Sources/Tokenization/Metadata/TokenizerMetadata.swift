/// Values by GGUF's keys, as the model's file holds them: nil where a key is missing, an error where it holds another type.
package protocol TokenizerMetadata {
    /// Named in errors.
    var path: String { get }
    var keys: [String] { get }

    func integer(_ key: String) throws -> Int?
    func flag(_ key: String) throws -> Bool?
    func text(_ key: String) throws -> String?
    func integers(_ key: String) throws -> [Int]?
    func numbers(_ key: String) throws -> [Double]?
    /// Hands out an array of texts where they lie; they are not to be kept.
    func withTexts<Result>(_ key: String, _ body: ([UnsafeRawBufferPointer]) throws -> Result) throws -> Result?
}

extension TokenizerMetadata {
    /// Whether there is a tokenizer of that kind here, without reading its tokens.
    ///
    /// - Throws: `TokenizerError.unsupported`, `.malformed`.
    package func requireKnownTokenizer() throws { _ = try MetadataTokenizer(self) }

    /// The chat templates by their names; the usual one is «default».
    package func chatTemplates() throws -> [String: String] {
        var templates: [String: String] = [:]
        templates["default"] = try text(MetadataKey.chatTemplate)
        let prefix = MetadataKey.chatTemplate + "."
        for key in keys where key.hasPrefix(prefix) { templates[String(key.dropFirst(prefix.count))] = try text(key) }
        return templates
    }

    /// The spellings of the tokens that a template calls `bos_token`, `eos_token` and so on; those that the model has not are left out.
    package func specialTokens() throws -> [String: String] {
        let ids = try MetadataKey.specialTokens.compactMap { name, key in try integer(key).map { (name, $0) } }
        let spellings =
            try withTexts(MetadataKey.tokens) { tokens in
                ids.compactMap { name, id in tokens.indices.contains(id) ? (name, String(decoding: tokens[id], as: UTF8.self)) : nil }
            } ?? []
        return Dictionary(spellings) { first, _ in first }
    }

    /// Ids after which an answer is over: those that have a key, and control tokens that are spelt as ends are in the families of models.
    package func endTokens() throws -> [TokenID] {
        let named = try MetadataKey.ends.compactMap { try integer($0) }
        let types = try integers(MetadataKey.tokenTypes) ?? []
        return try withTexts(MetadataKey.tokens) { tokens in
            var ids = Set(named.filter { tokens.indices.contains($0) })
            for (id, type) in zip(tokens.indices, types) where type == TokenType.control.rawValue && MetadataKey.isEnd(tokens[id]) {
                ids.insert(id)
            }
            return ids.sorted().map { TokenID($0) }
        } ?? []
    }
}

/// Source: `gguf/constants.py` of llama.cpp.
enum MetadataKey {
    static let model = "tokenizer.ggml.model"
    static let pre = "tokenizer.ggml.pre"
    static let tokens = "tokenizer.ggml.tokens"
    static let tokenTypes = "tokenizer.ggml.token_type"
    static let scores = "tokenizer.ggml.scores"
    static let merges = "tokenizer.ggml.merges"
    static let beginToken = "tokenizer.ggml.bos_token_id"
    static let endToken = "tokenizer.ggml.eos_token_id"
    static let unknownToken = "tokenizer.ggml.unknown_token_id"
    static let addsBegin = "tokenizer.ggml.add_bos_token"
    static let addsEnd = "tokenizer.ggml.add_eos_token"
    static let addsSpace = "tokenizer.ggml.add_space_prefix"
    static let chatTemplate = "tokenizer.chat_template"
    static let chatTemplateNames = "tokenizer.chat_templates"

    static let ends = [endToken, "tokenizer.ggml.eot_token_id", "tokenizer.ggml.eom_token_id"]
    static let specialTokens = [
        ("bos_token", beginToken), ("eos_token", endToken), ("unk_token", unknownToken), ("sep_token", "tokenizer.ggml.seperator_token_id"),
        ("pad_token", "tokenizer.ggml.padding_token_id"), ("cls_token", "tokenizer.ggml.cls_token_id"),
        ("mask_token", "tokenizer.ggml.mask_token_id"),
    ]

    /// Source: `special_eog_ids` of llama-vocab.cpp, of it what ends a turn or a text.
    private static let endSpellings = [
        "<|eot_id|>", "<|im_end|>", "<|end|>", "<|return|>", "<|call|>", "<end_of_turn>", "<|endoftext|>", "</s>", "<|eom_id|>", "<EOT>",
        "<|end_of_text|>", "<end_of_utterance>", "<eos>",
    ].map { Array($0.utf8) }

    static func isEnd(_ spelling: UnsafeRawBufferPointer) -> Bool { endSpellings.contains { $0.elementsEqual(spelling) } }
}

/// What kind of token one is, by its number in `tokenizer.ggml.token_type`.
enum TokenType: Int {
    case normal = 1
    case unknown, control, userDefined, unused, byte
}
