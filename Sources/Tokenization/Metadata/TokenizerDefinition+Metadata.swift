extension Tokenizer {
    /// The tokenizer that a model's GGUF file holds.
    ///
    /// - Throws: `TokenizerError`; what the metadata throw for a value of another type.
    package init(metadata: some TokenizerMetadata) throws {
        try self.init(TokenizerDefinition(metadata: metadata))
    }
}

extension TokenizerDefinition {
    /// Tokens of all lengths together, in bytes; real vocabularies have a few million.
    private static let mostBytes = 1 << 28

    init(metadata: some TokenizerMetadata) throws {
        file = metadata.path
        let types = try metadata.integers(MetadataKey.tokenTypes)
        let begins: Bool
        switch try MetadataTokenizer(metadata) {
        case .merges(let pre):
            isByteLevel = true
            decoder.isByteLevel = true
            (stages, normalizer, ignoresMerges, begins) = (pre.stages, pre.normalizer, pre.ignoresMerges, pre.addsBegin)
            try readTokens(metadata, types: types)
            try readMerges(metadata)
        case .scores:
            begins = true
            try readPieces(metadata)
            try readTokens(metadata, types: types)
            try addMerges(scores: metadata.numbers(MetadataKey.scores), types: types)
        }
        try readSpecial(metadata, begins: begins)
    }

    /// Tokens of the model, and beside them those that are looked for in the text itself.
    private mutating func readTokens(_ metadata: some TokenizerMetadata, types: [Int]?) throws {
        let isRead: Void? = try metadata.withTexts(MetadataKey.tokens) { tokens in
            guard tokens.count <= VocabularyDefinition.highestID + 1, tokens.reduce(0, { $0 + $1.count }) <= Self.mostBytes else {
                throw malformed(MetadataKey.tokens, "\(tokens.count) tokens are too many")
            }
            guard types == nil || types?.count == tokens.count else {
                throw malformed(MetadataKey.tokenTypes, "\(types?.count ?? 0) types for \(tokens.count) tokens")
            }
            for (id, token) in tokens.enumerated() {
                switch types.map({ TokenType(rawValue: $0[id]) }) ?? .normal {
                case .control, .unknown: addOutside(token, id: id, isSpecial: true)
                case .userDefined: addOutside(token, id: id, isSpecial: false)
                // It pads the embedding; no text leads to it.
                case .unused: continue
                default: _ = vocabulary.add(token, id: id)
                }
            }
        }
        guard isRead != nil else { throw malformed(MetadataKey.tokens, "it is missing") }
        guard vocabulary.isPresent.contains(true) else { throw malformed(MetadataKey.tokens, "the vocabulary is empty") }
    }

    private mutating func addOutside(_ token: UnsafeRawBufferPointer, id: Int, isSpecial: Bool) {
        var content = String(decoding: token, as: UTF8.self)
        // SentencePiece looks for them behind its mark for a space, we before it; Gemma's runs of spaces are such tokens.
        if !isSpecial, !isByteLevel { content = content.replacing(String(decoding: SplitStage.Metaspace.mark, as: UTF8.self), with: " ") }
        addedTokens.append(AddedToken(id: TokenID(id), content: content, isSpecial: isSpecial))
    }

    private mutating func readMerges(_ metadata: some TokenizerMetadata) throws {
        let index = PieceIndex(vocabulary.spellings.finish())
        let isRead: Void? = try metadata.withTexts(MetadataKey.merges) { lines in
            guard lines.count < MergeTable.mostRanks else { throw malformed(MetadataKey.merges, "\(lines.count) merges are too many") }
            merges.reserveCapacity(lines.count)
            var joined = ContiguousArray<UInt8>()
            for (rank, line) in lines.enumerated() {
                guard let (left, right) = Self.twoParts(Array(line)[...]) else {
                    throw malformed(MetadataKey.merges, "merge \(rank) does not have two parts")
                }
                try addMerge(left, right, index: index, joined: &joined, rank: rank, place: MetadataKey.merges)
            }
        }
        guard isRead != nil else { throw malformed(MetadataKey.merges, "it is missing") }
    }

    /// What is put around a text, and the spellings of its beginning and end.
    private mutating func readSpecial(_ metadata: some TokenizerMetadata, begins: Bool) throws {
        let spellings = try metadata.specialTokens()
        beginningOfText = spellings["bos_token"]
        endOfText = spellings["eos_token"]
        func id(_ key: String) throws -> [TokenID] {
            guard let id = try metadata.integer(key) else { return [] }
            guard (0...VocabularyDefinition.highestID).contains(id) else { throw malformed(key, "\(id) is no token") }
            return [TokenID(id)]
        }
        if try metadata.flag(MetadataKey.addsBegin) ?? begins { prefix = try id(MetadataKey.beginToken) }
        if try metadata.flag(MetadataKey.addsEnd) ?? false { suffix = try id(MetadataKey.endToken) }
    }
}
