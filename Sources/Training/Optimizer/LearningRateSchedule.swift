import Foundation

/// How the learning rate runs over the steps: up in a line, then down.
package enum LearningRateDecay: String, Sendable, Codable, CaseIterable {
    case constant
    case linear
    case cosine
}

/// learningRate · warm-up · decay, by step.
package struct LearningRateSchedule: Sendable, Equatable {
    package var peak: Float
    /// Steps until the peak is reached.
    package var warmupSteps: Int
    package var totalSteps: Int
    package var decay: LearningRateDecay
    /// Where the decay ends, as a share of the peak.
    package var floorShare: Float

    package init(peak: Float, warmupSteps: Int, totalSteps: Int, decay: LearningRateDecay, floorShare: Float = 0) {
        self.peak = peak
        self.warmupSteps = warmupSteps
        self.totalSteps = totalSteps
        self.decay = decay
        self.floorShare = floorShare
    }

    /// The rate of one step, counted from 0.
    package func rate(at step: Int) -> Float {
        if step < warmupSteps { return peak * Float(step + 1) / Float(warmupSteps) }
        let rest = max(1, totalSteps - warmupSteps)
        let progress = min(1, Float(step - warmupSteps) / Float(rest))
        let share: Float =
            switch decay {
            case .constant: 1
            case .linear: 1 - progress
            case .cosine: 0.5 * (1 + cos(progress * Float.pi))
            }
        return peak * (floorShare + (1 - floorShare) * share)
    }
}
