import Foundation

extension TokenizerDefinition {
    /// Reads a `tokenizer.json` as Hugging Face's `tokenizers` writes it.
    init(json data: Data, file: String) throws(TokenizerError) {
        self.file = file
        let root = try JSONDocument(data, name: file).rootNode
        try readModel(try root.required("model"))
        if let node = try root.optional("added_tokens") { try readAddedTokens(node) }
        if let node = try root.optional("normalizer") { normalizer = try Self.normalizerSteps(node) }
        if let node = try root.optional("pre_tokenizer") { try readPreTokenizer(node) }
        if let node = try root.optional("post_processor") { try readPostProcessor(node) }
        if let node = try root.optional("decoder") {
            try readDecoder(node)
        } else {
            decoder.joinsWithSpaces = true
        }
    }

    private mutating func readAddedTokens(_ node: JSONNode) throws(TokenizerError) {
        for element in try node.elements() {
            let content = try element.required("content").string()
            let id = try element.required("id").integer(in: 0...VocabularyDefinition.highestID)
            let isSpecial = try element.bool("special", default: false)
            addedTokens.append(
                AddedToken(
                    id: TokenID(id), content: content, isSpecial: isSpecial, singleWord: try element.bool("single_word", default: false),
                    stripsLeft: try element.bool("lstrip", default: false), stripsRight: try element.bool("rstrip", default: false),
                    isNormalized: try element.bool("normalized", default: !isSpecial)))
        }
    }

    static func normalizerSteps(_ node: JSONNode) throws(TokenizerError) -> [NormalizerStep] {
        let type = try node.required("type").string()
        if let form = NormalizerStep.UnicodeForm(rawValue: type) { return [.composition(form)] }
        switch type {
        case "Sequence":
            var steps: [NormalizerStep] = []
            for element in try node.required("normalizers").elements() { steps += try normalizerSteps(element) }
            return steps
        case "Prepend": return [.prepend(try node.required("prepend").bytes())]
        case "Replace":
            let pattern = try literal(try node.required("pattern"))
            return [.replace(pattern, with: try node.required("content").bytes())]
        case "Lowercase": return [.lowercase]
        case "Strip":
            return [.strip(left: try node.bool("strip_left", default: true), right: try node.bool("strip_right", default: true))]
        case "StripAccents": return [.stripAccents]
        default: throw node.unsupported("the normalizer “\(type)”")
        }
    }

    /// The bytes of a pattern that is a fixed string.
    static func literal(_ node: JSONNode) throws(TokenizerError) -> [UInt8] {
        if let regex = try node.string("Regex") { throw node.unsupported("the regex “\(regex.prefix(80))”") }
        let bytes = try node.required("String").bytes()
        guard !bytes.isEmpty else { throw node.malformed("the pattern is empty") }
        return bytes
    }

    mutating func readPostProcessor(_ node: JSONNode) throws(TokenizerError) {
        let type = try node.required("type").string()
        switch type {
        case "ByteLevel": return
        case "Sequence":
            for element in try node.required("processors").elements() { try readPostProcessor(element) }
        case "TemplateProcessing": try readTemplate(node)
        case "BertProcessing", "RobertaProcessing":
            prefix.insert(try pairID(try node.required("cls")), at: 0)
            suffix.append(try pairID(try node.required("sep")))
        default: throw node.unsupported("the post-processor “\(type)”")
        }
    }

    /// The id of a `["token", id]`.
    private func pairID(_ node: JSONNode) throws(TokenizerError) -> TokenID {
        let elements = try node.elements()
        guard elements.count == 2 else { throw node.wrongType(expected: "a token and its id") }
        return TokenID(try elements[1].integer(in: 0...VocabularyDefinition.highestID))
    }

    private mutating func readTemplate(_ node: JSONNode) throws(TokenizerError) {
        let special = try node.optional("special_tokens")
        var before: [TokenID] = []
        var after: [TokenID] = []
        var isPastText = false
        for element in try node.required("single").elements() {
            if try element.optional("Sequence") != nil {
                isPastText = true
                continue
            }
            let name = try element.required("SpecialToken").required("id").string()
            guard let ids = try special?.optional(name)?.required("ids").elements() else {
                throw element.malformed("the special token “\(name)” is not among special_tokens")
            }
            for id in ids {
                let value = TokenID(try id.integer(in: 0...VocabularyDefinition.highestID))
                if isPastText { after.append(value) } else { before.append(value) }
            }
        }
        prefix = before + prefix
        suffix += after
    }

    mutating func readDecoder(_ node: JSONNode) throws(TokenizerError) {
        let type = try node.required("type").string()
        switch type {
        case "Sequence":
            for element in try node.required("decoders").elements() { try readDecoder(element) }
        case "ByteLevel": decoder.isByteLevel = true
        case "ByteFallback": decoder.hasByteFallback = true
        case "Fuse": return
        case "Replace":
            let old = try Self.literal(try node.required("pattern"))
            decoder.replacements.append(.init(old: old, new: try node.required("content").bytes()))
        case "Strip":
            let content = try node.required("content").bytes()
            guard !content.isEmpty else { throw node.malformed("the content is empty") }
            let start = try node.optional("start")?.integer(in: 0...1000) ?? 0
            decoder.strip = .init(content: content, start: start, stop: try node.optional("stop")?.integer(in: 0...1000) ?? 0)
        case "Metaspace":
            let metaspace = try Self.metaspace(node)
            if metaspace.prepend != .never { decoder.dropsFirstMark = metaspace.mark }
            decoder.replacements.append(.init(old: metaspace.mark, new: [UInt8(ascii: " ")]))
        default: throw node.unsupported("the decoder “\(type)”")
        }
    }
}
