extension Tokenizer {
    /// The text of `ids`; what is no UTF-8 becomes U+FFFD, and an id outside the vocabulary says nothing.
    package func decode(_ ids: [TokenID], skipSpecialTokens: Bool = true) -> String {
        let decoder = tables.decoder
        var output: [UInt8] = []
        output.reserveCapacity(ids.count * 5)
        var stream = streamDecoder()
        let isSimple = decoder.splitsCharacters && decoder.strip == nil
        for id in ids where id >= 0 && Int(id) < decoder.pieces.count {
            if skipSpecialTokens, tables.isSpecial[Int(id)] { continue }
            if isSimple { output.append(contentsOf: decoder.pieces.piece(Int(id))) } else { stream.append(id, to: &output) }
        }
        stream.finish(to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// A decoder for ids that come one by one; special tokens say nothing.
    package func streamDecoder() -> StreamDecoder {
        StreamDecoder(tables.decoder) { [tables] in tables.isSpecial[Int($0)] }
    }
}
