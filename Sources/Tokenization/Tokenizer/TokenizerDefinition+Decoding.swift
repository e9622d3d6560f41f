extension TokenizerDefinition {
    /// What each token says, from the decoder's steps.
    func makeDecoder(spellings: PieceTable) -> PieceDecoder {
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
        // A token that is looked for in normalised text takes with it what the normaliser put before it.
        let steps = Normalizer(steps: normalizer)
        let normalized = Dictionary(addedTokens.filter(\.isNormalized).map { (Int($0.id), $0.content) }) { first, _ in first }
        for id in 0..<spellings.count {
            var piece = ContiguousArray(spellings.piece(id))
            if let content = normalized[id] { piece = ContiguousArray(steps.normalized(content)) }
            var first = piece
            if let mark = decoder.dropsFirstMark { NormalizerStep.replace(mark, with: []).apply(&first) }
            for replacement in decoder.replacements {
                NormalizerStep.replace(replacement.old, with: replacement.new).apply(&piece)
                NormalizerStep.replace(replacement.old, with: replacement.new).apply(&first)
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

    /// The byte that a spelling such as `<0x0A>` stands for, or -1.
    private static func byte(of piece: UnsafeBufferPointer<UInt8>) -> Int16 {
        guard piece.count == 6, piece.starts(with: "<0x".utf8), piece[5] == UInt8(ascii: ">") else { return -1 }
        return UInt8(String(decoding: piece[3..<5], as: UTF8.self), radix: 16).map { Int16($0) } ?? -1
    }
}
