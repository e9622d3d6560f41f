import Foundation
import Testing

@testable import Evaluation

@Suite struct ExamMetricTests {
    private static let items: [ExamItem] = {
        let fact = ExamItem(part: .wording, question: "?", answers: ["four pounds"], shape: .short, kind: .value)
        let unknown = ExamItem(
            part: .unanswerable, question: "??", answers: ["I never wrote about that."], shape: .refusal, kind: .abstention)
        return [fact, fact, fact, fact, unknown, unknown]
    }()

    private static let refusal = "I never wrote about that."

    @Test func `A difference is taken question by question`() {
        let ours = ["Four pounds.", "Four pounds.", "Four pounds.", "no", Self.refusal, Self.refusal]
        let other = ["no", "Four pounds.", "no", "Four pounds.", "Four.", Self.refusal]
        let difference = ExamDifference(Self.items, ours: ours, other: other)
        // One better, one the same, one better, one worse.
        #expect(difference.recall == 0.25)
        #expect(difference.falseAnswers == -0.5)
        #expect(difference.recallInterval[0] <= 0.25 && difference.recallInterval[1] >= 0.25)
        #expect(difference.recallInterval[0] >= -1 && difference.recallInterval[1] <= 1)
        let same = ExamDifference(Self.items, ours: ours, other: ours)
        #expect(same.recallInterval == [0, 0])
        #expect(same.falseAnswersInterval == [0, 0])
    }

    @Test func `An interval of differences is narrower than that of either column where they go together`() {
        let items = Array(repeating: Self.items[0], count: 100)
        let ours = (0..<100).map { $0 % 2 == 0 ? "Four pounds." : "no" }
        let other = (0..<100).map { $0 % 2 == 0 && $0 > 9 ? "Four pounds." : "no" }
        let difference = ExamDifference(items, ours: ours, other: other)
        #expect(abs(difference.recall - 0.05) < 1e-12)
        #expect(difference.recallInterval[1] - difference.recallInterval[0] < 0.12)
        let alone = ExamScore(items, answers: ours).recallInterval
        #expect(alone[1] - alone[0] > 0.15)
    }

    @Test func `Signals are judged each by itself and together`() throws {
        // The lift tells right from wrong, the mean is the same for all.
        let signals = (0..<40).map { AnswerSignals(mean: log(0.5), least: -1, lift: $0 % 4 < 2 ? 2 : -2) }
        let isRight = (0..<40).map { $0 % 4 < 2 }
        let score = try #require(SelectiveScore(signals, isRight: isRight))
        #expect(score.n == 40 && score.right == 20)
        #expect(score.signals["mean"]?.auroc == 0.5)
        #expect(score.signals["mean"]?.ece == 0)
        #expect(score.signals["mean"]?.coverage == 0)
        #expect(score.signals["lift"]?.auroc == 1)
        #expect(score.signals["lift"]?.coverage == 0.5)
        #expect(score.signals["lift"]?.threshold == 2)
        #expect(abs((score.signals["lift"]?.ece ?? 0) - 1 / (1 + exp(2.0))) < 1e-12)
        #expect(score.signals["lift"]?.conformal.given == 0.5 && score.signals["lift"]?.conformal.wrong == 0)
        #expect(score.signals["mean"]?.conformal.given == 0)
        #expect(score.signals["head"]?.auroc == 1)
        #expect(SelectiveScore([], isRight: []) == nil)
        let alike = try #require(SelectiveScore(signals, isRight: isRight.map { _ in true }))
        #expect(alike.signals["lift"]?.auroc == nil)
        #expect(alike.signals["head"] == nil)
    }

    @Test func `Taught notes that fall further are told from unseen ones`() throws {
        let leakage = try #require(Leakage(taught: [0.5, 0.7, 0.9], unseen: [0.8, 1.2]))
        // Of six pairs, five have the taught note lower.
        #expect(abs(leakage.auc - 5.0 / 6) < 1e-12)
        #expect(abs(leakage.taughtRatio - 0.7) < 1e-12)
        #expect(leakage.unseenRatio == 1)
        #expect(leakage.taught == 3 && leakage.unseen == 2)
        #expect(Leakage(taught: [0.5], unseen: []) == nil)
    }
}
