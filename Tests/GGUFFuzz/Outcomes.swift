import Foundation
import ModelFiles
import Tensors
import Tokenization

/// Runs the readers on one damaged file after the other, and counts what came of it.
struct Outcomes {
    private var headers = 0
    private var models = 0
    private var tokenizers = 0
    private let begin = Date()
    private let url = URL(filePath: "/nowhere/model.gguf")

    /// How far a file is followed: what comes later takes far longer than the header.
    enum Depth {
        case header, model, everything
    }

    mutating func run(_ bytes: [UInt8], to depth: Depth) {
        guard let header = bytes.withUnsafeBytes({ try? GGUFHeader(file: $0) }) else { return }
        headers += 1
        check(header, count: bytes.count)
        guard depth != .header else { return }
        let memory = bytes.withUnsafeBytes { Tensor(bytes: $0, shape: [bytes.count], dtype: .u8) }
        guard let file = try? GGUFFile(memory.storage, named: url) else { return }
        for name in file.tensorNames { _ = (try? file.matrix(name))?.firstNonFinite }
        if depth == .everything { read(file) }
        if let model = try? GGUFModel(file) { read(model) }
    }

    private mutating func read(_ model: GGUFModel) {
        models += 1
        let shape: Shape = [model.config.heads * model.config.headDim, model.config.hiddenSize]
        for name in model.tensorNames { _ = try? model.matrix(name, shape: shape) }
        _ = model.fingerprint()
    }

    private mutating func read(_ file: GGUFFile) {
        for key in file.keys {
            _ = (try? file.integer(key), try? file.number(key), try? file.flag(key), try? file.text(key))
            _ = (try? file.integers(key), try? file.numbers(key), try? file.withTexts(key) { $0.reduce(0) { $0 &+ Int($1.first ?? 0) } })
        }
        _ = (try? file.chatTemplates(), try? file.specialTokens(), try? file.endTokens())
        guard let tokenizer = try? Tokenizer(metadata: file) else { return }
        tokenizers += 1
        _ = tokenizer.decode(tokenizer.encode("ab abc é<s><|im_end|>", addSpecialTokens: true))
    }

    private func check(_ header: GGUFHeader, count: Int) {
        var end = 0
        for entry in header.entries.values.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
            precondition(entry.bytes.lowerBound >= end && entry.bytes.upperBound <= count, "a tensor lies outside, or over another")
            end = entry.bytes.upperBound
        }
    }

    func report(_ executions: Int, seed: UInt64) {
        let seconds = Date().timeIntervalSince(begin)
        print("seed \(seed): \(executions) files, \(headers) taken, \(models) of them models, \(tokenizers) tokenizers, \(Int(seconds)) s")
        fflush(nil)
    }
}
