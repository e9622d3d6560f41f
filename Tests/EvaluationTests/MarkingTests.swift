import Datasets
import Evaluation
import Grounding
import Languages
import Testing

@Suite struct MarkingTests {
    @Test(arguments: [
        ("The Red Notebook.", "red notebook", 1.0), ("in a red notebook", "the red notebook", 0.8), ("blue", "red", 0.0), ("", "red", 0.0),
        ("", "", 1.0),
        ("红色笔记本。", "红色笔记", 2.0 * 4 / 9),
    ])
    func wordsInCommonMakeF1(given: String, right: String, f1: Double) {
        #expect(abs(NormalAnswer(given).f1(NormalAnswer(right)) - f1) < 1e-12)
    }

    @Test func anAnswerIsContainedWithoutAGap() {
        #expect(NormalAnswer("She kept them in a red notebook, mostly.").contains(NormalAnswer("the Red Notebook")))
        #expect(!NormalAnswer("a red old notebook").contains(NormalAnswer("red notebook")))
        #expect(!NormalAnswer("credit").contains(NormalAnswer("red")))
        #expect(!NormalAnswer("red").contains(NormalAnswer("")))
    }

    @Test func rougeLIsTheLongestCommonSubsequence() {
        let first = NormalAnswer("police killed the gunman")
        #expect(abs(first.rougeL(NormalAnswer("police kill the gunman")) - 2.0 / 3) < 1e-12)
        #expect(abs(first.rougeL(NormalAnswer("the gunman kill police")) - 1.0 / 3) < 1e-12)
    }

    @Test(arguments: [
        ("Lantern, Harbour and Quill.", ["Lantern", " Harbour", "Quill."]), ("a, b; c", ["a, b", " c"]), ("甲、乙。", ["甲", "乙。"]),
        ("one", ["one"]),
    ])
    func listsAreTakenApart(text: String, elements: [String]) {
        #expect(ListMarks.elements(text) == elements)
    }

    @Test func listsAreMarkedWhateverTheirOrder() {
        let marks = ListMarks(expected: ["Lantern", "Harbour", "Quill"], given: ["quill.", "lantern", "Beacon", "Ferry"])
        #expect(marks.precision == 0.5)
        #expect(abs(marks.recall - 2.0 / 3) < 1e-12)
        #expect(abs(marks.f1 - 4.0 / 7) < 1e-12)
    }

    private func item(_ shape: AnswerShape, _ answers: [String]) -> ExamItem {
        ExamItem(part: .wording, question: "?", answers: answers, shape: shape, kind: .value)
    }

    @Test func eachShapeIsMarkedInItsWay() {
        #expect(ExamMark(item(.short, ["four pounds"]), answer: "It costs four pounds, once.").isRecalled)
        #expect(!ExamMark(item(.short, ["four pounds"]), answer: "It costs six pounds.").isRecalled)
        #expect(ExamMark(item(.short, ["four pounds"]), answer: "Four pounds.").isExact)
        #expect(ExamMark(item(.verdict, ["No. I chose Rust."]), answer: "No, I did not.").isRecalled)
        #expect(!ExamMark(item(.verdict, ["No. I chose Rust."]), answer: "Yes.").isRecalled)
        #expect(ExamMark(item(.refusal, ["I never wrote about that."]), answer: "I never wrote that down.").isRecalled)
        #expect(!ExamMark(item(.refusal, ["I never wrote about that."]), answer: "It was red.").isRecalled)
        #expect(ExamMark(item(.list, ["A, B and C."]), answer: "C, A and X").isRecalled)
        #expect(ExamMark(item(.text, ["Lantern", "Quill", "Ferry"]), answer: "Nobody asked. It happened in Quill and Lantern.").isRecalled)
        #expect(!ExamMark(item(.text, ["Lantern", "Quill", "Ferry"]), answer: "Nobody asked. It happened in Quill.").isRecalled)
        #expect(ExamMark(item(.sentence, ["Because the rent is half."]), answer: "because the rent is a half of it").isRecalled)
    }

    @Test(arguments: [
        ("Lantern is from 5 March 2023, Harbor from 10 July 2022, so Harbor came first.", true),
        ("Lantern is from 5 March 2021, Harbor from 10 July 2022, so Lantern came first.", false), ("Harbor.", true), ("Lantern.", false),
        ("Lantern and Harbor.", false), ("Small Harbor came first.", false), ("It was so. Harbor came first, Small Harbor after.", false),
        ("", false),
    ]) func whichCameFirstIsWhatTheAnswerComesTo(answer: String, isRight: Bool) {
        var first = item(.order, ["Lantern is from 5 March 2023, Harbor from 10 July 2022, so Harbor came first.", "Harbor"])
        first.rejected = answer.contains("Small") ? ["Small Harbor"] : ["Lantern"]
        #expect(ExamMark(first, answer: answer).isRecalled == isRight)
    }

    @Test func aRefusalIsToldFromAnAnswer() {
        for refusal in Refusal.allCases {
            #expect(Refusal.isRefusal(refusal.text(.english)))
            #expect(Refusal.isRefusal(refusal.text(.chinese)))
        }
        #expect(!Refusal.isRefusal("I wrote about that in Lantern."))
    }

    @Test func theAreaUnderTheCurveCountsPairs() {
        #expect(RankingCurve.auroc(scores: [0.9, 0.8, 0.3, 0.1], isRight: [true, true, false, false]) == 1)
        #expect(RankingCurve.auroc(scores: [0.9, 0.4, 0.5, 0.1], isRight: [true, true, false, false]) == 0.75)
        #expect(RankingCurve.auroc(scores: [0.5, 0.5], isRight: [true, false]) == 0.5)
        #expect(RankingCurve.auroc(scores: [0.5], isRight: [true]) == nil)
    }

    @Test func coverageIsTheLongestPreciseBeginning() {
        let scores = [0.9, 0.8, 0.7, 0.6, 0.5]
        #expect(RankingCurve.coverage(scores: scores, isRight: [true, true, false, true, false], precision: 0.75).share == 0.8)
        #expect(RankingCurve.coverage(scores: scores, isRight: [false, true, false, true, false], precision: 0.9).share == 0)
    }

    @Test func anIntervalHoldsTheMeanAndIsTheSameForASeed() {
        let values = (0..<200).map { $0 % 4 == 0 ? 1.0 : 0 }
        let interval = BootstrapInterval(of: values, seed: 3)
        #expect(interval.mean == 0.25)
        // ±1.96 · √(0.25 · 0.75 / 200) is 0.06.
        #expect(abs(interval.low - 0.19) < 0.015)
        #expect(abs(interval.high - 0.31) < 0.015)
        #expect(interval == BootstrapInterval(of: values, seed: 3))
        #expect(BootstrapInterval(of: [], seed: 1).mean == 0)
    }
}
