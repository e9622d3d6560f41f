import Foundation

/// How rotary frequencies are stretched beyond the positions that a model was first trained on.
package enum RopeScaling: Sendable, Hashable {
    case none
    /// Every frequency divided by `factor`.
    case linear(factor: Double)
    /// Another base beyond the positions that the config gives; within them, and no further is gone here, nothing changes.
    case dynamic(factor: Double)
    /// Low frequencies divided by `factor`, high ones kept, those between blended. Source: Llama 3.1's reference code.
    case llama3(factor: Double, lowFrequencyFactor: Double, highFrequencyFactor: Double, originalMaxPositions: Int)
    case yarn(Yarn)
    case longRope(LongRope)

    /// Frequencies are blended by how often they turn within the original positions. Source: arXiv 2309.00071.
    package struct Yarn: Sendable, Hashable {
        package var factor: Double
        package var originalMaxPositions: Int
        /// Multiplies cos and sin, and so the scores of attention twice.
        package var attentionFactor: Double
        /// Frequencies that turn so often or more are kept.
        package var betaFast: Double
        /// Those that turn so seldom or less are divided by `factor`.
        package var betaSlow: Double
        /// Whether the borders of the blend are whole numbers.
        package var truncates: Bool

        /// - Parameter attentionFactor: nil: the paper's, 0.1 ln factor + 1.
        package init(
            factor: Double, originalMaxPositions: Int, attentionFactor: Double? = nil, betaFast: Double = 32, betaSlow: Double = 1,
            truncates: Bool = true
        ) {
            self.factor = factor
            self.originalMaxPositions = originalMaxPositions
            self.attentionFactor = attentionFactor ?? RopeScaling.magnitude(factor)
            self.betaFast = betaFast
            self.betaSlow = betaSlow
            self.truncates = truncates
        }
    }

    /// Every frequency divided by a number of its own. Source: arXiv 2402.13753.
    package struct LongRope: Sendable, Hashable {
        /// D / 2 of them, for contexts within the original positions.
        package var shortFactors: [Double]
        /// For longer ones.
        package var longFactors: [Double]
        package var originalMaxPositions: Int
        /// Multiplies cos and sin.
        package var attentionFactor: Double

        package init(shortFactors: [Double], longFactors: [Double], originalMaxPositions: Int, attentionFactor: Double) {
            self.shortFactors = shortFactors
            self.longFactors = longFactors
            self.originalMaxPositions = originalMaxPositions
            self.attentionFactor = attentionFactor
        }
    }

    /// YaRN's factor on cos and sin, for positions stretched by `scale`.
    static func magnitude(_ scale: Double, _ multiplier: Double = 1) -> Double {
        scale <= 1 ? 1 : 0.1 * multiplier * Foundation.log(scale) + 1
    }
}
