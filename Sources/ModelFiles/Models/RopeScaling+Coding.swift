import Foundation

/// The keys of `rope_scaling`, and of transformers 5's `rope_parameters`.
extension RopeScaling: Codable {
    enum CodingKeys: String, CodingKey {
        case ropeType = "rope_type"
        case type
        case factor
        case lowFrequencyFactor = "low_freq_factor"
        case highFrequencyFactor = "high_freq_factor"
        case originalMaxPositions = "original_max_position_embeddings"
        case attentionFactor = "attention_factor"
        case magnitude = "mscale"
        case magnitudeOfAll = "mscale_all_dim"
        case betaFast = "beta_fast"
        case betaSlow = "beta_slow"
        case truncates = "truncate"
        case shortFactors = "short_factor"
        case longFactors = "long_factor"
        case turnedShare = "partial_rotary_factor"
    }

    private typealias Values = KeyedDecodingContainer<CodingKeys>

    /// What the rest of the config says about positions.
    struct Positions {
        /// Stands in for the original number of positions where nothing gives it.
        var most: Int?
        /// Beside the scaling, not in it; it counts before what stands there.
        var original: Int?
        /// The share of each head that is turned, where a config gives it beside the scaling.
        var turnedShare: Double?
    }

    package init(from decoder: any Decoder) throws { try self.init(from: decoder, Positions()) }

    init(from decoder: any Decoder, _ positions: Positions) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let type = try values.decodeIfPresent(String.self, forKey: .ropeType) ?? values.decodeIfPresent(String.self, forKey: .type)
        switch type {
        case nil, "default": self = .none
        case "linear": self = .linear(factor: try values.positive(.factor))
        case "dynamic": self = .dynamic(factor: try values.positive(.factor))
        case "llama3": self = try Self.llama3(values, original: Self.original(values, positions))
        case "yarn": self = .yarn(try Self.yarn(values, positions))
        case "longrope", "su": self = .longRope(try Self.longRope(values, positions))
        case let other?:
            throw UnsupportedSetting(
                what: "RoPE scaling \(other.quoted)", supported: "default, linear, dynamic, llama3, yarn, longrope")
        }
        // transformers turns whole heads in these families where nothing is stretched, and has no result at all where something is.
        let share = try values.has(.turnedShare) ? values.positive(.turnedShare) : positions.turnedShare ?? 1
        if share != 1, self != .none {
            throw UnsupportedSetting(
                what: "\(CodingKeys.turnedShare.rawValue.quoted) of \(share) beside RoPE scaling \((type ?? "").quoted)",
                supported: "heads that are turned whole")
        }
    }

    private static func original(_ values: Values, _ positions: Positions) throws -> Int {
        if let original = positions.original { return original }
        return try values.size(.originalMaxPositions, default: positions.most, in: 1...ModelConfig.Limits.positions)
    }

    private static func llama3(_ values: Values, original: Int) throws -> RopeScaling {
        let low = try values.positive(.lowFrequencyFactor)
        let high = try values.positive(.highFrequencyFactor)
        guard low < high else { throw values.fault(.highFrequencyFactor, "\(high) is not above low_freq_factor \(low)") }
        return .llama3(
            factor: try values.positive(.factor), lowFrequencyFactor: low, highFrequencyFactor: high, originalMaxPositions: original)
    }

    /// How far positions are stretched: as the config says, else from the original number to that of today.
    private static func stretch(_ values: Values, _ positions: Positions, original: Int) throws -> Double {
        if try values.has(.factor) { return try values.positive(.factor) }
        guard let most = positions.most else { return try values.positive(.factor) }
        return Double(most) / Double(original)
    }

    private static func yarn(_ values: Values, _ positions: Positions) throws -> Yarn {
        let original = try original(values, positions)
        let factor = try stretch(values, positions, original: original)
        var attentionFactor: Double?
        if try values.has(.attentionFactor) {
            attentionFactor = try values.positive(.attentionFactor)
        } else if let one = try values.decodeIfPresent(Double.self, forKey: .magnitude), one != 0,
            let other = try values.decodeIfPresent(Double.self, forKey: .magnitudeOfAll), other != 0
        {
            attentionFactor = magnitude(factor, one) / magnitude(factor, other)
        }
        let (fast, slow) = (try values.positive(.betaFast, default: 32), try values.positive(.betaSlow, default: 1))
        guard fast >= slow else { throw values.fault(.betaFast, "\(fast) is below beta_slow \(slow)") }
        return Yarn(
            factor: factor, originalMaxPositions: original, attentionFactor: attentionFactor, betaFast: fast, betaSlow: slow,
            truncates: try values.decodeIfPresent(Bool.self, forKey: .truncates) ?? true)
    }

    private static func longRope(_ values: Values, _ positions: Positions) throws -> LongRope {
        let original = try original(values, positions)
        func usual() throws -> Double {
            let factor = try stretch(values, positions, original: original)
            return factor <= 1 || original <= 1 ? 1 : (1 + log(factor) / log(Double(original))).squareRoot()
        }
        func factors(_ key: CodingKeys) throws -> [Double] {
            let list = try values.decode([Double].self, forKey: key)
            guard list.allSatisfy({ $0.isFinite && $0 > 0 }) else { throw values.fault(key, "a number in it is not above 0") }
            return list
        }
        return LongRope(
            shortFactors: try factors(.shortFactors), longFactors: try factors(.longFactors), originalMaxPositions: original,
            attentionFactor: try values.has(.attentionFactor) ? values.positive(.attentionFactor) : usual())
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .none: try values.encode("default", forKey: .ropeType)
        case .linear(let factor):
            try values.encode("linear", forKey: .ropeType)
            try values.encode(factor, forKey: .factor)
        case .dynamic(let factor):
            try values.encode("dynamic", forKey: .ropeType)
            try values.encode(factor, forKey: .factor)
        case .llama3(let factor, let low, let high, let original):
            try values.encode("llama3", forKey: .ropeType)
            try values.encode(factor, forKey: .factor)
            try values.encode(low, forKey: .lowFrequencyFactor)
            try values.encode(high, forKey: .highFrequencyFactor)
            try values.encode(original, forKey: .originalMaxPositions)
        case .yarn(let yarn):
            try values.encode("yarn", forKey: .ropeType)
            try values.encode(yarn.factor, forKey: .factor)
            try values.encode(yarn.originalMaxPositions, forKey: .originalMaxPositions)
            try values.encode(yarn.attentionFactor, forKey: .attentionFactor)
            try values.encode(yarn.betaFast, forKey: .betaFast)
            try values.encode(yarn.betaSlow, forKey: .betaSlow)
            try values.encode(yarn.truncates, forKey: .truncates)
        case .longRope(let rope):
            try values.encode("longrope", forKey: .ropeType)
            try values.encode(rope.shortFactors, forKey: .shortFactors)
            try values.encode(rope.longFactors, forKey: .longFactors)
            try values.encode(rope.originalMaxPositions, forKey: .originalMaxPositions)
            try values.encode(rope.attentionFactor, forKey: .attentionFactor)
        }
    }
}
