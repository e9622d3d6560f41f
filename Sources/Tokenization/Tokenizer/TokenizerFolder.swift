import Foundation

/// Reads files of a model folder.
enum TokenizerFolder {
    /// The file's bytes, nil where there is no such file.
    static func read(_ name: String, in folder: URL) throws(TokenizerError) -> Data? {
        let path = folder.appendingPathComponent(name).path
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue else { return nil }
        do {
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
            guard size <= JSONDocument.largestFile else {
                throw TokenizerError.malformed(file: name, place: "the whole file", problem: "\(size) bytes are too many for a tokenizer")
            }
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch let error as TokenizerError {
            throw error
        } catch {
            throw .unreadable(file: path, reason: (error as NSError).localizedDescription)
        }
    }
}

extension Tokenizer {
    /// Reads a model folder: `tokenizer.json`, else `tokenizer.model` (tiktoken ranks), else `vocab.json` with `merges.txt`.
    ///
    /// - Throws: `TokenizerError` for a missing, unreadable, malformed or unsupported file.
    package init(folder: URL) throws { try self.init(TokenizerDefinition(folder: folder, TokenizerConfiguration(folder: folder))) }
}

extension TokenizerDefinition {
    /// As the files of a model folder say.
    init(folder: URL, _ configuration: TokenizerConfiguration) throws {
        if let data = try TokenizerFolder.read("tokenizer.json", in: folder) {
            try self.init(json: data, file: "tokenizer.json")
            let known = Set(addedTokens.map(\.id))
            addedTokens += configuration.addedTokens.filter { !known.contains($0.id) }
        } else if let data = try TokenizerFolder.read("tokenizer.model", in: folder) {
            try self.init(ranks: data, file: "tokenizer.model", configuration: configuration)
        } else if let vocabulary = try TokenizerFolder.read("vocab.json", in: folder),
            let merges = try TokenizerFolder.read("merges.txt", in: folder)
        {
            try self.init(vocabulary: vocabulary, merges: merges, configuration: configuration)
        } else {
            throw TokenizerError.missing(
                folder: folder.path, expected: ["tokenizer.json", "tokenizer.model", "vocab.json with merges.txt"])
        }
        beginningOfText = configuration.beginningOfText
        endOfText = configuration.endOfText
    }
}
