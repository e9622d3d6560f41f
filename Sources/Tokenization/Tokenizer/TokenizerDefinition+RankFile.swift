import Foundation

extension TokenizerDefinition {
    /// Reads a tiktoken rank file, as Llama 3 has it: a line a token, its bytes in base64 and its rank.
    ///
    /// Any two neighbours merge whose joined bytes are a token, lowest rank first; so every way to cut a token in two is a merge.
    /// Source: `tiktoken.load.load_tiktoken_bpe`.
    init(ranks data: Data, file: String, configuration: TokenizerConfiguration) throws(TokenizerError) {
        self.file = file
        isByteLevel = true
        ignoresMerges = true
        stages = [.words(.llama3)]
        decoder.isByteLevel = true
        if data.first == 0x0A {
            throw .unsupported(file: file, place: "the first byte", what: "a SentencePiece model without its tokenizer.json")
        }
        var pieces = PieceTableBuilder()
        for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
            let (piece, rank) = try Self.rankLine(line, number: index + 1, file: file)
            guard vocabulary.add(ByteSpelling.spelling(of: piece).utf8, id: rank) else {
                throw malformed("line \(index + 1)", "rank \(rank) is given twice")
            }
            pieces.set(rank, piece)
        }
        guard vocabulary.isPresent.count > 0 else { throw malformed("the whole file", "there is no token in it") }
        addSplits(of: pieces.finish())
        addedTokens = configuration.addedTokens.isEmpty ? Self.llama3Tokens(after: vocabulary.isPresent.count) : configuration.addedTokens
        if let begin = addedTokens.first(where: { $0.content == "<|begin_of_text|>" }) { prefix = [begin.id] }
    }

    private static func rankLine(_ line: Data, number: Int, file: String) throws(TokenizerError) -> (piece: Data, rank: Int) {
        let parts = line.split(separator: UInt8(ascii: " "))
        guard parts.count == 2, line.count < 10_000, let piece = Data(base64Encoded: Data(parts[0])), !piece.isEmpty,
            let rank = Int(String(decoding: parts[1], as: UTF8.self)), (0...VocabularyDefinition.highestID).contains(rank)
        else {
            throw .malformed(file: file, place: "line \(number)", problem: "expected a token in base64 and its rank")
        }
        return (piece, rank)
    }

    private mutating func addSplits(of pieces: PieceTable) {
        let index = PieceIndex(pieces)
        for id in 0..<pieces.count {
            let piece = pieces.piece(id)
            guard let start = piece.baseAddress, piece.count > 1 else { continue }
            for cut in 1..<piece.count {
                guard let left = index.id(start, count: cut), let right = index.id(start + cut, count: piece.count - cut) else { continue }
                merges.append(MergeTable.Merge(left: left, right: right, result: TokenID(id), rank: id))
            }
        }
    }

    /// The 256 special tokens of Llama 3.1 and later.
    ///
    /// Source: `llama_models/llama3/api/tokenizer.py`.
    private static func llama3Tokens(after count: Int) -> [AddedToken] {
        let named = [
            "<|begin_of_text|>", "<|end_of_text|>", "<|reserved_special_token_0|>", "<|reserved_special_token_1|>",
            "<|finetune_right_pad_id|>", "<|reserved_special_token_2|>", "<|start_header_id|>", "<|end_header_id|>", "<|eom_id|>",
            "<|eot_id|>", "<|python_tag|>",
        ]
        let reserved = (3..<248).map { "<|reserved_special_token_\($0)|>" }
        return (named + reserved).enumerated().map { AddedToken(id: TokenID(count + $0), content: $1) }
    }
}
