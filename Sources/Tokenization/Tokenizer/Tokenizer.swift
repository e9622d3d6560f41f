import Foundation

package typealias TokenID = Int32

/// Text to token ids and back, as the model's own files define it.
///
/// Ids equal those of Hugging Face's `tokenizers` for the same files.
package struct Tokenizer: Sendable {
    let tables: TokenizerTables

    /// Reads the text of a `tokenizer.json`.
    package init(json: Data) throws {
        try self.init(TokenizerDefinition(json: json, file: "tokenizer.json"))
    }

    init(_ definition: TokenizerDefinition) throws {
        tables = try TokenizerTables(definition)
    }

    /// The vocabulary's spelling of `id`.
    package func token(for id: TokenID) -> String? {
        guard id >= 0, Int(id) < tables.spellings.count, tables.hasSpelling[Int(id)] else { return nil }
        return String(decoding: tables.spellings.piece(Int(id)), as: UTF8.self)
    }

    package func id(of token: String) -> TokenID? { tables.spellingIndex.id(token.utf8) }

    /// The highest id + 1, added tokens included.
    package var vocabularySize: Int { tables.spellings.count }

    package var beginningOfText: TokenID? { tables.beginningOfText }

    package var endOfText: TokenID? { tables.endOfText }

    /// The first special token that is spelt in `text`.
    func firstSpecialToken(in text: String) -> TokenID? {
        var text = text
        return text.withUTF8 { tables.templateTokens.matches(in: $0, plain: []) }.first { isSpecial($0.id) }?.id
    }

    /// Whether `id` is a special token, which `decode` leaves out.
    package func isSpecial(_ id: TokenID) -> Bool { id >= 0 && Int(id) < tables.isSpecial.count && tables.isSpecial[Int(id)] }
}
