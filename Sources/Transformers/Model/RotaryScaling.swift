import Foundation
import Tensors

/// How the angles of the rotary embedding are stretched for longer contexts.
package enum RotaryScaling: Sendable, Hashable {
    case none
    /// Every angle divided by the factor.
    case linear(factor: Double)
    /// Long waves divided by the factor, short ones kept, a ramp between. Source: Llama 3.1, `rope_type: llama3`.
    case llama3(factor: Double, lowFrequencyFactor: Double, highFrequencyFactor: Double, originalContext: Double)

    /// The angle a position for one frequency, in radians.
    func scaled(_ frequency: Double) -> Double {
        switch self {
        case .none: return frequency
        case .linear(let factor): return frequency / factor
        case .llama3(let factor, let low, let high, let context):
            let wavelength = 2 * Double.pi / frequency
            if wavelength < context / high { return frequency }
            if wavelength > context / low { return frequency / factor }
            let smooth = (context / wavelength - low) / (high - low)
            return (1 - smooth) * frequency / factor + smooth * frequency
        }
    }
}

extension RopeTable {
    /// cos and sin of position · scaled(base^(-2i / D)) for i in 0 ..< D / 2.
    init(positions: Int, headDim: Int, rotation: Rotation) {
        let frequencies = (0..<headDim / 2).map { rotation.scaling.scaled(pow(rotation.base, -2 * Double($0) / Double(headDim))) }
        let cosine = Tensor(uninitialized: [positions, headDim / 2])
        let sine = Tensor(uninitialized: [positions, headDim / 2])
        for position in 0..<positions {
            for (i, frequency) in frequencies.enumerated() {
                let angle = Double(position) * frequency
                cosine.f32[position * headDim / 2 + i] = Float(cos(angle))
                sine.f32[position * headDim / 2 + i] = Float(sin(angle))
            }
        }
        self.init(cosine: cosine, sine: sine)
    }

    /// One for each layer; layers of one rotation share theirs.
    static func ofLayers(_ architecture: Architecture, positions: Int) -> [RopeTable] {
        var tables: [Rotation: RopeTable] = [:]
        return architecture.layerKinds.map { kind in
            if let table = tables[kind.rotation] { return table }
            let table = RopeTable(positions: positions, headDim: architecture.headDim, rotation: kind.rotation)
            tables[kind.rotation] = table
            return table
        }
    }
}
