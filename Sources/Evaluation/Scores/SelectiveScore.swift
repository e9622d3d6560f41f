import Foundation

/// Whether right answers can be told from wrong ones by how sure the model was; a refusal and an empty answer say nothing and are left out.
package struct SelectiveScore: Sendable, Equatable, Codable {
    package struct Signal: Sendable, Equatable, Codable {
        /// The chance that a right answer has more of it than a wrong one; nil when all are right or all wrong.
        package var auroc: Double?
        /// Area under the risk-coverage curve, 0 to 1; lower is better.
        package var aurc: Double
        /// Expected calibration error of the signal as a probability, 0 to 1.
        package var ece: Double
        /// The largest share of the answers, surest first, of which nine in ten are right.
        package var coverage: Double
        /// The least signal among those; nil where there are none.
        package var threshold: Double?
        /// What comes of giving only answers above a conformal threshold.
        package var conformal: Conformal
    }

    /// Each half of the answers held against the threshold that the other half sets for at most one answer in ten that is given and wrong.
    package struct Conformal: Sendable, Equatable, Codable {
        /// The share of all answers that is given, and that is given and wrong, 0 to 1.
        package var given: Double
        package var wrong: Double

        init(_ scores: [Double], isRight: [Bool]) {
            var (given, wrong) = (0, 0)
            for half in 0..<2 {
                let others = scores.indices.filter { $0 % 2 != half }
                let threshold = RankingCurve.conformalThreshold(
                    scores: others.map { scores[$0] }, isRight: others.map { isRight[$0] }, risk: SelectiveScore.risk)
                for index in scores.indices where index % 2 == half && scores[index] >= threshold {
                    given += 1
                    wrong += isRight[index] ? 0 : 1
                }
            }
            self.given = Double(given) / Double(max(1, scores.count))
            self.wrong = Double(wrong) / Double(max(1, scores.count))
        }
    }

    /// «mean», «least», «lift» (`AnswerSignals`, in nats), and «head»: a probability made of all three, each half of the answers judged by
    /// what the other half taught.
    package var signals: [String: Signal]
    /// Answers, and the right ones among them; what answers a question that has no answer is wrong.
    package var n: Int
    package var right: Int

    private static let precision = 0.9
    private static let risk = 0.1

    /// Nil where nothing was answered.
    package init?(_ signals: [AnswerSignals], isRight: [Bool]) {
        guard !signals.isEmpty else { return nil }
        n = signals.count
        right = isRight.count { $0 }
        func signal(_ scores: [Double], _ probability: (Double) -> Double) -> Signal {
            let covered = RankingCurve.coverage(scores: scores, isRight: isRight, precision: Self.precision)
            return Signal(
                auroc: RankingCurve.auroc(scores: scores, isRight: isRight),
                aurc: RankingCurve.aurc(scores: scores, isRight: isRight) ?? 0,
                ece: Calibration.error(probabilities: scores.map(probability), isRight: isRight) ?? 0, coverage: covered.share,
                threshold: covered.threshold, conformal: Conformal(scores, isRight: isRight))
        }
        self.signals = [
            "mean": signal(signals.map(\.mean), exp), "least": signal(signals.map(\.least), exp),
            // With and without the notes being as likely beforehand, this is the chance that the answer came with them.
            "lift": signal(signals.map(\.lift)) { 1 / (1 + exp(-$0)) },
        ]
        if let chances = Self.chances(signals, isRight) { self.signals["head"] = signal(chances) { $0 } }
    }

    /// Nil where a half has only right or only wrong answers.
    private static func chances(_ signals: [AnswerSignals], _ isRight: [Bool]) -> [Double]? {
        let rows = signals.map { [$0.mean, $0.least, $0.lift] }
        let heads = (0..<2).compactMap { half in
            let picked = rows.indices.filter { $0 % 2 == half }
            return LogisticHead(signals: picked.map { rows[$0] }, isRight: picked.map { isRight[$0] })
        }
        guard heads.count == 2 else { return nil }
        return rows.enumerated().map { index, row in heads[1 - index % 2].chance(row) }
    }
}
