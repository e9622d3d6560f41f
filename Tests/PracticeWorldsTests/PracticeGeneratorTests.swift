import Foundation
import PracticeWorlds
import TestSupport
import Testing
import Tokenization

@Suite struct PracticeGeneratorTests {
    private func lines(seed: UInt64, episodes: Int) -> [String] {
        var generator = PracticeGenerator(seed: seed)
        return (0..<episodes).flatMap { _ in generator.nextEpisode().map(\.line) }
    }

    /// The golden file holds the first three episodes of seed 7; a change of the texts changes it, and is to be seen.
    @Test func firstEpisodesAreExact() throws {
        let golden = try String(contentsOf: TestFiles.fixture("PracticeWorlds/seed-7.jsonl"), encoding: .utf8)
        #expect(lines(seed: 7, episodes: 3) == golden.split(separator: "\n").map(String.init))
    }

    @Test func oneSeedGivesOneResult() {
        #expect(lines(seed: 11, episodes: 40) == lines(seed: 11, episodes: 40))
        #expect(lines(seed: 11, episodes: 3) != lines(seed: 12, episodes: 3))
    }

    @Test func linesAreMessagesWithTheirKind() throws {
        struct Line: Decodable {
            let messages: [ChatMessage]
            let kind: PracticeKind
        }
        var generator = PracticeGenerator(seed: 3)
        for chat in (0..<60).flatMap({ _ in generator.nextEpisode() }) {
            let read = try JSONDecoder().decode(Line.self, from: Data(chat.line.utf8))
            #expect(read.messages == chat.messages && read.kind == chat.kind)
        }
    }

    @Test func everyKindComesAndChatsSeldomRepeat() {
        var generator = PracticeGenerator(seed: 5)
        var counts: [PracticeKind: Int] = [:]
        var seen: Set<[String]> = []
        var total = 0
        for chat in (0..<4_000).lazy.flatMap({ _ in generator.nextEpisode() }) {
            counts[chat.kind, default: 0] += 1
            seen.insert(chat.messages.map(\.content))
            total += 1
        }
        for kind in PracticeKind.allCases { #expect(Double(counts[kind] ?? 0) > 0.003 * Double(total), "\(kind)") }
        #expect(Double(seen.count) > 0.94 * Double(total))
    }

    @Test func aWorldOfTheBankComesBackInOtherWords() {
        var generator = PracticeGenerator(
            seed: 9, settings: PracticeSettings(bankWorlds: 2, bankShare: 1, talkShare: 0, collectionShare: 0))
        var texts: [String: Set<String>] = [:]
        for chat in (0..<60).flatMap({ _ in generator.nextEpisode() })
        where chat.kind == .recall && chat.messages[0].content.hasPrefix("Recall note: ") {
            texts[chat.messages[0].content, default: []].insert(chat.messages[1].content)
        }
        #expect((1...8).contains(texts.count))
        #expect(texts.values.contains { $0.count > 5 })
    }

    @Test func sharesSayWhatComes() {
        let settings = PracticeSettings(bankWorlds: 1, bankShare: 0, talkShare: 1, collectionShare: 0)
        var generator = PracticeGenerator(seed: 1, settings: settings)
        let kinds = Set((0..<50).flatMap { _ in generator.nextEpisode().map(\.kind) })
        #expect(kinds == [.general, .smallTalk, .refusal])
    }
}
