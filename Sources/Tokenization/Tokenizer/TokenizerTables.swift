/// A tokenizer's tables, shared by all copies of it.
final class TokenizerTables: Sendable {
    let spellings: PieceTable
    let spellingIndex: PieceIndex
    let hasSpelling: FrozenArray<Bool>
    let isSpecial: FrozenArray<Bool>
    let model: BytePairModel
    let normalizer: Normalizer
    let preTokenizer: PreTokenizer
    /// Tokens looked for in the text as it is, in the normalised text, in the marks of a template, and in plain text.
    let rawTokens: AddedTokenMatcher
    let normalizedTokens: AddedTokenMatcher
    let templateTokens: AddedTokenMatcher
    let decoder: PieceDecoder
    let prefix: [TokenID]
    let suffix: [TokenID]
    let beginningOfText: TokenID?
    let endOfText: TokenID?
    let scratches = ScratchPool()

    init(_ definition: TokenizerDefinition) throws(TokenizerError) {
        var definition = definition
        try definition.placeAddedTokens()
        let vocabulary = definition.vocabulary
        spellings = vocabulary.spellings.finish()
        let index = PieceIndex(spellings)
        spellingIndex = index
        let present = vocabulary.isPresent
        var special = [Bool](repeating: false, count: spellings.count)
        var spelt = present
        for token in definition.addedTokens {
            special[Int(token.id)] = token.isSpecial
            spelt[Int(token.id)] = true
        }
        isSpecial = FrozenArray(special)
        hasSpelling = FrozenArray(spelt)
        model = try definition.makeModel(spellings: spellings)
        normalizer = Normalizer(steps: definition.normalizer)
        preTokenizer = PreTokenizer(stages: definition.finalStages(spellings: spellings))
        rawTokens = AddedTokenMatcher(definition.addedTokens.filter { !$0.isNormalized })
        let normalized = definition.addedTokens.filter(\.isNormalized)
        normalizedTokens = AddedTokenMatcher(normalized, contents: normalized.map { [normalizer] in normalizer.normalized($0.content) })
        templateTokens = AddedTokenMatcher(definition.addedTokens)
        decoder = definition.makeDecoder(spellings: spellings)
        for id in definition.prefix + definition.suffix where Int(id) >= spellings.count || !spelt[Int(id)] {
            throw definition.malformed("post_processor", "the id \(id) is not in the vocabulary")
        }
        prefix = definition.prefix
        suffix = definition.suffix
        let beginnings = [definition.beginningOfText, "<|begin_of_text|>", "<s>", "<bos>"]
        let ends = [definition.endOfText, "<|end_of_text|>", "</s>", "<eos>", "<|endoftext|>"]
        beginningOfText = definition.prefix.first ?? beginnings.lazy.compactMap { $0 }.compactMap { index.id($0.utf8) }.first
        endOfText = ends.lazy.compactMap { $0 }.compactMap { index.id($0.utf8) }.first
    }
}

extension TokenizerDefinition {
    /// Gives every added token its place in the vocabulary; the model's own id of its spelling wins, as in Hugging Face's reader.
    mutating func placeAddedTokens() throws(TokenizerError) {
        let index = PieceIndex(vocabulary.spellings.finish())
        var taken: [TokenID: String] = [:]
        var kept: [AddedToken] = []
        for var token in addedTokens where !token.content.isEmpty {
            if let id = index.id(token.content.utf8) { token.id = id }
            if let other = taken[token.id] {
                guard Array(other.utf8) == Array(token.content.utf8) else {
                    throw malformed("added_tokens", "id \(token.id) is given to two tokens")
                }
                continue
            }
            taken[token.id] = token.content
            let isFree = Int(token.id) >= vocabulary.isPresent.count || !vocabulary.isPresent[Int(token.id)]
            if isFree {
                vocabulary.addOutside(token.content.utf8, id: Int(token.id))
            } else if index.id(token.content.utf8) == nil {
                throw malformed("added_tokens", "id \(token.id) is given to two tokens")
            }
            kept.append(token)
        }
        addedTokens = kept
    }

    func makeModel(spellings: PieceTable) throws(TokenizerError) -> BytePairModel {
        let present = vocabulary.isPresent
        let table = isByteLevel ? Self.rawBytes(spellings) : (pieces: spellings, isSpelt: present)
        let index = PieceIndex(table.pieces) { $0 < present.count && present[$0] && table.isSpelt[$0] }
        let merges = MergeTable(self.merges)
        let symbols: BytePairModel.Symbols
        if isByteLevel {
            symbols = .bytes(ByteSymbols(ids: (UInt8(0)...255).map { index.id([$0]) ?? -1 }, merges: merges))
        } else {
            let byteTokens = hasByteFallback ? FrozenArray((UInt8(0)...255).map { index.id(Self.byteToken($0).utf8) ?? -1 }) : nil
            symbols = .characters(
                CharacterSymbols(byteTokens: byteTokens, unknown: try unknownID(spellings), fusesUnknown: fusesUnknown))
        }
        return BytePairModel(pieces: index, merges: merges, symbols: symbols, ignoresMerges: ignoresMerges)
    }

    private func unknownID(_ spellings: PieceTable) throws(TokenizerError) -> TokenID? {
        guard let unknownToken else { return nil }
        guard let id = PieceIndex(spellings).id(unknownToken.utf8) else {
            throw malformed("model.unk_token", "the unknown token is not in the vocabulary")
        }
        return id
    }

    /// The spelling of a byte token, such as `<0x0A>`.
    static func byteToken(_ byte: UInt8) -> String {
        let hex = String(byte, radix: 16, uppercase: true)
        return hex.count == 1 ? "<0x0\(hex)>" : "<0x\(hex)>"
    }

    /// What each byte-level spelling stands for; a spelling outside that alphabet stands for its own UTF-8.
    static func rawBytes(_ spellings: PieceTable) -> (pieces: PieceTable, isSpelt: [Bool]) {
        var bytes = ContiguousArray<UInt8>()
        var ranges = ContiguousArray<TextRange>()
        var isSpelt: [Bool] = []
        bytes.reserveCapacity(spellings.bytes.count)
        for id in 0..<spellings.count {
            let start = bytes.count
            let piece = spellings.piece(id)
            let known = ByteSpelling.appendBytes(of: piece, to: &bytes)
            if !known { bytes.append(contentsOf: piece) }
            isSpelt.append(known)
            ranges.append(TextRange(start: UInt32(start), end: UInt32(bytes.count)))
        }
        return (PieceTable(bytes: bytes, ranges: ranges), isSpelt)
    }

    /// The stages, with cuts wherever no token reaches over, for speed.
    ///
    /// Only where every character has a token or byte tokens that merge with nothing: unknown characters must stay together.
    func finalStages(spellings: PieceTable) -> [SplitStage] {
        guard !isByteLevel, hasByteFallback else { return stages }
        let index = PieceIndex(spellings)
        let byteTokens = (UInt8(0)...255).compactMap { index.id(Self.byteToken($0).utf8) }
        guard byteTokens.count == 256 else { return stages }
        let isByte = Set(byteTokens)
        guard !merges.contains(where: { isByte.contains($0.left) || isByte.contains($0.right) }) else { return stages }
        let tokens = (0..<spellings.count).filter { vocabulary.isPresent[$0] }.map { spellings.piece($0) }
        return stages + [.wherePossible(JoinFilter(tokens))]
    }
}
