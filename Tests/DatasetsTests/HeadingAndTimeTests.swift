import Testing

@testable import Datasets

struct HeadingAndTimeTests {
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

    @Test(
        arguments: [
            ("We moved in May 2023 to Lisbon.", "in May 2023"), ("I built for eleven weeks before.", "for eleven weeks"),
            ("On 12 March 2021 it rained.", "On 12 March 2021"), ("She called on Monday morning.", "on Monday morning"),
            ("It was the summer, in the summer of 2019.", "in the summer of 2019"), ("She lives in Porto.", nil),
            ("I left in March.", "in March"),
        ] as [(String, String?)])
    func `The time of a sentence is found whole`(sentence: String, text: String?) {
        #expect(TimePhrase.first(in: sentence)?.text == text)
    }

    @Test(arguments: [("stopped", "stop"), ("chose", "choose"), ("tried", "try"), ("moved", "move")])
    func `A past form has its base, and a regular one is made of it`(past: String, base: String) {
        #expect(VerbForms.base(ofPast: past) == base)
        if past != "chose" { #expect(VerbForms.regularPast(base) == past) }
    }
}
