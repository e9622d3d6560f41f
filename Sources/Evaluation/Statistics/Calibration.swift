/// How far a stated probability is from what comes true.
package enum Calibration {
    /// Expected calibration error: Σ over bins of (answers in it / all) · |share that is right − mean probability|, 0 to 1; nil without answers.
    ///
    /// Source: Naeini, Cooper, Hauskrecht: Obtaining Well Calibrated Probabilities Using Bayesian Binning (2015).
    ///
    /// - Parameters:
    ///   - probabilities: 0 to 1, that an answer is right.
    ///   - bins: of equal width.
    package static func error(probabilities: [Double], isRight: [Bool], bins: Int = 10) -> Double? {
        precondition(probabilities.count == isRight.count, "\(probabilities.count) probabilities for \(isRight.count) answers")
        precondition(bins > 0, "\(bins) bins")
        guard !probabilities.isEmpty else { return nil }
        var gaps = [Double](repeating: 0, count: bins)
        for (probability, isRight) in zip(probabilities, isRight) {
            let bin = min(bins - 1, max(0, Int(probability * Double(bins))))
            gaps[bin] += (isRight ? 1 : 0) - probability
        }
        return gaps.reduce(0) { $0 + abs($1) } / Double(probabilities.count)
    }
}
