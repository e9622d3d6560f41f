import ModelFiles

/// How the weights of the linears are held while they are frozen.
package enum WeightFormat: String, Sendable, Codable, CaseIterable {
    case f32
    case bf16
    /// 4-bit NF4 in blocks of 64; matrices whose rows are not made of whole blocks become bf16, embedding and head stay as on disk.
    case nf4
    /// As they lie in the file: its own blocks, or its bf16 or f32; f16 becomes f32.
    case file
}

extension WeightFormat {
    /// What a model is held in where nothing else is asked for: a GGUF file's own encoding, else NF4.
    package static func usual(for source: ModelSource) -> WeightFormat {
        if case .gguf = source { .file } else { .nf4 }
    }
}
