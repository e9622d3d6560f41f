import Training

/// A step, and how fast things go.
package struct TrainingProgress: Sendable, Equatable, Codable {
    package var step: TrainingStep
    /// The loss averaged over about the last twenty steps, in nats per target token.
    package var smoothedLoss: Double
    /// Of this run, earlier parts of it included.
    package var elapsedSeconds: Double
    package var tokensPerSecond: Double
    package var secondsLeft: Double
}

/// Follows the steps of a run and tells rates from them.
package struct ProgressMeter {
    /// Seconds and tokens of the run before it was gone on with.
    private let earlierSeconds: Double
    private let start: Double
    private var tokens = 0
    private(set) var smoothedLoss: Double?
    private var firstStep: Int?

    /// - Parameters:
    ///   - earlierSeconds: of the run before it was gone on with.
    ///   - smoothedLoss: where it stood then, in nats per target token.
    ///   - start: seconds of the clock that `take` is told.
    package init(earlierSeconds: Double = 0, smoothedLoss: Double? = nil, start: Double) {
        self.earlierSeconds = earlierSeconds
        self.smoothedLoss = smoothedLoss
        self.start = start
    }

    /// Seconds of the run, earlier parts of it included.
    package func elapsed(at now: Double) -> Double { earlierSeconds + now - start }

    /// The progress after a step that was taken at `now`, in seconds.
    package mutating func take(_ step: TrainingStep, at now: Double) -> TrainingProgress {
        tokens += step.tokens
        let first = firstStep ?? step.step
        firstStep = first
        let smoothed = smoothedLoss.map { 0.95 * $0 + 0.05 * step.loss } ?? step.loss
        smoothedLoss = smoothed
        let seconds = max(now - start, 1e-9)
        let secondsPerStep = seconds / Double(step.step - first + 1)
        return TrainingProgress(
            step: step, smoothedLoss: smoothed, elapsedSeconds: elapsed(at: now), tokensPerSecond: Double(tokens) / seconds,
            secondsLeft: secondsPerStep * Double(max(0, step.totalSteps - step.step)))
    }
}
