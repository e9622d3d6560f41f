import Foundation
import ModelFiles
import Tokenization

extension GGUFFile: TokenizerMetadata {}

extension Tokenizer {
    /// The tokenizer of a model, from its folder's files or its GGUF metadata.
    ///
    /// - Throws: `TokenizerError`; `ModelFileError` for metadata of a wrong type.
    init(_ source: ModelSource) throws {
        switch source {
        case .folder(let folder): try self.init(folder: folder.url)
        case .gguf(let model): try self.init(metadata: model.file)
        }
    }

    /// The same where there need be no weights.
    init(at url: URL) throws {
        if let file = try ModelSource.file(at: url) { try self.init(metadata: GGUFFile(file)) } else { try self.init(folder: url) }
    }
}

extension ChatTemplate {
    /// The model's own template, with all tokens that its files name as ends.
    ///
    /// - Throws: as `Tokenizer.init`.
    init(_ source: ModelSource) throws {
        switch source {
        case .folder(let folder): try self.init(folder: folder.url)
        case .gguf(let model): try self.init(model.file)
        }
    }

    /// The same where there need be no weights.
    init(at url: URL) throws {
        if let file = try ModelSource.file(at: url) { try self.init(GGUFFile(file)) } else { try self.init(folder: url) }
    }

    private init(_ file: GGUFFile) throws {
        self.init(templates: try file.chatTemplates(), specialTokens: try file.specialTokens(), endTokens: try file.endTokens())
    }
}
