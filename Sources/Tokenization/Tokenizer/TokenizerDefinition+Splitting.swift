extension TokenizerDefinition {
    /// Appends the stages of a `pre_tokenizer`.
    mutating func readPreTokenizer(_ node: JSONNode) throws(TokenizerError) {
        let type = try node.required("type").string()
        if type == "Sequence" {
            for element in try node.required("pretokenizers").elements() { try readPreTokenizer(element) }
            return
        }
        if isByteLevel {
            guard type != "ByteLevel" else { throw node.unsupported("“ByteLevel” twice") }
            // What comes after sees the spelling of the bytes, and so do the merges.
            stages.append(.byteSpelling)
            isByteLevel = false
        }
        switch type {
        case "ByteLevel":
            isByteLevel = true
            if try node.bool("add_prefix_space", default: true) { stages.append(.prefixSpace) }
            if try node.bool("use_regex", default: true) { stages.append(.words(.gpt2)) }
        case "Split": stages.append(try Self.split(node))
        case "Digits":
            let isIndividual = try node.bool("individual_digits", default: false)
            stages.append(.characters(.number, isIndividual ? .isolated : .contiguous))
        case "Punctuation": stages.append(.characters(.punctuation, try Self.delimiter(node) ?? .isolated))
        case "Whitespace": stages.append(.wordsAndSigns)
        case "WhitespaceSplit": stages.append(.characters(.space, .removed))
        case "BertPreTokenizer": stages += [.characters(.space, .removed), .characters(.punctuation, .isolated)]
        case "CharDelimiterSplit": stages.append(.literal(try node.required("delimiter").bytes(), .removed))
        case "Metaspace": stages.append(.metaspace(try Self.metaspace(node)))
        default: throw node.unsupported("the pre-tokenizer “\(type)”")
        }
    }

    private static func delimiter(_ node: JSONNode) throws(TokenizerError) -> SplitDelimiter? {
        guard let name = try node.string("behavior") else { return nil }
        guard let delimiter = SplitDelimiter(rawValue: name) else { throw node.unsupported("the behavior “\(name)”") }
        return delimiter
    }

    /// A `Split`: by hand for the patterns of words and of runs that most models have, else by the engine for regular expressions.
    private static func split(_ node: JSONNode) throws(TokenizerError) -> SplitStage {
        let delimiter = try delimiter(node) ?? .isolated
        let inverted = try node.bool("invert", default: false)
        let pattern = try node.required("pattern")
        if let literal = try literal(pattern), !inverted { return .literal(literal, delimiter) }
        if let regex = try pattern.string("Regex") {
            // Every character belongs to some word, so that nothing lies between the matches.
            let keepsMatches = inverted ? delimiter == .removed : delimiter == .isolated
            if keepsMatches, let words = WordPattern(regex: regex) { return .words(words) }
            if !inverted, let runs = runs(regex, delimiter) { return runs }
        }
        return .pattern(try Self.regex(pattern), delimiter, inverted: inverted)
    }

    private static func runs(_ regex: String, _ delimiter: SplitDelimiter) -> SplitStage? {
        switch regex {
        case #"[0-9][0-9][0-9]"#: .runs(.number, longest: 3, exact: true, asciiOnly: true, delimiter)
        case #"[0-9]"#: .runs(.number, longest: 1, exact: false, asciiOnly: true, delimiter)
        case #"\p{N}"#: .runs(.number, longest: 1, exact: false, asciiOnly: false, delimiter)
        case #"\p{N}{1,3}"#: .runs(.number, longest: 3, exact: false, asciiOnly: false, delimiter)
        case #"\p{N}+"#: .runs(.number, longest: .max, exact: false, asciiOnly: false, delimiter)
        case #"\s+"#: .runs(.space, longest: .max, exact: false, asciiOnly: false, delimiter)
        default: nil
        }
    }

    static func metaspace(_ node: JSONNode) throws(TokenizerError) -> SplitStage.Metaspace {
        let mark = try node.string("replacement").map { Array($0.utf8) } ?? SplitStage.Metaspace.mark
        guard !mark.isEmpty else { throw node.malformed("the replacement is empty") }
        var prepend = SplitStage.Metaspace.Prepend.always
        if let scheme = try node.string("prepend_scheme") {
            guard let known = SplitStage.Metaspace.Prepend(rawValue: scheme) else { throw node.unsupported("the scheme “\(scheme)”") }
            prepend = known
        } else if try !node.bool("add_prefix_space", default: true) {
            prepend = .never
        }
        return .init(mark: mark, prepend: prepend, splits: try node.bool("split", default: true))
    }
}
