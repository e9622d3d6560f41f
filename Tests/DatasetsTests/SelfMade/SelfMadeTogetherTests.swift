import Languages
import Notes
import TestSupport
import Testing

@testable import Datasets

@Suite struct SelfMadeTogetherTests {
    private static let vault = SelfMadeSection.together(NoteSet(SmallVault.notes))
    private static let said = "Lantern was opened twice by nobody but Maria, whom I met at the station, so we stopped it."

    /// One heading over four months.
    private static let months = (1...4).map { month in
        note(
            "Review \(month)", [section("Sleep", "In this month I slept \(month + 4) hours a night and wrote a letter.")],
            day: "2024-0\(month)-03")
    }

    @Test func `Notes with many links are studied, linked and tagged ones related`() throws {
        let studied = Self.vault.filter { $0.tasks == [.concepts, .parts, .lesson] }
        #expect(studied.map(\.names) == [["Maria"]])
        let related = Self.vault.filter { $0.tasks == [.relation] }
        #expect(related.map(\.names) == [["Lantern", "Maria"], ["Maria", "2 April 2023"], ["Lantern", "Harbor", "Small Clock"]])
        let pair = try #require(related.first)
        #expect(pair.text.hasPrefix("Lantern:\nLantern was a reading app") && pair.text.contains("\n\nMaria:\nI met Maria at the station"))
        #expect(Set(SelfMadeSection.all(in: SmallVault.notes).map(\.key)).count == SelfMadeSection.all(in: SmallVault.notes).count)
    }

    @Test func `A subject of three months is asked for its change, two are not`() throws {
        let changed = SelfMadeSection.together(NoteSet(Self.months + SmallVault.notes)).filter { $0.tasks == [.change] }
        let sleep = try #require(changed.first { $0.names == ["sleep"] || $0.names == ["Sleep"] })
        #expect(sleep.text.split(separator: "\n").count == 4 && sleep.text.hasPrefix("January 2024: In this month I slept 5 hours"))
        let few = SelfMadeSection.together(NoteSet(Array(Self.months.prefix(2)) + SmallVault.notes))
        #expect(!few.contains { $0.tasks == [.change] })
    }

    @Test func `Long notes are cut at sections, and two of them share the room`() throws {
        let long = (0..<2).map { index in
            note(
                "Long \(index)",
                (0..<12).map { part in
                    section("Part \(part)", (0..<60).map { "Word\(index)x\(part)x\($0)" }.joined(separator: " ") + ".", at: part * 1_000)
                }, tags: ["both"])
        }
        let both = try #require(SelfMadeSection.together(NoteSet(long)).first)
        #expect(both.text.count <= 4_100 && both.text.count > 2_000)
        #expect(both.text.contains("Word0x0x0") && both.text.contains("Word1x0x0") && both.text.hasSuffix("."))
    }

    @Test func `What is written about notes together is held against all of them`() throws {
        let pair = try #require(Self.vault.first { $0.names == ["Lantern", "Maria"] })
        struct Writer: SelfMadeWriter {
            let reply: String
            func answer(_ message: String, maxTokens: Int) -> String? { message.contains("belong together") ? reply : nil }
        }
        #expect(try SelfMadeWork.run(pair, by: Writer(reply: Self.said)).pairs == [SelfMadePair(kind: .relation, answer: Self.said)])
        let foreign = try SelfMadeWork.run(pair, by: Writer(reply: Self.said.replacing("Maria", with: "Beatrice")))
        #expect(foreign.pairs.isEmpty && foreign.dropped == ["foreign": 1])
        let studied = try #require(Self.vault.first { $0.tasks.contains(.lesson) })
        #expect(try SelfMadeWork.run(studied, by: Writer(reply: "")).dropped == ["didNotFit": 3])
    }

    @Test func `It is asked for by the names of the notes`() {
        let pairs = SelfMadePairs(
            Dictionary(
                uniqueKeysWithValues: Self.vault.map { section in
                    (section.key, section.tasks.map { SelfMadePair(kind: $0, answer: "\($0.rawValue) of \(section.names.count)") })
                }))
        var recipe = DatasetRecipe.engram
        recipe.takesSelfMade = true
        let dataset = DatasetBuilder.build(notes: SmallVault.notes, recipe: recipe, seed: 1, selfMade: pairs)
        let written = (dataset.train + dataset.valid).filter { $0.provenance.kind == .selfMade }
        let forms = Set(written.map { $0.provenance.wording.prefix { $0 != "." } })
        #expect(forms == ["concepts", "parts", "lesson", "related"])
        #expect(written.contains { $0.question.contains("Lantern") && $0.question.contains("Harbor and Small Clock") })
        #expect(written.filter { $0.provenance.wording.hasPrefix("concepts") }.allSatisfy { $0.question.contains("Maria") })
    }
}
