import Foundation
import Seeding
import Testing

@testable import Evaluation

@Suite struct SelectiveTests {
    @Test func `Risk over coverage is summed by hand`() {
        // Best first: right, wrong, right. Risks 0, 1/2, 1/3; their mean is 5/18.
        let area = RankingCurve.aurc(scores: [0.2, 0.9, 0.5], isRight: [true, true, false])
        #expect(abs((area ?? 0) - 5.0 / 18) < 1e-12)
        #expect(RankingCurve.aurc(scores: [0.1, 0.2], isRight: [true, true]) == 0)
        #expect(RankingCurve.aurc(scores: [0.1, 0.2], isRight: [false, false]) == 1)
        #expect(RankingCurve.aurc(scores: [], isRight: []) == nil)
    }

    @Test func `Equal scores give the mean over their orders`() {
        // Right first: risks 0 and 1/2; wrong first: 1 and 1/2. The mean of 1/4 and 3/4.
        let area = RankingCurve.aurc(scores: [0.5, 0.5], isRight: [true, false])
        #expect(abs((area ?? 0) - 0.5) < 1e-12)
        #expect(area == RankingCurve.aurc(scores: [0.5, 0.5], isRight: [false, true]))
    }

    @Test func `Equal scores are covered together or not at all`() {
        let covered = RankingCurve.coverage(scores: [0.9, 0.5, 0.5, 0.1], isRight: [true, true, false, false], precision: 0.9)
        #expect(covered.share == 0.25)
        #expect(covered.threshold == 0.9)
        let all = RankingCurve.coverage(scores: [0.9, 0.5, 0.5], isRight: [true, true, true], precision: 0.9)
        #expect(all.share == 1)
        #expect(all.threshold == 0.5)
        let none = RankingCurve.coverage(scores: [0.9, 0.5], isRight: [false, true], precision: 0.9)
        #expect(none.share == 0)
        #expect(none.threshold == nil)
    }

    @Test func `A conformal threshold lets as many wrong answers through as it may, less one`() {
        // With nine answers, (wrong + 1) / 10 may be 0.3: two wrong ones.
        let scores = (1...9).reversed().map { Double($0) / 10 }
        let isRight = [true, false, true, true, false, true, false, true, true]
        #expect(RankingCurve.conformalThreshold(scores: scores, isRight: isRight, risk: 0.3) == 0.4)
        #expect(RankingCurve.conformalThreshold(scores: scores, isRight: isRight, risk: 1) == 0.1)
        // Too few answers to say that one in twenty is wrong.
        #expect(RankingCurve.conformalThreshold(scores: scores, isRight: isRight, risk: 0.05) == .infinity)
        // Equal scores pass together or not at all.
        #expect(RankingCurve.conformalThreshold(scores: [0.9, 0.5, 0.5], isRight: [true, true, false], risk: 0.25) == 0.9)
    }

    @Test func `Below a conformal threshold fewer answers of the same sort are given and wrong than it allows`() {
        var generator = SeededGenerator(seed: 7)
        var wrong = 0
        let rounds = 300
        for _ in 0..<rounds {
            func answers(_ count: Int) -> (scores: [Double], isRight: [Bool]) {
                let scores = (0..<count).map { _ in generator.fraction() }
                return (scores, scores.map { generator.fraction() < $0 })
            }
            let (known, new) = (answers(40), answers(20))
            let threshold = RankingCurve.conformalThreshold(scores: known.scores, isRight: known.isRight, risk: 0.1)
            wrong += zip(new.scores, new.isRight).count { $0 >= threshold && !$1 }
        }
        #expect(wrong > 0 && Double(wrong) <= 0.1 * Double(20 * rounds))
    }

    @Test func `Calibration error is the gap of each bin, weighted by its answers`() {
        // Bin 0.8 to 0.9: two answers, mean 0.85, one right: gap 0.35. Bin 0.2 to 0.3: one answer of 0.2, wrong: gap 0.2.
        let error = Calibration.error(probabilities: [0.8, 0.9 - 1e-9, 0.2], isRight: [true, false, false])
        #expect(abs((error ?? 0) - (2 * 0.35 + 0.2) / 3) < 1e-6)
        #expect(Calibration.error(probabilities: [1, 1, 0], isRight: [true, true, false]) == 0)
        #expect(Calibration.error(probabilities: [1], isRight: [false]) == 1)
        #expect(Calibration.error(probabilities: [], isRight: []) == nil)
    }

    @Test func `A head without any use of its signal says how many are right`() throws {
        let signals = [[1.0], [1], [1], [1]]
        let head = try #require(LogisticHead(signals: signals, isRight: [true, true, true, false]))
        #expect(abs(head.chance([1]) - 0.75) < 1e-6)
        #expect(LogisticHead(signals: signals, isRight: [true, true, true, true]) == nil)
        #expect(LogisticHead(signals: [], isRight: []) == nil)
    }

    @Test func `A head finds which signal tells, and stays finite where nothing is in doubt`() throws {
        var generator = SeededGenerator(seed: 5)
        let signals = (0..<200).map { _ in [generator.fraction(), generator.fraction()] }
        let isRight = signals.map { $0[1] > 0.4 }
        let head = try #require(LogisticHead(signals: signals, isRight: isRight))
        let chances = signals.map(head.chance)
        #expect(chances.allSatisfy { $0 > 0 && $0 < 1 })
        #expect((RankingCurve.auroc(scores: chances, isRight: isRight) ?? 0) > 0.99)
        #expect(head.chance([0.5, 0.9]) > 0.9)
        #expect(head.chance([0.5, 0.1]) < 0.1)
        // The gradient at the fitted weights: right answers and chances sum to the same.
        #expect(abs(chances.reduce(0, +) - Double(isRight.count { $0 })) < 1e-6)
    }
}
