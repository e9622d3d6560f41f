/// Sliding windows and rotary angles, which may differ from layer to layer.
extension ModelConfig {
    typealias Values = KeyedDecodingContainer<CodingKeys>

    static func slidingWindow(_ values: Values, usual: FamilyDefaults) throws -> Int? {
        guard try values.decodeIfPresent(Bool.self, forKey: .usesSlidingWindow) ?? !usual.switchesWindow else { return nil }
        guard values.contains(.slidingWindow) else { return usual.slidingWindow }
        return try values.has(.slidingWindow) ? values.size(.slidingWindow, in: 1...Limits.positions) : nil
    }

    /// By `layer_types`, or by the older keys that say where windows begin or end.
    static func slidingLayers(_ values: Values, usual: FamilyDefaults, layers: Int) throws -> [Bool]? {
        if try values.has(.layerTypes) {
            let types = try values.decode([String].self, forKey: .layerTypes)
            guard types.count == layers else { throw values.fault(.layerTypes, "\(types.count) types for \(layers) layers") }
            return try types.map { type in
                guard let known = LayerType(rawValue: type) else {
                    throw UnsupportedSetting(
                        what: "layer type \(type.quoted)", supported: LayerType.allCases.map(\.rawValue).joined(separator: ", "))
                }
                return known == .sliding
            }
        }
        if try usual.slidingPattern != nil || values.has(.slidingPattern) {
            let pattern = try values.size(.slidingPattern, default: usual.slidingPattern, in: 1...Limits.layers)
            return (1...layers).map { !$0.isMultiple(of: pattern) }
        }
        guard usual.switchesWindow else { return nil }
        let first = try values.size(.firstSlidingLayer, default: usual.firstSlidingLayer, in: 0...Limits.layers)
        return (0..<layers).map { $0 >= first }
    }

    /// Of layers that see everything: from `rope_theta` and `rope_scaling`, or from the newer `rope_parameters` that holds both, for
    /// each type of layer where these differ. A `rope_scaling` that says something counts first.
    static func rope(_ values: Values, usual: FamilyDefaults, maxPositions: Int) throws -> Rope {
        let theta = try values.positive(.ropeTheta, default: usual.ropeTheta)
        if try values.has(.ropeScaling),
            try !values.nestedContainer(keyedBy: RopeScaling.CodingKeys.self, forKey: .ropeScaling).allKeys.isEmpty
        {
            return try rope(in: values, .ropeScaling, theta: theta, positions: positions(values, most: maxPositions))
        }
        if try values.has(.ropeParameters) {
            let parameters = try values.nestedContainer(keyedBy: CodingKeys.self, forKey: .ropeParameters)
            guard try parameters.has(.fullRope) else {
                return try rope(in: values, .ropeParameters, theta: theta, positions: positions(values, most: maxPositions))
            }
            return try rope(in: parameters, .fullRope, theta: theta, positions: RopeScaling.Positions(most: maxPositions))
        }
        return Rope(theta: theta)
    }

    private static func positions(_ values: Values, most: Int) throws -> RopeScaling.Positions {
        let original = try values.has(.originalMaxPositions) ? values.size(.originalMaxPositions, in: 1...Limits.positions) : nil
        let share = try values.has(.turnedShare) ? values.positive(.turnedShare) : nil
        return RopeScaling.Positions(most: most, original: original, turnedShare: share)
    }

    /// Nil where layers that slide turn as the others do.
    static func slidingRope(_ values: Values, usual: FamilyDefaults, maxPositions: Int) throws -> Rope? {
        let older = try values.has(.slidingRopeTheta) ? values.positive(.slidingRopeTheta) : usual.slidingRopeTheta
        if try values.has(.ropeParameters) {
            let parameters = try values.nestedContainer(keyedBy: CodingKeys.self, forKey: .ropeParameters)
            if try parameters.has(.slidingRope) {
                return try rope(
                    in: parameters, .slidingRope, theta: older ?? usual.ropeTheta, positions: RopeScaling.Positions(most: maxPositions))
            }
        }
        return older.map { Rope(theta: $0) }
    }

    private static func rope(in values: Values, _ key: CodingKeys, theta: Double, positions: RopeScaling.Positions) throws -> Rope {
        let parameters = try values.nestedContainer(keyedBy: CodingKeys.self, forKey: key)
        return Rope(
            theta: try parameters.positive(.ropeTheta, default: theta),
            scaling: try RopeScaling(from: values.superDecoder(forKey: key), positions))
    }

    func encodeWindows(_ values: inout KeyedEncodingContainer<CodingKeys>) throws {
        guard let slidingWindow else {
            // Where a window is usual its absence has to be said.
            if FamilyDefaults(modelType: modelType).slidingWindow != nil { try values.encodeNil(forKey: .slidingWindow) }
            return
        }
        try values.encode(slidingWindow, forKey: .slidingWindow)
        try values.encode(true, forKey: .usesSlidingWindow)
        if let slidingLayers {
            try values.encode(slidingLayers.map { ($0 ? LayerType.sliding : .full).rawValue }, forKey: .layerTypes)
        }
        guard let slidingRope else { return }
        if slidingRope.scaling == .none { return try values.encode(slidingRope.theta, forKey: .slidingRopeTheta) }
        var parameters = values.nestedContainer(keyedBy: CodingKeys.self, forKey: .ropeParameters)
        try parameters.encode(Rope(theta: ropeTheta, scaling: ropeScaling), forKey: .fullRope)
        try parameters.encode(slidingRope, forKey: .slidingRope)
    }

    private enum LayerType: String, CaseIterable {
        case full = "full_attention"
        case sliding = "sliding_attention"
    }
}

extension ModelConfig.Rope: Encodable {
    package func encode(to encoder: any Encoder) throws {
        try scaling.encode(to: encoder)
        var values = encoder.container(keyedBy: ModelConfig.CodingKeys.self)
        try values.encode(theta, forKey: .ropeTheta)
    }
}
