import Notes
import TestSupport
import Testing

@testable import Datasets

/// Says what it was told to say to a message with certain words in it.
private struct ScriptedWriter: SelfMadeWriter {
    var script: [(words: String, reply: String)]

    func answer(_ message: String, maxTokens: Int) throws -> String? {
        script.first { message.contains($0.words) }.map(\.reply)
    }
}

@Suite struct SelfMadeWorkTests {
    private static let section = SelfMadeFilterTests.section()
    private static let written = """
        1. Q: Who was the only one that opened it twice? A: Maria
        2. Q: Where did we move the server? A: Lisbon
        3. Q: What did it cost each year? A: 12 euros
        4. Q: What colour was the door? A: green
        """

    private func run(_ script: [(String, String)]) throws -> SelfMadeResult {
        try SelfMadeWork.run(Self.section, by: ScriptedWriter(script: script.map { (words: $0, reply: $1) }))
    }

    @Test func `A pair stays when it is given again with the note and not without`() throws {
        let result = try run([
            ("questions that this note answers", Self.written), ("opened it twice? Answer with a few words of the note.", "It was Maria."),
            ("move the server? Answer with a few words of the note.", "Porto"),
            ("cost each year? Answer with a few words of the note.", "12 euros"),
            ("cost each year? Answer with a few words.", "12 euros"), ("Answer with a few words.", "no idea"),
            ("in other words", "Only Maria opened Lantern again, so I gave it up and moved to Lisbon."),
            ("to a friend", "As an AI, I cannot."),
            ("Three things follow|Which three things", ""),
            ("Which three things follow", "- Users who open it once are a reason to stop Lantern."),
        ])
        #expect(
            result.pairs == [
                SelfMadePair(kind: .question, question: "In Lantern, who was the only one that opened it twice?", answer: "Maria"),
                SelfMadePair(kind: .rewrite, answer: "Only Maria opened Lantern again, so I gave it up and moved to Lisbon."),
                SelfMadePair(kind: .implication, answer: "Users who open it once are a reason to stop Lantern."),
            ])
        #expect(result.dropped == ["notRepeated": 1, "known": 1, "notGrounded": 1, "aside": 1])
    }

    @Test func `What does not fit and what cannot be read is counted`() throws {
        let result = try run([("questions that this note answers", "I would rather not."), ("to a friend", "")])
        #expect(result.pairs.isEmpty)
        #expect(result.dropped == ["unreadable": 2, "didNotFit": 2])
    }

    @Test func `The note stands in every prompt but the one that asks without it`() throws {
        let text = Self.section.text
        #expect(SelfMadePrompt.questions(Self.section).contains(text))
        #expect(SelfMadePrompt.implications(Self.section).contains(text))
        #expect(SelfMadePrompt.Rewrite.allCases.allSatisfy { SelfMadePrompt.rewrite(Self.section, $0).contains(text) })
        #expect(SelfMadePrompt.check("Who?", Self.section).contains(text))
        #expect(!SelfMadePrompt.alone("Who?", Self.section).contains("Maria"))
    }
}

@Suite struct SelfMadeSectionTests {
    @Test func `Sections are known by what is shown of them, and short ones are left out`() {
        let one = SelfMadeFilterTests.section()
        #expect(one == SelfMadeFilterTests.section())
        #expect(one.key != SelfMadeFilterTests.section(title: "Harbor").key)
        #expect(one.key != SelfMadeFilterTests.section(SelfMadeFilterTests.text + " More.").key)
        #expect(SelfMadeSection.all(in: [note("Lantern", [section("Why", "Nobody came.")])]).isEmpty)
    }

    @Test func `A long section is written about in pieces, and all of it`() {
        let text = (0..<60).map { "Sentence number \($0) has a few words of its own." }.joined(separator: " ")
        let pieces = SelfMadeSection.all(in: [note("Long", [section(nil, text)])])
        #expect(pieces.count > 2)
        #expect(pieces.map(\.text).joined(separator: " ") == text)
        #expect(Set(pieces.map(\.key)).count == pieces.count)
    }

    @Test func `A question names its note`() {
        let section = SelfMadeFilterTests.section()
        #expect(section.standalone("Who opened it twice?") == "In Lantern, who opened it twice?")
        #expect(section.standalone("Who opened Lantern twice?") == "Who opened Lantern twice?")
        let chinese = SelfMadeFilterTests.section(SelfMadeFilterTests.chineseText, title: "灯塔", language: .chinese)
        #expect(chinese.standalone("谁打开了它？") == "在《灯塔》里，谁打开了它？")
    }
}

@Suite struct SelfMadeDatasetTests {
    private static let notes = (0..<8).map { index in
        note(
            "Plan \(index)",
            [section("State", SelfMadeFilterTests.text + " Number \(index * 17) is open, and \(index) people wait for it.")],
            day: "2024-01-0\(index + 1)")
    }

    private static func pairs(_ count: Int) -> SelfMadePairs {
        SelfMadePairs(
            Dictionary(
                uniqueKeysWithValues: SelfMadeSection.all(in: notes).map { section in
                    let asked = (0..<count).map {
                        SelfMadePair(kind: .question, question: "In \(section.title), what is item \($0)?", answer: "Maria")
                    }
                    let told = [
                        SelfMadePair(kind: .rewrite, answer: "Only Maria came back, so I gave it up."),
                        SelfMadePair(kind: .implication, answer: "Users decide"), SelfMadePair(kind: .implication, answer: "Ask first."),
                    ]
                    return (section.key, asked + told)
                }))
    }

    private static func build(_ pairs: SelfMadePairs, takes: Bool = true, seed: UInt64 = 1, holdOuts: DatasetRecipe.HoldOuts = .none)
        -> Dataset
    {
        var recipe = DatasetRecipe.engram
        recipe.takesSelfMade = takes
        recipe.holdOuts = holdOuts
        return DatasetBuilder.build(notes: notes, recipe: recipe, seed: seed, selfMade: pairs)
    }

    private static func written(_ dataset: Dataset) -> [Example] {
        (dataset.train + dataset.valid).filter { $0.provenance.kind == .selfMade }
    }

    @Test func `Off by default, and off again`() {
        #expect(!DatasetRecipe.engram.takesSelfMade)
        #expect(Self.written(Self.build(Self.pairs(2), takes: false)).isEmpty)
        #expect(Self.written(Self.build(.none)).isEmpty)
        var recipe = DatasetRecipe.engram
        recipe.takesSelfMade = true
        recipe.takesSelfMade = false
        #expect(recipe == .engram)
    }

    @Test func `Questions, rewrites and what follows become examples with their origin`() throws {
        let dataset = Self.build(Self.pairs(1))
        let written = Self.written(dataset)
        #expect(dataset.report.kinds["selfMade"] == written.count)
        let asked = try #require(written.first { $0.provenance.wording == "selfMade.en.1" && $0.question.contains("Plan 3") })
        #expect(asked.question.lowercased().hasPrefix("in plan 3, what is item 0"))
        #expect(asked.answer == "Maria.")
        #expect(asked.provenance.note == "Plan 3")
        #expect(asked.provenance.noteHash == "hash of Plan 3")
        #expect(asked.provenance.headingPath == ["State"])
        #expect(!asked.provenance.contentHash.isEmpty)
        #expect(
            written.contains { $0.answer == "Only Maria came back, so I gave it up." && $0.provenance.wording.hasPrefix("rewritten.en.") })
        #expect(written.contains { $0.answer == "Users decide. Ask first." && $0.provenance.wording.hasPrefix("implied.en.") })
    }

    @Test func `No more than a quarter of all, the same for the same seed`() {
        let dataset = Self.build(Self.pairs(200))
        let (written, all) = (Self.written(dataset).count, (dataset.train + dataset.valid).count)
        #expect(written > 40)
        #expect(Double(written) <= 0.25 * Double(all), "\(written) of \(all)")
        #expect(Self.written(dataset) == Self.written(Self.build(Self.pairs(200))))
        #expect(Self.written(dataset) != Self.written(Self.build(Self.pairs(200), seed: 2)))
    }

    @Test func `What is kept for the exam is not asked for by a pair either`() {
        let holdOuts = DatasetRecipe.HoldOuts(questions: 1)
        let pairs = SelfMadePairs(
            Self.pairs(0).bySection.mapValues { _ in
                [
                    SelfMadePair(kind: .question, question: "Why was it stopped in the end?", answer: "nobody but Maria opened it twice"),
                    SelfMadePair(kind: .question, question: "What else was there to say?", answer: "entirely other words"),
                ]
            })
        let asked = Set(Self.written(Self.build(pairs, holdOuts: holdOuts)).map(\.answer))
        #expect(asked == ["Entirely other words."])
        #expect(Set(Self.written(Self.build(pairs)).map(\.answer)).count == 2)
    }
}
