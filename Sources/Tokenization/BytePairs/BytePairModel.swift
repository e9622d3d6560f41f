/// Byte-pair encoding of one word: its first symbols, and the merges that join them, lowest rank first, leftmost first.
///
/// Source: Sennrich et al. 2016 (arXiv:1508.07909); the details follow `models/bpe` of Hugging Face's `tokenizers`.
struct BytePairModel: Sendable {
    /// What a word's first symbols are.
    enum Symbols: Sendable {
        case bytes(ByteSymbols)
        case characters(CharacterSymbols)
    }

    let pieces: PieceIndex
    let merges: MergeTable
    let symbols: Symbols
    /// A word that is itself a token is that token, whatever the merges say.
    let ignoresMerges: Bool

    /// Up to here a scan over all pairs beats a heap.
    static let longestScanned = 40

    func append(_ word: UnsafePointer<UInt8>, count: Int, scratch: inout EncodingScratch) {
        guard count > 0 else { return }
        guard count <= WordCache.longestWord else {
            appendUncached(word, count: count, hash: nil, scratch: &scratch)
            return
        }
        let hash = ByteHash.hash(word, count: count)
        if scratch.words.append(word, count: count, hash: hash, to: &scratch.output) { return }
        let start = scratch.output.count
        appendUncached(word, count: count, hash: hash, scratch: &scratch)
        scratch.words.insert(word, count: count, hash: hash, ids: scratch.output[start...])
    }

    private func appendUncached(_ word: UnsafePointer<UInt8>, count: Int, hash: UInt64?, scratch: inout EncodingScratch) {
        if ignoresMerges, let id = pieces.id(word, count: count, hash: hash ?? ByteHash.hash(word, count: count)) {
            scratch.output.append(id)
            return
        }
        scratch.symbols.removeAll(keepingCapacity: true)
        scratch.ranks.removeAll(keepingCapacity: true)
        switch symbols {
        case .bytes(let bytes): bytes.fill(word, count: count, &scratch)
        case .characters(let characters): characters.fill(word, count: count, pieces, merges, &scratch)
        }
        merge(&scratch)
    }
}

/// One symbol a byte.
struct ByteSymbols: Sendable {
    /// -1 where the vocabulary has no such byte and it is dropped.
    private let ids: FrozenArray<TokenID>
    /// The ranks of all pairs of bytes, left · 256 + right, where every byte has an id.
    private let ranks: FrozenArray<UInt32>?
    private let merges: MergeTable

    init(ids: [TokenID], merges: MergeTable) {
        precondition(ids.count == 256, "\(ids.count) ids for 256 bytes")
        self.ids = FrozenArray(ids)
        self.merges = merges
        ranks = ids.contains(-1) ? nil : FrozenArray((0..<65536).map { merges.rank(ids[$0 >> 8], ids[$0 & 255]) })
    }

    func fill(_ word: UnsafePointer<UInt8>, count: Int, _ scratch: inout EncodingScratch) {
        for index in 0..<count where ids.base[Int(word[index])] >= 0 { scratch.symbols.append(ids.base[Int(word[index])]) }
        if let ranks {
            for index in 0..<count &- 1 { scratch.ranks.append(ranks.base[Int(word[index]) << 8 | Int(word[index &+ 1])]) }
            scratch.ranks.append(MergeTable.none)
        } else {
            scratch.fillRanks(merges)
        }
    }
}

/// One symbol a character; an unknown one is its byte tokens, else the unknown token.
struct CharacterSymbols: Sendable {
    /// One a byte, -1 where it has no token; nil without byte fallback.
    let byteTokens: FrozenArray<TokenID>?
    let unknown: TokenID?
    let fusesUnknown: Bool

    func fill(
        _ word: UnsafePointer<UInt8>, count: Int, _ pieces: PieceIndex, _ merges: MergeTable, _ scratch: inout EncodingScratch
    ) {
        var index = 0
        var pendingUnknown = false
        while index < count {
            let length = min(UTF8Scanner.length(of: word[index]), count - index)
            let character = word + index
            index += length
            if let id = pieces.id(character, count: length) {
                if pendingUnknown, let unknown { scratch.symbols.append(unknown) }
                pendingUnknown = false
                scratch.symbols.append(id)
                continue
            }
            if let byteTokens, (0..<length).allSatisfy({ byteTokens.base[Int(character[$0])] >= 0 }) {
                for offset in 0..<length { scratch.symbols.append(byteTokens.base[Int(character[offset])]) }
                continue
            }
            if pendingUnknown, !fusesUnknown, let unknown { scratch.symbols.append(unknown) }
            pendingUnknown = true
        }
        if pendingUnknown, let unknown { scratch.symbols.append(unknown) }
        scratch.fillRanks(merges)
    }
}
