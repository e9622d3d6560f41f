extension TokenizerDefinition {
    /// Reads the `model` of a `tokenizer.json`.
    mutating func readModel(_ node: JSONNode) throws(TokenizerError) {
        if let type = try node.string("type"), type != "BPE" { throw node.unsupported("the model type “\(type)”") }
        for key in ["continuing_subword_prefix", "end_of_word_suffix"] {
            if let text = try node.string(key), !text.isEmpty { throw node.unsupported("“\(key)”") }
        }
        if let dropout = try node.optional("dropout"), case .number(let rate) = dropout.value, rate != 0 {
            throw dropout.unsupported("dropout")
        }
        unknownToken = try node.string("unk_token")
        fusesUnknown = try node.bool("fuse_unk", default: false)
        hasByteFallback = try node.bool("byte_fallback", default: false)
        ignoresMerges = try node.bool("ignore_merges", default: false)
        try readVocabulary(try node.required("vocab"))
        try readMerges(try node.required("merges"))
    }

    /// Reads an object of spellings and ids.
    mutating func readVocabulary(_ node: JSONNode) throws(TokenizerError) {
        for member in try node.members() {
            guard case .number(let number) = member.value, let id = Int(exactly: number), (0...VocabularyDefinition.highestID).contains(id)
            else {
                throw node.malformed("an id is not a whole number from 0 to \(VocabularyDefinition.highestID)")
            }
            guard vocabulary.add(node.document.bytes(member.key), id: id) else { throw node.malformed("id \(id) is given to two tokens") }
        }
        guard !vocabulary.isPresent.isEmpty else { throw node.malformed("the vocabulary is empty") }
    }

    /// Reads merges written as `"a b"` or as `["a", "b"]`.
    private mutating func readMerges(_ node: JSONNode) throws(TokenizerError) {
        guard case .array(let values) = node.value else { throw node.wrongType(expected: "an array") }
        guard values.count < MergeTable.mostRanks else { throw node.malformed("\(values.count) merges are too many") }
        let index = PieceIndex(vocabulary.spellings.finish())
        merges.reserveCapacity(values.count)
        var joined = ContiguousArray<UInt8>()
        for (rank, value) in values.enumerated() {
            let parts: (ArraySlice<UInt8>, ArraySlice<UInt8>)?
            switch value {
            case .string(let range): parts = Self.twoParts(node.document.bytes(range))
            case .array(let pair):
                guard pair.count == 2, case .string(let left) = pair[0], case .string(let right) = pair[1] else {
                    throw node.malformed("merge \(rank) is not a pair of strings")
                }
                parts = (node.document.bytes(left), node.document.bytes(right))
            default: throw node.malformed("merge \(rank) is neither a string nor a pair")
            }
            guard let (left, right) = parts else { throw node.malformed("merge \(rank) does not have two parts") }
            try addMerge(left, right, index: index, joined: &joined, rank: rank, place: node.path)
        }
    }

    /// The two parts around the only space.
    static func twoParts(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
        guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        let right = line[(space + 1)...]
        return right.contains(UInt8(ascii: " ")) ? nil : (line[..<space], right)
    }

    mutating func addMerge(
        _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, index: PieceIndex, joined: inout ContiguousArray<UInt8>, rank: Int,
        place: String
    ) throws(TokenizerError) {
        joined.removeAll(keepingCapacity: true)
        joined.append(contentsOf: left)
        joined.append(contentsOf: right)
        guard let leftID = index.id(left), let rightID = index.id(right) else {
            throw malformed(place, "a part of merge \(rank) is not in the vocabulary")
        }
        guard let result = index.id(joined) else { throw malformed(place, "what merge \(rank) makes is not in the vocabulary") }
        merges.append(MergeTable.Merge(left: leftID, right: rightID, result: result, rank: rank))
    }
}
