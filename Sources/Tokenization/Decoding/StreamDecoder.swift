/// Turns ids into text as they come; what it has said is never half a character, and in all is what `decode` says.
package struct StreamDecoder: Sendable {
    private let decoder: PieceDecoder
    private let isSkipped: @Sendable (TokenID) -> Bool
    private var isFirst = true
    /// The bytes of a run of byte tokens, or of a character that has begun.
    private var pending: [UInt8] = []
    private var stripsLeft: Int
    /// Text that a strip at the end may still take.
    private var heldBack: [UInt8] = []

    init(_ decoder: PieceDecoder, isSkipped: @escaping @Sendable (TokenID) -> Bool) {
        self.decoder = decoder
        self.isSkipped = isSkipped
        stripsLeft = decoder.strip?.start ?? 0
    }

    /// The text that `id` completes, perhaps none. An id outside the vocabulary says nothing.
    package mutating func append(_ id: TokenID) -> String {
        guard id >= 0, Int(id) < decoder.pieces.count, !isSkipped(id) else { return "" }
        var output: [UInt8] = []
        append(id, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// The rest: half characters become U+FFFD.
    package mutating func finish() -> String {
        var output: [UInt8] = []
        finish(to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    mutating func append(_ id: TokenID, to output: inout [UInt8]) {
        if let byteTokens = decoder.byteTokens, byteTokens[Int(id)] >= 0 {
            pending.append(UInt8(byteTokens[Int(id)]))
            isFirst = false
            return
        }
        if decoder.byteTokens != nil { flushByteRun(to: &output) }
        let table = isFirst ? decoder.firstPieces ?? decoder.pieces : decoder.pieces
        isFirst = false
        let piece = table.piece(Int(id))
        guard decoder.splitsCharacters else {
            emit(piece, to: &output)
            return
        }
        if pending.isEmpty, let last = piece.last, last < 0x80 {
            emit(piece, to: &output)
        } else {
            pending.append(contentsOf: piece)
            let complete = Self.completeCount(pending)
            emit(pending[..<complete], to: &output)
            pending.removeFirst(complete)
        }
    }

    mutating func finish(to output: inout [UInt8]) {
        if decoder.byteTokens != nil {
            flushByteRun(to: &output)
        } else {
            emit(pending, to: &output)
            pending = []
        }
        guard let strip = decoder.strip, strip.stop > 0 else { return }
        for _ in 0..<strip.stop where heldBack.count >= strip.content.count && heldBack.suffix(strip.content.count) == strip.content[...] {
            heldBack.removeLast(strip.content.count)
        }
        output.append(contentsOf: heldBack)
        heldBack = []
    }

    /// A run of byte tokens is its text, or a U+FFFD for each byte where it is not UTF-8.
    private mutating func flushByteRun(to output: inout [UInt8]) {
        guard !pending.isEmpty else { return }
        if String(validating: pending, as: UTF8.self) != nil {
            emit(pending, to: &output)
        } else {
            for _ in pending { emit("\u{FFFD}".utf8, to: &output) }
        }
        pending = []
    }

    private mutating func emit(_ bytes: some Collection<UInt8>, to output: inout [UInt8]) {
        guard let strip = decoder.strip else {
            output.append(contentsOf: bytes)
            return
        }
        var rest = Array(bytes)[...]
        while stripsLeft > 0, !rest.isEmpty {
            guard rest.starts(with: strip.content) else {
                stripsLeft = 0
                break
            }
            rest = rest.dropFirst(strip.content.count)
            stripsLeft -= 1
        }
        guard strip.stop > 0 else {
            output.append(contentsOf: rest)
            return
        }
        heldBack.append(contentsOf: rest)
        let keep = Self.trailingCount(heldBack, strip)
        output.append(contentsOf: heldBack.dropLast(keep))
        heldBack.removeFirst(heldBack.count - keep)
    }

    private static func trailingCount(_ bytes: [UInt8], _ strip: PieceDecoder.Strip) -> Int {
        var keep = 0
        while keep < strip.stop * strip.content.count, bytes.dropLast(keep).suffix(strip.content.count) == strip.content[...] {
            keep += strip.content.count
        }
        return keep
    }

    /// How many bytes at the front are no beginning of a character that may still be completed.
    private static func completeCount(_ bytes: [UInt8]) -> Int {
        let count = bytes.count
        for back in 1...max(1, min(3, count)) where back <= count {
            let byte = bytes[count - back]
            if byte & 0xC0 == 0x80 { continue }
            if byte < 0xC2 || byte > 0xF4 { return count }
            return back < UTF8Scanner.length(of: byte) && mayContinue(bytes[(count - back)...]) ? count - back : count
        }
        return count
    }

    /// Whether a lead byte and the continuations after it can still become a character (RFC 3629, table of well-formed sequences).
    private static func mayContinue(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let lead = bytes.first, let second = bytes.dropFirst().first else { return true }
        return switch lead {
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: true
        }
    }
}
