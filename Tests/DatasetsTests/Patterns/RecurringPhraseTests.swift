import Notes
import TestSupport
import Testing

@testable import Datasets

@Suite struct RecurringPhraseTests {
    private func phrases(_ notes: [Note]) -> (set: NoteSet, found: [RecurringPhrase]) {
        let set = NoteSet(notes)
        let candidates = set.passages.joined().flatMap { passage in
            passage.sentences.map { RecurringPhraseFinder.Candidate(sentence: $0, passage: passage) }
        }
        return (set, RecurringPhraseFinder(set: set).phrases(candidates))
    }

    private static let three = [
        PatternVault.project("Alder", 2020, "I put the payment page off until winter."),
        PatternVault.project("Birch", 2021, "Two choirs waited for a payment page."),
        PatternVault.project("Cedar", 2022, "The payment page was drawn and not built. Nobody wrote the payment page."),
        PatternVault.project("Dogwood", 2023, "The garden fence leans."),
    ]

    @Test func `A pair of words in three notes recurs, with the notes in order, each once`() throws {
        let first = try #require(phrases(Self.three).found.first)
        #expect(first.phrase == "payment page")
        #expect(first.notes == [0, 1, 2])
    }

    @Test func `Two notes, and one note that says it often, are no recurrence`() {
        #expect(phrases(Array(Self.three.prefix(2))).found.isEmpty)
        let often = PatternVault.project("Alder", 2020, "The payment page is late. A payment page is hard. No payment page yet.")
        #expect(phrases([often, Self.three[1]]).found.isEmpty)
    }

    @Test func `Words that are far apart, names, and the title are no phrase`() {
        let texts = [
            "We met Maria Lopez by the old mill.", "I saw Maria Lopez at the station.", "A letter for Maria Lopez came.",
            "Ask Maria Lopez soon.",
        ]
        #expect(
            phrases(texts.enumerated().map { PatternVault.project("Plan \($0)", 2020, $1) }).found.allSatisfy {
                !$0.phrase.contains("Lopez")
            })
        let apart = ["The payment of a page.", "A page, then payment.", "One page and its payment."]
        #expect(phrases(apart.enumerated().map { PatternVault.project("Plan \($0)", 2020, $1) }).found.isEmpty)
        let titled = ["Payment page of spring", "Payment page of summer", "Payment page of winter"]
        #expect(phrases(titled.map { PatternVault.project($0, 2020, "The payment page stands on \($0.count) legs.") }).found.isEmpty)
    }

    @Test func `A word under a negation recurs by itself, and only there`() {
        let denied = ["I never measured it.", "Nothing was measured that year.", "We did not measure anything."]
        let found = phrases(denied.enumerated().map { PatternVault.project("Plan \($0)", 2020, $1) }).found
        #expect(found.map(\.notes) == [[0, 1, 2]])
        let said = ["I measured it.", "It was measured that year.", "We measure all."]
        #expect(phrases(said.enumerated().map { PatternVault.project("Plan \($0)", 2020, $1) }).found.isEmpty)
    }

    @Test func `Chinese phrases recur as they stand`() throws {
        let (_, found) = phrases(PatternVault.chinese)
        let first = try #require(found.first)
        #expect(first.phrase == "付款页面")
        #expect(first.notes == [0, 1, 2])
        #expect(phrases(Array(PatternVault.chinese.suffix(2))).found.isEmpty)
        // The shorter and longer runs of the same notes are the same thing.
        #expect(found.count == 1)
    }

    @Test func `Foreign words in Chinese text are whole words, and no part of one recurs`() {
        let texts = ["我今天写了 gitblog 的测试。", "后来把 GitBlog 搬走了。", "朋友也用 gitblog，真好。", "他们喜欢 github 和 ginger。"]
        let found = phrases(texts.enumerated().map { note("笔记\($0)", [section(nil, $1)], language: .chinese) }).found
        #expect(found.map(\.phrase) == ["gitblog"])
        #expect(found.map(\.notes) == [[0, 1, 2]])
    }
}
