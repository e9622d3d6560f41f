/// How rotary frequencies are stretched beyond the positions that a model was first trained on.
package enum RopeScaling: Sendable, Equatable {
    case none
    /// Every frequency divided by `factor`.
    case linear(factor: Double)
    /// Low frequencies divided by `factor`, high ones kept, those between blended. Source: Llama 3.1's reference code.
    case llama3(factor: Double, lowFrequencyFactor: Double, highFrequencyFactor: Double, originalMaxPositions: Int)
}

extension RopeScaling: Codable {
    enum CodingKeys: String, CodingKey {
        case ropeType = "rope_type"
        case type
        case factor
        case lowFrequencyFactor = "low_freq_factor"
        case highFrequencyFactor = "high_freq_factor"
        case originalMaxPositions = "original_max_position_embeddings"
    }

    package init(from decoder: any Decoder) throws { try self.init(from: decoder, maxPositions: nil) }

    /// - Parameter maxPositions: stands in for the original number of positions where the file does not give it.
    init(from decoder: any Decoder, maxPositions: Int?) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let type = try values.decodeIfPresent(String.self, forKey: .ropeType) ?? values.decodeIfPresent(String.self, forKey: .type)
        switch type {
        case nil, "default": self = .none
        case "linear": self = .linear(factor: try values.positive(.factor))
        case "llama3":
            let low = try values.positive(.lowFrequencyFactor)
            let high = try values.positive(.highFrequencyFactor)
            guard low < high else { throw values.fault(.highFrequencyFactor, "\(high) is not above low_freq_factor \(low)") }
            let original = try values.size(.originalMaxPositions, default: maxPositions, in: 1...ModelConfig.Limits.positions)
            self = .llama3(
                factor: try values.positive(.factor), lowFrequencyFactor: low, highFrequencyFactor: high, originalMaxPositions: original)
        case let other?: throw UnsupportedSetting(what: "RoPE scaling \(other.quoted)", supported: "default, linear, llama3")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .none: try values.encode("default", forKey: .ropeType)
        case .linear(let factor):
            try values.encode("linear", forKey: .ropeType)
            try values.encode(factor, forKey: .factor)
        case .llama3(let factor, let low, let high, let original):
            try values.encode("llama3", forKey: .ropeType)
            try values.encode(factor, forKey: .factor)
            try values.encode(low, forKey: .lowFrequencyFactor)
            try values.encode(high, forKey: .highFrequencyFactor)
            try values.encode(original, forKey: .originalMaxPositions)
        }
    }
}
