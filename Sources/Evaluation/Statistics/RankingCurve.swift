/// How well a score tells right answers from wrong ones; a higher score is to mean that the answer is likelier to be right.
package enum RankingCurve {
    /// Area under the ROC curve: the chance that a right answer has the higher score, ties half; nil when all are right or all wrong.
    ///
    /// Source: Hanley, McNeil: The meaning and use of the area under a ROC curve (1982).
    package static func auroc(scores: [Double], isRight: [Bool]) -> Double? {
        let right = isRight.count { $0 }
        let wrong = isRight.count - right
        guard right > 0, wrong > 0 else { return nil }
        var rankSum = 0.0
        var place = 0
        for group in groups(scores, isRight).reversed() {
            rankSum += Double(group.right) * (Double(place) + Double(group.count + 1) / 2)
            place += group.count
        }
        return (rankSum - Double(right) * Double(right + 1) / 2) / (Double(right) * Double(wrong))
    }

    /// Area under the risk-coverage curve: the mean over k of the share of wrong answers among the k with the best scores, 0 to 1; lower is
    /// better. Of equal scores it is the mean over their orders; nil without answers.
    ///
    /// Source: Geifman, Uziel, El-Yaniv: Bias-Reduced Uncertainty Estimation for Deep Neural Classifiers (2019).
    package static func aurc(scores: [Double], isRight: [Bool]) -> Double? {
        guard !scores.isEmpty else { return nil }
        var (sum, taken, wrong) = (0.0, 0, 0.0)
        for group in groups(scores, isRight) {
            let each = Double(group.count - group.right) / Double(group.count)
            for place in 1...group.count { sum += (wrong + Double(place) * each) / Double(taken + place) }
            taken += group.count
            wrong += Double(group.count - group.right)
        }
        return sum / Double(taken)
    }

    /// The largest share of answers, best scores first, of which at least `precision` are right, and the least score among them; equal scores
    /// are taken together or not at all, since no threshold parts them.
    package static func coverage(
        scores: [Double], isRight: [Bool], precision: Double
    ) -> (share: Double, threshold: Double?) {
        var (taken, right, best) = (0, 0, 0)
        var threshold: Double?
        for group in groups(scores, isRight) {
            taken += group.count
            right += group.right
            if Double(right) >= precision * Double(taken) { (best, threshold) = (taken, group.score) }
        }
        return (taken == 0 ? 0 : Double(best) / Double(taken), threshold)
    }

    /// The least score from which on answers may be given, so that of as many more of the same sort at most `risk` are expected to be given
    /// and wrong; infinite where none may, since there are too few to say so.
    ///
    /// Source: Angelopoulos, Bates, Fisch, Lei, Schuster: Conformal Risk Control (arXiv 2208.02814), theorem 1 with losses of 0 and 1.
    package static func conformalThreshold(scores: [Double], isRight: [Bool], risk: Double) -> Double {
        var (wrong, threshold) = (0, Double.infinity)
        for group in groups(scores, isRight) {
            wrong += group.count - group.right
            guard Double(wrong + 1) <= risk * Double(scores.count + 1) else { break }
            threshold = group.score
        }
        return threshold
    }

    /// Answers of one score.
    private struct Group {
        let score: Double
        var count = 0
        var right = 0
    }

    /// The best score first.
    private static func groups(_ scores: [Double], _ isRight: [Bool]) -> [Group] {
        precondition(scores.count == isRight.count, "\(scores.count) scores for \(isRight.count) answers")
        var groups: [Group] = []
        for index in scores.indices.sorted(by: { scores[$0] > scores[$1] }) {
            if groups.last?.score != scores[index] { groups.append(Group(score: scores[index])) }
            groups[groups.count - 1].count += 1
            groups[groups.count - 1].right += isRight[index] ? 1 : 0
        }
        return groups
    }
}
