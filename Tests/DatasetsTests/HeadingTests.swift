import Languages
import Testing

@testable import Datasets

struct HeadingTests {
    @Test(arguments: [
        ("2.1 Why?", "Why"), ("1. Lessons learned:", "Lessons learned"), ("Decision!", "Decision"), ("— Next —", "Next —"),
        ("2023 in short", "2023 in short"), ("???", "???"),
    ])
    func `A heading stands bare of its number and marks`(heading: String, bare: String) {
        #expect(HeadingWords.bare(heading) == bare)
    }

    @Test(
        arguments: [
            ("What I learned", QuestionForm.learned), ("3) What didn’t work:", .wentWrong), ("Decision", .decided),
            ("Next steps", .nextSteps),
            ("Harbor lights", nil),
        ] as [(String, QuestionForm?)])
    func `A heading that asks is known by its words`(heading: String, form: QuestionForm?) {
        #expect(HeadingShape.of(heading, language: .english) == form)
    }

    @Test func `A Chinese heading is known in Chinese only`() {
        #expect(HeadingShape.of("教训", language: .chinese) == .learned)
        #expect(HeadingShape.of("教训", language: .english) == nil)
    }
}
