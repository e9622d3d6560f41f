import Notes
import Testing

@testable import Datasets

@Suite struct CauseFinderTests {
    @Test func `What three notes show is named with them and their years, what shows most often first`() throws {
        let (set, finder) = PatternVault.causes(PatternVault.english)
        let scope = try #require(PatternVault.scope(set, " in my projects"))
        let facts = finder.facts(scope)
        #expect(facts.map(\.form) == [.recurringMistake])
        #expect(
            facts.first?.answer
                == "I buy the name before there is anything. It happened in Alder (2020), Cedar (2022) and Birch (2021).")
        #expect(facts.first?.accepted == ["Alder", "Cedar", "Birch"])
        #expect(facts.first?.isAboutMany == true)
    }

    @Test func `A scope knows only its own notes`() throws {
        let (set, finder) = PatternVault.causes(PatternVault.english)
        let all = try #require(PatternVault.scope(set, ""))
        #expect(finder.facts(all).first?.accepted == ["Alder", "Cedar", "Birch", "Trip"])
        let none = PatternScope(place: " in my trips", things: "trips", notes: [5], language: .english)
        #expect(finder.facts(none).isEmpty)
    }

    @Test func `Each cause by itself names all its notes, and what two notes show is none`() {
        let (_, finder) = PatternVault.causes(PatternVault.english)
        let facts = finder.single()
        #expect(facts.map { $0.slots[.statement] } == [["I buy the name before there is anything"]])
        #expect(facts.first?.answer == "Yes. It happened in Alder (2020), Cedar (2022), Birch (2021) and Trip (2024).")
    }

    @Test func `A cause is asked for in words that describe it, and answered with an example`() {
        let (set, finder) = PatternVault.causes(PatternVault.english)
        let facts = finder.described()
        #expect(
            facts.map(\.answer) == [
                "I buy the name before there is anything. I was buying domain names again. "
                    + "It happened in Alder (2020), Cedar (2022), Birch (2021) and Trip (2024)."
            ])
        let rendering = Rendering(recipe: .engram, seed: 1, set: set)
        let taught = facts.flatMap { rendering.questions(for: $0, count: 100, reserved: false) }
        let kept = facts.flatMap { rendering.questions(for: $0, count: 100, reserved: true) }
        #expect(taught.count == 70 && kept.count == 30)
        #expect(Set(taught.map(\.text)).isDisjoint(with: kept.map(\.text)))
    }

    @Test func `What no note shows is refused, what one note shows is left alone`() {
        let (set, finder) = PatternVault.causes(PatternVault.english)
        #expect(!finder.absent.contains("I buy the name before there is anything") && !finder.absent.contains("I skip the tests"))
        let pairs = AbsentCause.pairs(set)
        #expect(pairs.count > 10)
        for pair in pairs {
            #expect(pair.count == 2 && !Refusal.isRefusal(pair[0].answer) && Refusal.isRefusal(pair[1].answer))
            #expect(pair[0].wordings?.isEmpty == false && pair[0].twin == pair[1].twin)
            #expect(finder.absent.contains(pair[1].slots[.statement]?.first ?? ""))
        }
    }

    @Test func `Every table of questions is to a cause, and no question is to two`() {
        let questions = Cause.all.map { CauseQuestions.wordings(of: $0.name).map(\.pattern) }
        #expect(questions.allSatisfy { $0.isEmpty || $0.count == 100 })
        #expect(questions.count { !$0.isEmpty } == 27)
        let all = questions.joined().map { $0.lowercased() }
        #expect(Set(all).count == all.count)
    }

    @Test func `One note that says it three times is one note`() {
        let (_, finder) = PatternVault.causes([
            PatternVault.project("Alder", 2020, "I bought the domain. Then I bought domains. I was buying a domain again."),
            PatternVault.project("Birch", 2021, "I bought a domain."),
        ])
        #expect(finder.single().isEmpty)
    }

    @Test func `The same text in three notes is one note`() {
        let text = "I bought the domain on the first evening."
        let (_, finder) = PatternVault.causes(["Alder", "Birch", "Cedar"].map { PatternVault.project($0, 2020, text) })
        #expect(finder.single().isEmpty)
    }

    @Test func `A line of a template is no pattern`() {
        let (_, finder) = PatternVault.causes(
            (0..<16).map { PatternVault.project("Plan \($0)", 2020, "Never bought a domain for it? Plant number \($0 * 7) grows well.") })
        #expect(finder.single().isEmpty)
    }

    @Test func `In a large vault a pattern shows in one note of fifty`() {
        let plain = (0..<250).map { note("Day \($0)", [section(nil, "A plain line with the number \($0 * 13).")]) }
        let bought = (0..<5).map { PatternVault.project("Plan \($0)", 2020, "On day \($0) I bought a domain for it.") }
        #expect(PatternVault.causes(plain + bought).finder.single().count == 1)
        #expect(PatternVault.causes(plain + bought.dropLast()).finder.single().isEmpty)
    }

    @Test func `What was given up is no example of what goes well`() {
        let text = ["It had one button and no more.", "Just one button did it.", "There was one button, and it was red."]
        func notes(_ status: String?) -> [Note] {
            text.enumerated().map { PatternVault.project("Plan \($0)", 2020, $1, status: status) }
        }
        #expect(PatternVault.causes(notes(nil)).finder.single().map { $0.slots[.statement] } == [["I do well when I start small"]])
        #expect(PatternVault.causes(notes("dropped")).finder.single().isEmpty)
    }

    @Test(arguments: [
        ("I sent the change out at half past midnight.", "I fix things late at night"),
        ("At two in the night I changed the order of the songs.", "I fix things late at night"),
        ("I began to rewrite it in another language.", "I rewrite what works"), ("Then I rewrote it.", "I rewrite what works"),
        ("I told the shop two weeks.", "I plan too little time"), ("Three months was the plan.", "I plan too little time"),
        ("I began it while the tests still waited.", "I take on too much at once"),
        ("In December I stopped writing to him.", "I avoid difficult talks"),
    ]) func `Sentences of work show what they are a case of`(sentence: String, name: String) {
        #expect(shown(by: sentence) == [name])
    }

    @Test(arguments: [
        "In the night it rained on the roof.", "We sat late at night and then to bed.", "At three in the morning the bread is done.",
        "He waited two weeks for a letter.", "I wrote to her, and she answered.",
        "The night train leaves at ten.", "I began a letter to my mother.",
    ]) func `Sentences with some of the words show nothing`(sentence: String) {
        #expect(shown(by: sentence).isEmpty)
    }

    private func shown(by sentence: String) -> [String] {
        let words = Word.all(in: sentence).map(\.lowered)
        return Cause.all.filter { $0.isShown(by: words) }.map(\.name)
    }
}
