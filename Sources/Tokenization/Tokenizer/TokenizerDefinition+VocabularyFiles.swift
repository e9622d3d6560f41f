import Foundation

extension TokenizerDefinition {
    /// Reads `vocab.json` and `merges.txt` as GPT-2 and Qwen2 have them; the class in the configuration tells the splitting pattern.
    init(vocabulary data: Data, merges lines: Data, configuration: TokenizerConfiguration) throws(TokenizerError) {
        file = "vocab.json"
        isByteLevel = true
        decoder.isByteLevel = true
        try readVocabulary(try JSONDocument(data, name: file).rootNode)
        file = "merges.txt"
        try readMergeLines(lines)
        let isQwen = configuration.className?.hasPrefix("Qwen2") ?? false
        stages = [.words(isQwen ? .qwen2 : .gpt2)]
        if isQwen { normalizer = [.composition(.nfc)] }
        addedTokens = configuration.addedTokens
    }

    private mutating func readMergeLines(_ data: Data) throws(TokenizerError) {
        let index = PieceIndex(vocabulary.spellings.finish())
        var joined = ContiguousArray<UInt8>()
        var rank = 0
        guard data.count < JSONDocument.largestFile else { throw malformed("the whole file", "\(data.count) bytes are too many") }
        for (number, line) in [UInt8](data).split(separator: UInt8(ascii: "\n")).enumerated() {
            if number == 0, line.starts(with: "#version".utf8) { continue }
            let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            guard rank < MergeTable.mostRanks, let (left, right) = Self.twoParts(text) else {
                throw malformed("line \(number + 1)", "a merge has two parts")
            }
            try addMerge(left, right, index: index, joined: &joined, rank: rank, place: "line \(number + 1)")
            rank += 1
        }
    }
}
