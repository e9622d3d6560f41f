import Foundation
import Templates

extension ChatTemplate {
    /// The template of the model in `folder`, with all tokens that its files name as ends; `warning` says where it has none.
    ///
    /// - Throws: `TokenizerError` for a malformed file.
    package init(folder: URL) throws {
        let ends = try ["generation_config.json", "config.json"].flatMap { try Self.endTokens($0, in: folder) }
        self.init(try TokenizerConfiguration(folder: folder), endTokens: ends)
    }

    init(_ configuration: TokenizerConfiguration, endTokens: [TokenID] = []) {
        self.init(templates: configuration.chatTemplates, specialTokens: configuration.specialTokens, endTokens: endTokens)
    }

    /// `eos_token_id`: a number, a list, or not there.
    private static func endTokens(_ name: String, in folder: URL) throws(TokenizerError) -> [TokenID] {
        guard let data = try TokenizerFolder.read(name, in: folder) else { return [] }
        let value: TemplateValue
        do { value = try TemplateValue(json: Array(data)) } catch {
            throw .malformed(file: name, place: "byte \(error.position)", problem: "not JSON: \(error.problem)")
        }
        guard case .map(let root) = value else { return [] }
        // Models that also see pictures keep what concerns text one level down.
        guard case .map(let inner)? = root["text_config"] else { return ids(root["eos_token_id"]) }
        return ids(root["eos_token_id"]) + ids(inner["eos_token_id"])
    }

    private static func ids(_ value: TemplateValue?) -> [TokenID] {
        switch value {
        case .integer(let id): TokenID(exactly: id).map { [$0] } ?? []
        case .list(let list): list.items.flatMap { ids($0) }
        default: []
        }
    }
}
