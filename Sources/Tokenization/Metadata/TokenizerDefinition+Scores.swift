/// SentencePiece's byte-pair vocabularies: no list of merges, but a score a token; of two neighbours that make a token, those merge first
/// that make the one with the highest score.
///
/// Source: `bpe_model.cc` of SentencePiece, `llm_tokenizer_spm` of llama-vocab.cpp.
extension TokenizerDefinition {
    /// Of a token that merges lead to; longer ones would take too long to cut in every way.
    private static let longestPiece = 512

    mutating func readPieces(_ metadata: some TokenizerMetadata) throws {
        let mark = SplitStage.Metaspace.mark
        let space = [UInt8(ascii: " ")]
        normalizer = [.replace(space, with: mark)]
        decoder.replacements = [.replace(mark, with: space)]
        hasByteFallback = true
        decoder.hasByteFallback = true
        fusesUnknown = true
        if try metadata.flag(MetadataKey.addsSpace) ?? true {
            normalizer.insert(.prepend(mark), at: 0)
            decoder.strip = .init(content: space, start: 1, stop: 0)
        }
    }

    /// Every way to cut a token in two tokens is a merge of its rank by score.
    mutating func addMerges(scores: [Double]?, types: [Int]?) throws(TokenizerError) {
        guard let scores, scores.count >= vocabulary.isPresent.count else {
            throw malformed(MetadataKey.scores, "\(scores?.count ?? 0) scores for \(vocabulary.isPresent.count) tokens")
        }
        let pieces = vocabulary.spellings.finish()
        let isMerged = (0..<pieces.count).map { id in
            vocabulary.isPresent[id] && types.map { TokenType(rawValue: $0[id]) == .normal } ?? true
        }
        let index = PieceIndex(pieces) { isMerged[$0] }
        // Of one score the longer first: so runs of spaces, which share one, grow from the left as they do in SentencePiece.
        let ordered = (0..<pieces.count).filter { isMerged[$0] && !scores[$0].isNaN }.sorted {
            (-scores[$0], -pieces.piece($0).count, $0) < (-scores[$1], -pieces.piece($1).count, $1)
        }
        for (rank, id) in ordered.enumerated() {
            let piece = pieces.piece(id)
            guard let start = piece.baseAddress, piece.count > 1 else { continue }
            guard piece.count <= Self.longestPiece else { throw malformed(MetadataKey.tokens, "token \(id) is \(piece.count) bytes long") }
            for cut in 1..<piece.count where piece[cut] & 0xC0 != 0x80 {
                guard let left = index.id(start, count: cut), let right = index.id(start + cut, count: piece.count - cut) else { continue }
                merges.append(MergeTable.Merge(left: left, right: right, result: TokenID(id), rank: rank))
            }
        }
    }
}
