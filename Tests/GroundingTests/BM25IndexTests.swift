import Foundation
import Grounding
import Languages
import Testing

@Suite struct BM25IndexTests {
    private let texts = [
        "I stopped Lantern because of the plugin system.", "The plugin page of the harbour booking.", "A recipe for apple cake.",
        "我今天去跑步了，天气很好。",
    ]

    private let languages: [NoteLanguage] = [.english, .english, .english, .chinese]

    @Test func rareWordsCountMore() {
        let hits = BM25Index(texts, languages).search("Why did I stop Lantern and its plugins?", limit: 3)
        #expect(hits.map(\.text) == [0, 1])
        #expect(hits[0].score > hits[1].score)
    }

    @Test func theScoreIsTheFormula() {
        // One text of two terms, one of one: idf ln(1 + (2 − 1 + 0.5) / 1.5), mean length 1.5.
        let hit = BM25Index(["apple cake", "cake"], [.english, .english]).search("apple", limit: 1)[0]
        let information = log(2.0)
        #expect(abs(hit.score - information * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 2 / 1.5))) < 1e-12)
    }

    @Test func chineseIsFoundByPairsOfCharacters() {
        #expect(BM25Index(texts, languages).search("跑步的天气", limit: 5).map(\.text) == [3])
    }

    @Test func aQuestionIsReadAsEachTextIs() {
        // An English ending is cut in an English text and in no other.
        let mixed = BM25Index(["The clock stopped.", "L'horloge stops."], [.english, .other])
        #expect(mixed.search("stops", limit: 5).map(\.text).sorted() == [0, 1])
        #expect(mixed.search("stopping", limit: 5).map(\.text) == [0])
        #expect(mixed.search("the", limit: 5).isEmpty)
    }

    @Test func nothingInCommonIsNoHit() {
        #expect(BM25Index(texts, languages).search("volcano", limit: 5).isEmpty)
        #expect(BM25Index([], []).search("volcano", limit: 5).isEmpty)
    }
}
