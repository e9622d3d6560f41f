import Foundation

/// What is used of a `tokenizer_config.json` and its companions.
struct TokenizerConfiguration {
    var className: String?
    var beginningOfText: String?
    var endOfText: String?
    var addedTokens: [AddedToken] = []
    /// `bos_token` and its like, with what they are; those that are null are not there.
    var specialTokens: [(name: String, text: String)] = []
    /// By name; the usual one is «default».
    var chatTemplates: [String: String] = [:]

    private static let specialNames = ["bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token"]

    init() {}

    init(_ data: Data) throws(TokenizerError) {
        try read(JSONDocument(data, name: "tokenizer_config.json").rootNode)
    }

    /// Reads the folder's configuration; without one everything is unknown.
    ///
    /// The template may stand in `chat_template.jinja`, in `chat_template.json`, or in the configuration; the first counts. Others by
    /// name stand in the folder `additional_chat_templates`.
    init(folder: URL) throws(TokenizerError) {
        if let data = try TokenizerFolder.read("tokenizer_config.json", in: folder) { try self.init(data) } else { self.init() }
        if let data = try TokenizerFolder.read("chat_template.json", in: folder) {
            let root = try JSONDocument(data, name: "chat_template.json").rootNode
            if let node = try root.optional("chat_template") { chatTemplates = try Self.templates(node) }
        }
        if let data = try TokenizerFolder.read("chat_template.jinja", in: folder) {
            chatTemplates = [TemplateSources.standard: String(decoding: data, as: UTF8.self)]
        }
        let more = folder.appendingPathComponent("additional_chat_templates")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: more.path)) ?? []
        for name in names.sorted() where name.hasSuffix(".jinja") {
            guard let data = try TokenizerFolder.read(name, in: more) else { continue }
            chatTemplates[String(name.dropLast(6))] = String(decoding: data, as: UTF8.self)
        }
    }

    private mutating func read(_ root: JSONNode) throws(TokenizerError) {
        className = try root.string("tokenizer_class")
        beginningOfText = try root.optional("bos_token").map(Self.tokenName)
        endOfText = try root.optional("eos_token").map(Self.tokenName)
        for name in Self.specialNames {
            guard let node = try root.optional(name), let text = try? Self.tokenName(node) else { continue }
            specialTokens.append((name, text))
        }
        if let node = try root.optional("chat_template") { chatTemplates = try Self.templates(node) }
        guard let added = try root.optional("added_tokens_decoder") else { return }
        for member in try added.members() {
            let node = JSONNode(document: root.document, value: member.value, path: "added_tokens_decoder")
            guard let id = TokenID(root.document.string(member.key)), (0...VocabularyDefinition.highestID).contains(Int(id)) else {
                throw node.malformed("an id is not a whole number from 0 to \(VocabularyDefinition.highestID)")
            }
            addedTokens.append(
                AddedToken(
                    id: id, content: try node.required("content").string(), isSpecial: try node.bool("special", default: false),
                    singleWord: try node.bool("single_word", default: false), stripsLeft: try node.bool("lstrip", default: false),
                    stripsRight: try node.bool("rstrip", default: false), isNormalized: try node.bool("normalized", default: false)))
        }
        addedTokens.sort { $0.id < $1.id }
    }

    /// A token as its text, or as an object with the text inside.
    private static func tokenName(_ node: JSONNode) throws(TokenizerError) -> String {
        if case .object = node.value { return try node.required("content").string() }
        return try node.string()
    }

    /// One template, or several by name.
    private static func templates(_ node: JSONNode) throws(TokenizerError) -> [String: String] {
        guard case .array = node.value else { return [TemplateSources.standard: try node.string()] }
        var templates: [String: String] = [:]
        for template in try node.elements() {
            templates[try template.required("name").string()] = try template.required("template").string()
        }
        return templates
    }
}
