import Tensors

/// What a GGUF model's weights are rounded to, by the names that people know: one type for most tensors, and a finer one for those that
/// rounding harms most.
package enum GGUFMixture: String, Sendable, CaseIterable, Codable {
    case f16, bf16
    case q80 = "q8_0"
    case q6K = "q6_K"
    case q5KM = "q5_K_M"
    case q4KM = "q4_K_M"
    case q40 = "q4_0"

    /// Whatever the case of the letters.
    package init?(named name: String) {
        guard let known = Self.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) else { return nil }
        self = known
    }

    /// `general.file_type`. Source: `enum llama_ftype` of llama.h.
    var fileType: UInt32 {
        switch self {
        case .f16: 1
        case .q40: 2
        case .q80: 7
        case .q4KM: 15
        case .q5KM: 17
        case .q6K: 18
        case .bf16: 32
        }
    }

    /// Whether it is rounded to less than 16 bits.
    package var isQuantized: Bool { ![.f16, .bf16].contains(self) }

    private var usual: GGMLType {
        switch self {
        case .f16: .plain(.f16)
        case .bf16: .plain(.bf16)
        case .q80: .blocks(.q80)
        case .q6K: .blocks(.q6K)
        case .q5KM: .blocks(.q5K)
        case .q4KM: .blocks(.q4K)
        case .q40: .blocks(.q40)
        }
    }

    /// The type of a tensor by its name in the file.
    ///
    /// Rows and norms stay f32. The head is Q6_K at the least; of K_M mixtures half of the layers have their value and down projections in Q6_K
    /// too; what has no whole blocks takes the next type that it has whole blocks of. Source: `llama-quant.cpp` of llama.cpp.
    ///
    /// - Parameter hasHead: whether the head is a tensor of its own, not the embedding.
    func type(of name: String, shape: [Int], layers: Int, hasHead: Bool) -> GGMLType {
        guard shape.count == 2, let columns = shape.last else { return .plain(.f32) }
        guard isQuantized else { return usual }
        let stem = name.hasSuffix(".weight") ? name.dropLast(".weight".count) : name[...]
        var type = usual
        if stem == (hasHead ? "output" : "token_embd") {
            if self != .q80 { type = .blocks(.q6K) }
        } else if [.q5KM, .q4KM].contains(self), let layer = Self.layer(of: stem), stem.hasSuffix(".attn_v") || stem.hasSuffix(".ffn_down"),
            Self.isFine(layer, of: layers)
        {
            type = .blocks(.q6K)
        }
        return Self.whole(type, columns: columns)
    }

    /// The first eighth, the last one, and every third layer between.
    private static func isFine(_ layer: Int, of layers: Int) -> Bool {
        layer < layers / 8 || layer >= 7 * layers / 8 || (layer - layers / 8) % 3 == 2
    }

    private static func layer(of stem: Substring) -> Int? {
        let words = stem.split(separator: ".")
        return words.count == 3 && words[0] == "blk" ? Int(words[1]) : nil
    }

    private static func whole(_ type: GGMLType, columns: Int) -> GGMLType {
        guard !columns.isMultiple(of: type.blockValues) else { return type }
        let next: GGMLType
        switch type {
        case .blocks(.q4K): next = .blocks(.q50)
        case .blocks(.q5K): next = .blocks(.q51)
        case .blocks(.q6K): next = .blocks(.q80)
        default: return .plain(.f16)
        }
        return whole(next, columns: columns)
    }
}
