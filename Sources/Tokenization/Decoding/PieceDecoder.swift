/// How pieces of text are joined again.
///
/// Every supported decoder of `tokenizer.json` comes down to this: what each token says, runs of byte tokens, and a strip at the ends.
struct PieceDecoder: Sendable {
    /// What each id says.
    let pieces: PieceTable
    /// What an id says at the start of a text, where that differs (Metaspace).
    let firstPieces: PieceTable?
    /// For each id the byte of a `<0xNN>` token, else -1. Nil where the tokenizer has none.
    let byteTokens: FrozenArray<Int16>?
    /// Whether a token may end in the middle of a character (byte-level).
    let splitsCharacters: Bool
    let strip: Strip?

    struct Strip: Sendable, Equatable {
        var content: [UInt8]
        var start: Int
        var stop: Int
    }
}
