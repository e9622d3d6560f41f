import Foundation
import ModelFiles
import Tensors

extension RopeScaling {
    /// The angles a position, in radians: D / 2 of them, from the fastest.
    ///
    /// - Parameter context: tokens that the model is to see at once, by which LongRoPE chooses its factors.
    func frequencies(base: Double, headDim: Int, context: Int) -> [Double] {
        let unscaled = (0..<headDim / 2).map { pow(base, -2 * Double($0) / Double(headDim)) }
        switch self {
        case .none, .dynamic: return unscaled
        case .linear(let factor): return unscaled.map { $0 / factor }
        case .llama3(let factor, let low, let high, let original):
            return unscaled.map { Self.llama3($0, factor: factor, low: low, high: high, context: Double(original)) }
        case .yarn(let yarn): return yarn.scaled(unscaled, base: base)
        case .longRope(let rope):
            let factors = context > rope.originalMaxPositions ? rope.longFactors : rope.shortFactors
            return zip(unscaled, factors).map { $0 / $1 }
        }
    }

    /// Multiplies cos and sin.
    var attentionFactor: Double {
        switch self {
        case .none, .linear, .dynamic, .llama3: 1
        case .yarn(let yarn): yarn.attentionFactor
        case .longRope(let rope): rope.attentionFactor
        }
    }

    private static func llama3(_ frequency: Double, factor: Double, low: Double, high: Double, context: Double) -> Double {
        let wavelength = 2 * Double.pi / frequency
        if wavelength < context / high { return frequency }
        if wavelength > context / low { return frequency / factor }
        let smooth = (context / wavelength - low) / (high - low)
        return (1 - smooth) * frequency / factor + smooth * frequency
    }
}

extension RopeScaling.Yarn {
    /// A ramp from the index whose wave turns `betaFast` times in the original positions to the one that turns `betaSlow` times.
    fileprivate func scaled(_ frequencies: [Double], base: Double) -> [Double] {
        let headDim = Double(2 * frequencies.count)
        func index(turning times: Double) -> Double {
            headDim * log(Double(originalMaxPositions) / (times * 2 * .pi)) / (2 * log(base))
        }
        var (low, high) = (index(turning: betaFast), index(turning: betaSlow))
        if truncates { (low, high) = (low.rounded(.down), high.rounded(.up)) }
        (low, high) = (max(low, 0), min(high, headDim - 1))
        if low == high { high += 0.001 }
        return frequencies.enumerated().map { index, frequency in
            let ramp = min(max((Double(index) - low) / (high - low), 0), 1)
            return frequency / factor * ramp + frequency * (1 - ramp)
        }
    }
}

extension RopeTable {
    /// cos and sin of position · frequency, times the scaling's factor.
    init(positions: Int, headDim: Int, rotation: Rotation, device: Device) {
        let frequencies = rotation.scaling.frequencies(base: rotation.base, headDim: headDim, context: positions)
        let factor = rotation.scaling.attentionFactor
        let angles = (0..<positions).flatMap { position in frequencies.map { Double(position) * $0 } }
        let shape: Shape = [positions, headDim / 2]
        self.init(
            cosine: device.tensor(angles.map { Float(factor * cos($0)) }, shape: shape),
            sine: device.tensor(angles.map { Float(factor * sin($0)) }, shape: shape))
    }

    /// One for each layer; layers of one rotation share theirs.
    static func ofLayers(_ architecture: Architecture, positions: Int, device: Device) -> [RopeTable] {
        var tables: [Rotation: RopeTable] = [:]
        return architecture.layerKinds.map { kind in
            if let table = tables[kind.rotation] { return table }
            let table = RopeTable(positions: positions, headDim: architecture.headDim, rotation: kind.rotation, device: device)
            tables[kind.rotation] = table
            return table
        }
    }
}
