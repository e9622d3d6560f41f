extension TokenizerDefinition {
    /// What each token says, from the decoder's steps.
    func makeDecoder(spellings: PieceTable) -> PieceDecoder {
        let spellings = said(spellings)
        if decoder.isByteLevel {
            let pieces = Self.rawBytes(spellings).pieces
            return PieceDecoder(pieces: pieces, firstPieces: nil, byteTokens: nil, splitsCharacters: true, strip: nil)
        }
        var byteTokens: FrozenArray<Int16>?
        if decoder.hasByteFallback {
            byteTokens = FrozenArray((0..<spellings.count).map { Self.byte(of: spellings.piece($0)) })
        }
        var pieces = PieceTableBuilder()
        var firstPieces = PieceTableBuilder()
        for id in 0..<spellings.count {
            var piece = ContiguousArray(spellings.piece(id))
            var first = piece
            if let mark = decoder.dropsFirstMark { NormalizerStep.replace(mark, with: []).apply(&first) }
            for replacement in decoder.replacements {
                replacement.apply(&piece)
                replacement.apply(&first)
            }
            if decoder.joinsWithSpaces { piece.insert(UInt8(ascii: " "), at: 0) }
            pieces.set(id, piece)
            firstPieces.set(id, first)
        }
        let hasFirst = decoder.dropsFirstMark != nil || decoder.joinsWithSpaces
        return PieceDecoder(
            pieces: pieces.finish(), firstPieces: hasFirst ? firstPieces.finish() : nil, byteTokens: byteTokens,
            splitsCharacters: false, strip: decoder.strip)
    }

    /// The spellings, but of tokens that are looked for in normalised text as they stand there: a normaliser may put something before
    /// them, or lower their letters.
    private func said(_ spellings: PieceTable) -> PieceTable {
        let normalized = addedTokens.filter(\.isNormalized)
        guard !normalizer.isEmpty, !normalized.isEmpty else { return spellings }
        let steps = Normalizer(steps: normalizer)
        let contents = Dictionary(normalized.map { (Int($0.id), steps.normalized($0.content)) }) { first, _ in first }
        var table = PieceTableBuilder()
        for id in 0..<spellings.count {
            if let content = contents[id] { table.set(id, content) } else { table.set(id, spellings.piece(id)) }
        }
        return table.finish()
    }

    /// The byte that a spelling such as `<0x0A>` stands for, or -1.
    private static func byte(of piece: UnsafeBufferPointer<UInt8>) -> Int16 {
        guard piece.count == 6, piece.starts(with: "<0x".utf8), piece[5] == UInt8(ascii: ">") else { return -1 }
        return UInt8(String(decoding: piece[3..<5], as: UTF8.self), radix: 16).map { Int16($0) } ?? -1
    }
}
