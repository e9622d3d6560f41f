/// How well a score tells right answers from wrong ones.
package enum RankingCurve {
    /// Area under the ROC curve: the chance that a right answer has the higher score, ties half; nil when all are right or all wrong.
    package static func auroc(scores: [Double], isRight: [Bool]) -> Double? {
        precondition(scores.count == isRight.count, "a score for each answer")
        let right = isRight.count { $0 }
        let wrong = isRight.count - right
        guard right > 0, wrong > 0 else { return nil }
        let order = scores.indices.sorted { scores[$0] < scores[$1] }
        var rankSum = 0.0
        var position = 0
        while position < order.count {
            var end = position
            while end + 1 < order.count, scores[order[end + 1]] == scores[order[position]] { end += 1 }
            let rank = Double(position + end) / 2 + 1
            for index in order[position...end] where isRight[index] { rankSum += rank }
            position = end + 1
        }
        return (rankSum - Double(right) * Double(right + 1) / 2) / (Double(right) * Double(wrong))
    }

    /// The largest share of answers, best scores first, of which at least `precision` are right.
    package static func coverage(scores: [Double], isRight: [Bool], precision: Double) -> Double {
        precondition(scores.count == isRight.count, "a score for each answer")
        guard !scores.isEmpty else { return 0 }
        var right = 0
        var best = 0
        for (count, index) in scores.indices.sorted(by: { (scores[$0], $1) > (scores[$1], $0) }).enumerated() {
            if isRight[index] { right += 1 }
            if Double(right) >= precision * Double(count + 1) { best = count + 1 }
        }
        return Double(best) / Double(scores.count)
    }
}
