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

    /// The ids that stand in the file are not what counts: new tokens are numbered after the vocabulary, in the order of the file.
    ///
    /// Source: `add_tokens` in `added_vocabulary.rs` of Hugging Face's `tokenizers`.
    private mutating func readAddedTokens(_ node: JSONNode) throws(TokenizerError) {
        let index = PieceIndex(vocabulary.spellings.finish())
        var ids: [[UInt8]: Int] = [:]
        var next = vocabulary.count
        for element in try node.elements() {
            let content = try element.required("content").string()
            var id = try element.required("id").integer(in: 0...VocabularyDefinition.highestID)
            let spelling = Array(content.utf8)
            if let known = ids[spelling] {
                id = known
                // Of two with one content the last one's flags count.
                addedTokens.removeAll { $0.content.utf8.elementsEqual(spelling) }
            } else if !spelling.isEmpty, index.id(spelling) == nil {
                // In a vocabulary with holes the number may be another token's; then the file's own is the better one.
                if next >= vocabulary.isPresent.count || !vocabulary.isPresent[next] { id = next }
                next += 1
            }
            ids[spelling] = id
            let isSpecial = try element.bool("special", default: false)
            let token = AddedToken(
                id: TokenID(id), content: content, isSpecial: isSpecial, singleWord: try element.bool("single_word", default: false),
                stripsLeft: try element.bool("lstrip", default: false), stripsRight: try element.bool("rstrip", default: false),
                isNormalized: try element.bool("normalized", default: !isSpecial))
            addedTokens.append(token)
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
        case "Replace": return [try replacement(node)]
        case "Lowercase": return [.lowercase]
        case "Strip":
            return [.strip(left: try node.bool("strip_left", default: true), right: try node.bool("strip_right", default: true))]
        case "StripAccents": return [.stripAccents]
        default: throw node.unsupported("the normalizer “\(type)”")
        }
    }

    /// What a `Replace` does, of a normalizer or a decoder.
    static func replacement(_ node: JSONNode) throws(TokenizerError) -> NormalizerStep {
        let pattern = try node.required("pattern")
        let content = try node.required("content").bytes()
        if let literal = try literal(pattern) { return .replace(literal, with: content) }
        return .replacePattern(try regex(pattern), with: content)
    }

    /// The bytes of a pattern that is a fixed string and not empty; nil for others.
    static func literal(_ node: JSONNode) throws(TokenizerError) -> [UInt8]? {
        guard let bytes = try node.optional("String")?.bytes(), !bytes.isEmpty else { return nil }
        return bytes
    }

    /// A pattern as a regular expression, a fixed string too.
    static func regex(_ node: JSONNode) throws(TokenizerError) -> TextPattern {
        let source = try node.string("Regex")
        do {
            if let source { return try TextPattern(source) }
            return try TextPattern(matching: try node.required("String").string())
        } catch let fault as TextPattern.Fault {
            throw node.malformed("the regex “\(source?.prefix(400) ?? "")” cannot be read: \(fault.what)")
        } catch let error as TokenizerError {
            throw error
        } catch {
            throw node.malformed("\(error)")
        }
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
            if decoder.isByteLevel, !decoder.replacements.isEmpty || decoder.strip != nil {
                throw node.unsupported("a decoder that changes what “ByteLevel” says")
            }
        case "ByteLevel": decoder.isByteLevel = true
        case "ByteFallback": decoder.hasByteFallback = true
        case "Fuse": return
        case "Replace":
            decoder.replacements.append(try Self.replacement(node))
        case "Strip":
            let content = try node.required("content").bytes()
            guard !content.isEmpty else { throw node.malformed("the content is empty") }
            let start = try node.optional("start")?.integer(in: 0...1000) ?? 0
            decoder.strip = .init(content: content, start: start, stop: try node.optional("stop")?.integer(in: 0...1000) ?? 0)
        case "Metaspace":
            let metaspace = try Self.metaspace(node)
            if metaspace.prepend != .never { decoder.dropsFirstMark = metaspace.mark }
            decoder.replacements.append(.replace(metaspace.mark, with: [UInt8(ascii: " ")]))
        default: throw node.unsupported("the decoder “\(type)”")
        }
    }
}
