import Languages
import Notes
import TestSupport
import Testing

@testable import Datasets

struct OtherLanguagesTests {
    private static let french = NoteSet([
        note(
            "Jardin",
            [
                section(nil, "En mars, Jonas et moi avons repeint la vieille clôture. La peinture a coûté 40 euros."),
                section("Pourquoi j'ai arrêté", "La pluie est venue trop tôt, et la couleur a coulé.", at: 100),
            ], day: "2024-03-05", language: .other)
    ])

    @Test func `French notes are asked for by title and section, and by no English grammar`() {
        let sections = SectionKind.facts(Self.french, .engram)
        #expect(sections.map(\.form) == [.opening, .section])
        #expect(sections[1].slots[.heading] == ["Pourquoi j'ai arrêté"])
        #expect(Set(SentenceKind.facts(Self.french, .engram).map(\.form)) == [.source])
        #expect(VerdictKind.facts(Self.french, .engram).isEmpty && ChoiceKind.facts(Self.french, .engram).isEmpty)
        let rendering = Rendering(recipe: .engram, seed: 1, set: Self.french)
        #expect(!rendering.questions(for: sections[1], count: 10, reserved: false).isEmpty)
    }

    private static let chinese = NoteSet(
        [("灯塔", "2020年3月我花了300欧元买域名。"), ("渡船", "2021年5月我花了420欧元买域名。"), ("风筝", "2022年7月我花了75欧元买域名。"), ("石桥", "2023年1月我花了18欧元买域名。")]
            .map { note($0, [section(nil, $1)], day: "2024-03-05", language: .chinese) })

    @Test func `Chinese sentences are judged, chosen from and asked for their parts`() throws {
        let verdicts = VerdictKind.facts(Self.chinese, .engram)
        #expect(verdicts.count == 8 && verdicts.count { $0.answer == "对。" } == 4 && verdicts.count { $0.answer.hasPrefix("不对。") } == 4)
        #expect(ChoiceKind.facts(Self.chinese, .engram).count == 4)
        let cloze = ClozeKind.facts(Self.chinese, .engram)
        #expect(cloze.allSatisfy { $0.form == .cloze } && cloze.first?.answer == "300欧元")
        let asked = SentenceKind.facts(Self.chinese, .engram).filter { $0.form == .echo }.compactMap { $0.slots[.quote]?.first }
        #expect(asked.contains("2020年3月我花了多少欧元买域名") && asked.contains("什么时候我花了300欧元买域名"))
    }

    @Test func `A question made of nothing is none`() {
        let wording = Wording(id: "x", pattern: "What did I write about {topic}{place}?")
        #expect(wording.filled([.topic: "tea", .place: ""]) == "What did I write about tea?")
        #expect(wording.filled([.topic: " ", .place: ""]) == nil && wording.filled([.topic: "—", .place: ""]) == nil)
        #expect(wording.filled([.topic: "tea"]) == nil)
        #expect(Wording(id: "x", pattern: "{topic}是怎么回事，{place}？").filled([.topic: "茶", .place: ""]) == "茶是怎么回事？")
    }
}
