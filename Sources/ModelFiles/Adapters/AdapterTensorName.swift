/// What a tensor of an adapter's file is, told by its name: `base_model.model.<module>.<what it is>`.
///
/// PEFT leaves out the adapter's own name when it saves; others leave it in, usually «default».
struct AdapterTensorName {
    enum Role: CaseIterable {
        case a, b, pairBias, embeddingA, embeddingB, lengths, rows, savedWeight, savedBias, baseWeight, baseBias, weight, bias

        /// The last parts of the name; `*` stands for the adapter's name, or for nothing.
        fileprivate var endings: [[String]] {
            switch self {
            case .a: [["lora_A", "*", "weight"]]
            case .b: [["lora_B", "*", "weight"]]
            case .pairBias: [["lora_B", "*", "bias"]]
            case .embeddingA: [["lora_embedding_A", "*"]]
            case .embeddingB: [["lora_embedding_B", "*"]]
            case .lengths: [["lora_magnitude_vector", "*"], ["lora_magnitude_vector", "*", "weight"]]
            case .rows: [["token_adapter", "trainable_tokens_delta", "*"], ["trainable_tokens_delta", "*"]]
            case .savedWeight: [["modules_to_save", "*", "weight"]]
            case .savedBias: [["modules_to_save", "*", "bias"]]
            case .baseWeight: [["token_adapter", "base_layer", "weight"], ["base_layer", "weight"]]
            case .baseBias: [["base_layer", "bias"]]
            case .weight: [["weight"]]
            case .bias: [["bias"]]
            }
        }
    }

    /// In the base's own names.
    let module: String
    let role: Role

    /// Nil for a name that is none of PEFT's.
    init?(_ name: String) {
        guard name.hasPrefix(AdapterFolder.prefix) else { return nil }
        let parts = name.dropFirst(AdapterFolder.prefix.count).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        for role in Role.allCases {
            for ending in role.endings {
                guard let count = Self.length(of: ending, in: parts), count < parts.count else { continue }
                let module = parts.dropLast(count)
                guard !module.contains(where: { $0.isEmpty || $0.hasPrefix("lora_") }) else { return nil }
                self.module = module.joined(separator: ".")
                self.role = role
                return
            }
        }
        return nil
    }

    /// How many parts at the end `ending` takes; nil where it does not fit.
    private static func length(of ending: [String], in parts: [String]) -> Int? {
        for spelling in [ending.filter { $0 != "*" }, ending] where spelling.count <= parts.count {
            if zip(spelling, parts.suffix(spelling.count)).allSatisfy({ $0 == "*" || $0 == $1 }) { return spelling.count }
        }
        return nil
    }
}
