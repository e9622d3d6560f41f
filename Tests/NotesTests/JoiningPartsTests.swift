import Seeding
import Testing

@testable import Notes

/// The small parts that joining is made of.
@Suite struct JoiningPartsTests {
    @Test(arguments: [0, 3, 1_000]) func chainsGiveEveryPlaceInItsOrder(expected: Int) {
        var chains = HashChains(expecting: expected)
        var plain: [UInt64: [Int]] = [:]
        for place in 0..<2_000 {
            let hash = SplitMix64.mix(UInt64(place % 37))
            chains.add(place, under: hash)
            plain[hash, default: []].append(place)
        }
        for (hash, places) in plain {
            var seen: [Int] = []
            let none = chains.first(under: hash) { place in
                if SplitMix64.mix(UInt64(place % 37)) == hash { seen.append(place) }
                return false
            }
            #expect(none == nil)
            #expect(seen == places)
            #expect(chains.first(under: hash) { $0 == places[5] } == places[5])
        }
        var shown = 0
        _ = chains.first(under: SplitMix64.mix(0), atMost: 3) { _ in
            shown += 1
            return false
        }
        #expect(shown == 3)
        #expect(HashChains(expecting: 10).first(under: 7) { _ in true } == nil)
    }

    @Test func likenessIsTheShareOfRunsThatTwoTextsShare() throws {
        let words = (0..<400).map { "word\($0 * 7 % 401)" }
        let whole = try #require(TextSketch([words.joined(separator: " ")]))
        #expect(whole.likeness(to: whole) == 1)
        // Of the 396 runs of five words of the whole the beginning holds 296, and no others.
        let most = try #require(TextSketch([words[..<300].joined(separator: " ")]))
        #expect(abs(whole.likeness(to: most) - 296.0 / 396) < 0.12)
        let other = try #require(TextSketch([(0..<400).map { "other\($0)" }.joined(separator: " ")]))
        #expect(whole.likeness(to: other) < 0.05)
        #expect(TextSketch(bins: whole.bins) == whole)
        #expect(TextSketch(bins: [1, 2]) == nil)
        #expect(TextSketch(["too short to be called alike"]) == nil)
    }

    @Test func alikeTextsShareABand() throws {
        let words = (0..<200).map { "word\($0 * 7 % 401)" }
        let one = try #require(TextSketch([words.joined(separator: " ")]))
        let two = try #require(TextSketch([(words + ["and", "more"]).joined(separator: " ")]))
        #expect(!Set(one.bands).isDisjoint(with: two.bands))
        // A short text fills few bins; the empty ones say nothing.
        let short = try #require(TextSketch([words[..<25].joined(separator: " ")]))
        #expect(short.bands.count < 16)
    }

    @Test(arguments: [
        ("", 0), ("one two", 2), ("don't stop", 2), ("l\u{2019}eau d\u{e9}j\u{e0} vu", 3), ("\u{6211}\u{559c}\u{6b22}\u{8336}", 4),
        ("caf\u{e9}\u{4e2d}\u{6587}x", 4), ("\u{1F600} smile \u{1F600}", 1), ("a-b c_d 42", 5),
    ]) func wordsAreCountedAsAReaderWould(text: String, count: Int) {
        #expect(WordCount.words(in: text) == count)
    }

    @Test func aBlockIsEmptyWhereItsTextIs() {
        let kinds: [NoteBlockKind] = [
            .paragraph(""), .paragraph("a"), .list(items: [], ordered: true), .list(items: [""], ordered: false), .tasks([]),
            .tasks([NoteTask(text: "", done: true)]), .table(header: [], rows: []), .table(header: [], rows: [[""]]),
            .table(header: ["a"], rows: []), .code(language: nil, text: ""), .quote("q"), .definition(term: "", meaning: ""),
            .property(key: "", value: ""),
        ]
        for kind in kinds { #expect(kind.isEmpty == kind.text.isEmpty, "\(kind)") }
    }

    @Test func templateLinesAreKnownByTheirWordsAlone() {
        func lines(_ text: String) -> Set<UInt64> {
            Boilerplate.lines(of: Note(title: "T", sections: [NoteSection(blocks: [NoteBlock(kind: .paragraph(text))])]))
        }
        #expect(lines("How was it?\n42\n---\n\u{5929}\u{6c14}") == lines("  How was it? \r\n\u{3000}\u{5929}\u{6c14}\u{a0}"))
        #expect(lines("How was it?").count == 1)
        #expect(lines("42\n\n...\n\u{2014}").isEmpty)
    }

    @Test func notionHasNoTagsInItsText() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Rope\n\n#twine is text here.\n", "Rope 0123456789abcdef0123456789abcdef.md")
        try folder.write("# Knots\n\n#twine is a tag here.\n", "Knots.md")
        let notes = try folder.read().notes
        #expect(notes.map(\.tags) == [["twine"], []])
        #expect(notes.map(\.sections[0].text) == ["#twine is a tag here.", "#twine is text here."])
    }
}
