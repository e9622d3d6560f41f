import Foundation

/// One of GGUF's keys with what a tokenizer says under it.
package struct TokenizerMetadataPair: Sendable, Equatable {
    package enum Value: Sendable, Equatable {
        case integer(Int)
        case flag(Bool)
        case text(String)
        case integers([Int])
        case numbers([Float])
        /// Bytes, as a token need not be UTF-8.
        case texts([[UInt8]])
    }

    package let key: String
    package let value: Value

    /// The tokenizer, the special tokens and the chat templates of a model folder as a GGUF file holds them.
    ///
    /// - Parameter vocabularySize: rows of the embedding; ids beyond the tokenizer's own get a token that no text leads to.
    /// - Throws: `TokenizerError`; `.unsupported` for a tokenizer that GGUF has no words for.
    package static func all(folder: URL, vocabularySize: Int) throws -> [TokenizerMetadataPair] {
        let configuration = try TokenizerConfiguration(folder: folder)
        let definition = try TokenizerDefinition(folder: folder, configuration)
        return try definition.metadata(vocabularySize: vocabularySize) + definition.metadata(special: configuration.specialTokens)
            + chatTemplates(configuration.chatTemplates)
    }

    private static func chatTemplates(_ templates: [String: String]) -> [TokenizerMetadataPair] {
        let others = templates.keys.filter { $0 != TemplateSources.standard }.sorted()
        var pairs: [TokenizerMetadataPair] = []
        if let usual = templates[TemplateSources.standard] { pairs.append(.init(MetadataKey.chatTemplate, .text(usual))) }
        if !others.isEmpty { pairs.append(.init(MetadataKey.chatTemplateNames, .texts(others.map { Array($0.utf8) }))) }
        return pairs + others.map { .init(MetadataKey.chatTemplate + "." + $0, .text(templates[$0] ?? "")) }
    }

    init(_ key: String, _ value: Value) {
        self.key = key
        self.value = value
    }
}

extension TokenizerDefinition {
    /// Tokens, merges or scores, and what is put around a text.
    func metadata(vocabularySize: Int) throws(TokenizerError) -> [TokenizerMetadataPair] {
        let tokens = try allTokens(vocabularySize: vocabularySize)
        var pairs: [TokenizerMetadataPair] = [
            .init(MetadataKey.tokens, .texts(tokens.map(\.spelling))), .init(MetadataKey.tokenTypes, .integers(tokens.map(\.type.rawValue))),
        ]
        if isByteLevel {
            guard let name = preTokenizerName else { throw unsupportedInGGUF("pre_tokenizer", "the way in which it cuts texts") }
            let pieces = vocabulary.spellings.finish()
            let lines = merges.map { Array(pieces.piece(Int($0.left))) + [UInt8(ascii: " ")] + Array(pieces.piece(Int($0.right))) }
            pairs += [
                .init(MetadataKey.model, .text("gpt2")), .init(MetadataKey.pre, .text(name)), .init(MetadataKey.merges, .texts(lines)),
            ]
        } else {
            guard hasByteFallback, let addsSpace else { throw unsupportedInGGUF("model", "its kind") }
            pairs += [
                .init(MetadataKey.model, .text("llama")), .init(MetadataKey.pre, .text("default")),
                .init(MetadataKey.scores, .numbers(scores(tokens))), .init(MetadataKey.addsSpace, .flag(addsSpace)),
            ]
        }
        return try pairs + aroundText()
    }

    /// Ids of the tokens that templates name.
    func metadata(special: [(name: String, text: String)]) -> [TokenizerMetadataPair] {
        let pieces = vocabulary.spellings.finish()
        let index = PieceIndex(pieces) { vocabulary.isPresent.indices.contains($0) && vocabulary.isPresent[$0] }
        return special.compactMap { name, text in
            guard let key = MetadataKey.specialTokens.first(where: { $0.0 == name })?.1,
                let id = addedTokens.first(where: { $0.content == text })?.id ?? index.id(text.utf8)
            else { return nil }
            return .init(key, .integer(Int(id)))
        }
    }

    private func unsupportedInGGUF(_ place: String, _ what: String) -> TokenizerError {
        .unsupported(file: file, place: place, what: "\(what), which has no name in GGUF files")
    }

    private var preTokenizerName: String? {
        PreTokenizerName.all.first {
            $0.stages == stages && $0.normalizer == normalizer && $0.ignoresMerges == ignoresMerges
        }?.names.first
    }

    /// Nil where spaces are not turned into SentencePiece's mark.
    private var addsSpace: Bool? {
        let mark = SplitStage.Metaspace.mark
        if normalizer.contains(.replace([UInt8(ascii: " ")], with: mark)) { return normalizer.contains(.prepend(mark)) }
        for case .metaspace(let metaspace) in stages where metaspace.mark == mark { return metaspace.prepend != .never }
        return nil
    }

    private typealias Token = (spelling: [UInt8], type: TokenType)

    private func allTokens(vocabularySize: Int) throws(TokenizerError) -> [Token] {
        let pieces = vocabulary.spellings.finish()
        let added = Dictionary(addedTokens.map { (Int($0.id), $0) }) { first, _ in first }
        guard max(pieces.count, (added.keys.max() ?? -1) + 1) <= vocabularySize else {
            throw malformed("vocab", "it has more tokens than the model's \(vocabularySize)")
        }
        return (0..<vocabularySize).map { id in
            if let token = added[id] {
                let isUnknown = !isByteLevel && token.content == unknownToken
                return (Array(token.content.utf8), isUnknown ? .unknown : token.isSpecial ? .control : .userDefined)
            }
            guard id < pieces.count, vocabulary.isPresent[id] else { return (Array("[PAD\(id)]".utf8), .unused) }
            let spelling = Array(pieces.piece(id))
            return (spelling, hasByteFallback && Self.isByte(spelling) ? .byte : .normal)
        }
    }

    /// `<0x0A>`
    private static func isByte(_ spelling: [UInt8]) -> Bool {
        spelling.count == 6 && spelling.starts(with: "<0x".utf8) && spelling[5] == UInt8(ascii: ">")
            && UInt8(String(decoding: spelling[3..<5], as: UTF8.self), radix: 16) != nil
    }

    /// A token's score is the earlier its first merge, the higher; what no merge leads to comes last.
    private func scores(_ tokens: [Token]) -> [Float] {
        var ranks: [Int: Int] = [:]
        for merge in merges { ranks[Int(merge.result)] = min(ranks[Int(merge.result)] ?? .max, merge.rank) }
        return tokens.enumerated().map { id, token in
            token.type == .normal ? -Float((ranks[id] ?? merges.count + id) + 1) : 0
        }
    }

    private func aroundText() throws(TokenizerError) -> [TokenizerMetadataPair] {
        func isOnly(_ ids: [TokenID], _ spelling: String?) -> Bool {
            ids.isEmpty || ids.count == 1 && addedTokens.contains { $0.id == ids[0] && $0.content == spelling }
        }
        guard isOnly(prefix, beginningOfText), isOnly(suffix, endOfText) else {
            throw unsupportedInGGUF("post_processor", "what it puts around a text")
        }
        return [.init(MetadataKey.addsBegin, .flag(!prefix.isEmpty)), .init(MetadataKey.addsEnd, .flag(!suffix.isEmpty))]
    }
}
