import Foundation
import ModelFiles
import Tokenization

extension ExportSubject {
    /// Everything beside the network in a merged GGUF file: names, the tokenizer, the chat template.
    ///
    /// - Throws: `TokenizerError`.
    func metadata() throws -> [GGUFWriter.Pair] {
        let own = [GGUFWriter.Pair("general.name", .text(name))]
        switch source {
        case .gguf(let model): return own + model.carriedPairs.filter { $0.key != "general.name" }
        case .folder(let folder):
            let pairs = try TokenizerMetadataPair.all(folder: folder.url, vocabularySize: source.config.vocabularySize)
            let taken = Set(pairs.map(\.key))
            return own + pairs.map { GGUFWriter.Pair($0.key, $0.value.written) } + namedTokens.filter { !taken.contains($0.key) }
        }
    }

    /// What only the config names.
    private var namedTokens: [GGUFWriter.Pair] {
        let config = source.config
        return [("bos", config.beginTokens.first), ("eos", config.endTokens.first)].compactMap { name, id in
            id.map { GGUFWriter.Pair("tokenizer.ggml.\(name)_token_id", .u32(UInt32(clamping: $0))) }
        }
    }

    /// Spellings of the tokens that end an answer.
    var stops: [String] {
        template.stopTokens(tokenizer).compactMap { tokenizer.token(for: $0) }.filter { !$0.isEmpty }
    }
}

extension TokenizerMetadataPair.Value {
    fileprivate var written: GGUFWriter.Value {
        switch self {
        case .integer(let number): .u32(UInt32(clamping: number))
        case .flag(let flag): .flag(flag)
        case .text(let text): .text(text)
        case .integers(let numbers): .i32s(numbers.map { Int32(clamping: $0) })
        case .numbers(let numbers): .f32s(numbers)
        case .texts(let texts): .texts(texts)
        }
    }
}
