/// Byte-pair encoding of one word: its first symbols, and the merges that join them, lowest rank first, leftmost first.
///
/// Source: Sennrich et al. 2016 (arXiv:1508.07909); the details follow `models/bpe` of Hugging Face's `tokenizers`.
struct BytePairModel: Sendable {
    /// What a word's first symbols are.
    enum Symbols: Sendable {
        /// One id a byte; -1 where the vocabulary has none and the byte is dropped.
        case bytes(FrozenArray<TokenID>)
        /// One id a character, then the bytes of an unknown character (nil without byte fallback), then `unknown`.
        case characters(byteFallback: FrozenArray<TokenID>?)
    }

    let pieces: PieceIndex
    let merges: MergeTable
    let symbols: Symbols
    let unknown: TokenID?
    let fusesUnknown: Bool
    /// A word that is itself a token is that token, whatever the merges say.
    let ignoresMerges: Bool

    /// Up to here a scan over all pairs beats a heap.
    private static let longestScanned = 40

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
        fillSymbols(word, count: count, &scratch.symbols)
        if scratch.symbols.count <= Self.longestScanned {
            Self.scan(&scratch.symbols, &scratch.merges, table: merges)
            scratch.output.append(contentsOf: scratch.symbols)
        } else {
            mergeByHeap(&scratch)
        }
    }

    private func fillSymbols(_ word: UnsafePointer<UInt8>, count: Int, _ output: inout ContiguousArray<TokenID>) {
        output.removeAll(keepingCapacity: true)
        switch symbols {
        case .bytes(let ids):
            for index in 0..<count where ids.base[Int(word[index])] >= 0 { output.append(ids.base[Int(word[index])]) }
        case .characters(let byteFallback):
            fillCharacters(word, count: count, byteFallback: byteFallback, &output)
        }
    }

    private func fillCharacters(
        _ word: UnsafePointer<UInt8>, count: Int, byteFallback: FrozenArray<TokenID>?, _ output: inout ContiguousArray<TokenID>
    ) {
        var index = 0
        var pendingUnknown = false
        while index < count {
            let length = min(UTF8Scanner.length(of: word[index]), count - index)
            let character = word + index
            index += length
            if let id = pieces.id(character, count: length) {
                if pendingUnknown, let unknown { output.append(unknown) }
                pendingUnknown = false
                output.append(id)
                continue
            }
            if let byteFallback, (0..<length).allSatisfy({ byteFallback.base[Int(character[$0])] >= 0 }) {
                for offset in 0..<length { output.append(byteFallback.base[Int(character[offset])]) }
                continue
            }
            if pendingUnknown, !fusesUnknown, let unknown { output.append(unknown) }
            pendingUnknown = true
        }
        if pendingUnknown, let unknown { output.append(unknown) }
    }
}
