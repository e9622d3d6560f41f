import PracticeWorlds
import Testing
import Tokenization

/// The laws over 20,000 episodes: 5,000 from each of four seeds.
@Suite struct PracticeLawTests {
    private static let seeds: [UInt64] = [1, 2, 3, 4]
    private static let episodes = 5_000

    private func forEachEpisode(_ seed: UInt64, _ body: ([PracticeChat]) -> Bool) {
        var generator = PracticeGenerator(seed: seed)
        for _ in 0..<Self.episodes where !body(generator.nextEpisode()) { return }
    }

    @Test(arguments: seeds) func textsAreClean(seed: UInt64) {
        forEachEpisode(seed) { chats in
            for message in chats.flatMap(\.messages) {
                if let fault = PracticeLaw.fault(in: message) {
                    Issue.record("\(fault) in: \(message.content)")
                    return false
                }
            }
            return true
        }
    }

    @Test(arguments: seeds) func rolesAlternateAndTheAssistantSpeaksLast(seed: UInt64) {
        forEachEpisode(seed) { chats in
            chats.allSatisfy { chat in
                let turns = chat.messages.first?.role == .system ? chat.messages.dropFirst() : chat.messages[...]
                let isRight =
                    turns.enumerated().allSatisfy { $1.role == ($0.isMultiple(of: 2) ? .user : .assistant) }
                    && turns.count.isMultiple(of: 2)
                #expect(isRight && !turns.isEmpty, "\(chat.line)")
                return isRight
            }
        }
    }

    @Test(arguments: seeds) func answersStandInTheirPassage(seed: UInt64) {
        let readKinds: Set<PracticeKind> = [.passageAnswer, .choice, .cloze, .section, .list, .conversation]
        var checked = 0
        forEachEpisode(seed) { chats in
            for chat in chats where readKinds.contains(chat.kind) {
                guard let evidence = chat.evidence?.lowercased(), !chats.contains(where: { $0.kind == .recall }) else { continue }
                let passage = chat.messages.filter { $0.role == .user }.map(\.content).joined(separator: "\n").lowercased()
                checked += 1
                guard passage.utf8.contains(evidence.utf8) else {
                    Issue.record("«\(evidence)» is not in: \(chat.line)")
                    return false
                }
                guard chat.kind == .conversation || (chat.messages.last?.content.lowercased() ?? "").utf8.contains(evidence.utf8) else {
                    Issue.record("«\(evidence)» is not in the answer of: \(chat.line)")
                    return false
                }
            }
            return true
        }
        #expect(checked > 8_000)
    }

    @Test(arguments: seeds) func whatIsNotWrittenIsNotInThePassage(seed: UInt64) {
        var checked = 0
        forEachEpisode(seed) { chats in
            for (number, chat) in chats.enumerated() where chat.kind == .passageUnknown {
                let isTwin = number > 0 && [.passageAnswer, .mention].contains(chats[number - 1].kind)
                let isRefused = chat.messages.last?.content == "I never wrote about that."
                let passage = chat.messages.filter { $0.role == .user }.map(\.content).joined().lowercased()
                let isAbsent = chat.evidence.map { !passage.utf8.contains($0.lowercased().utf8) } ?? true
                checked += chat.evidence == nil ? 0 : 1
                guard isTwin, isRefused, isAbsent else {
                    Issue.record("twin \(isTwin), refused \(isRefused), absent \(isAbsent): \(chat.line)")
                    return false
                }
            }
            return true
        }
        #expect(checked > 1_500)
    }

    @Test(arguments: seeds) func closedBookAnswersWereToldBefore(seed: UInt64) {
        var checked = 0
        forEachEpisode(seed) { chats in
            let told = chats.filter { $0.kind == .recall }.flatMap(\.messages).map(\.content).joined(separator: "\n").lowercased()
            for chat in chats where chat.kind == .closedBook {
                checked += 1
                guard let evidence = chat.evidence?.lowercased(), told.utf8.contains(evidence.utf8) else {
                    Issue.record("not told: \(chat.line)")
                    return false
                }
            }
            return true
        }
        #expect(checked > 3_000)
    }

    @Test(arguments: seeds) func yesAndNoAreBalanced(seed: UInt64) {
        var yes = 0
        var no = 0
        forEachEpisode(seed) { chats in
            for chat in chats where chat.kind == .yesNo {
                let answer = chat.messages.last?.content ?? ""
                if ["Yes", "True", "Right"].contains(where: answer.hasPrefix) { yes += 1 }
                if ["No", "False", "Wrong"].contains(where: answer.hasPrefix) { no += 1 }
            }
            return true
        }
        #expect(yes == no)
        #expect(yes > 1_000)
    }

    @Test(arguments: seeds) func theOlderNoteComesFirst(seed: UInt64) {
        var checked = 0
        forEachEpisode(seed) { chats in
            for chat in chats where chat.kind == .comparison {
                guard let answer = chat.messages.last?.content, answer.hasSuffix(" came first.") else { continue }
                checked += 1
                guard ComparisonAnswer(answer)?.isRight == true else {
                    Issue.record("wrong: \(answer)")
                    return false
                }
            }
            return true
        }
        #expect(checked > 50)
    }
}

extension Collection<UInt8> {
    /// Whether `words` stand in the bytes.
    fileprivate func contains(_ words: some Collection<UInt8>) -> Bool {
        let text = Array(self)
        let wanted = Array(words)
        guard let first = wanted.first, text.count >= wanted.count else { return wanted.isEmpty }
        return (0...(text.count - wanted.count)).contains { start in
            text[start] == first && text[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}

/// «I wrote A on 3 May 2021 and B on 7 June 2022, so A came first.»
private struct ComparisonAnswer {
    let isRight: Bool

    init?(_ text: String) {
        let verdict = text.hasSuffix(" came first.") ? text.dropLast(" came first.".count) : ""
        guard let comma = verdict.ranges(of: ", so ").last else { return nil }
        let winner = verdict[comma.upperBound...].replacing("no, ", with: "", maxReplacements: 1)
        let facts = verdict[..<comma.lowerBound]
        guard let last = Self.day(facts) else { return nil }
        if facts.hasPrefix("I wrote \(winner) on "), let first = Self.day(facts.dropFirst("I wrote \(winner) on ".count), atStart: true) {
            isRight = first < last
        } else if let middle = facts.ranges(of: " and \(winner) on ").last, let first = Self.day(facts[..<middle.lowerBound]) {
            isRight = last < first
        } else {
            return nil
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// A number that grows with the day written in the last (or first) three words.
    private static func day(_ text: Substring, atStart: Bool = false) -> Int? {
        let words = text.split(separator: " ")
        let three = atStart ? words.prefix(3) : words.suffix(3)
        guard three.count == 3, let day = Int(three[three.startIndex]), let year = Int(three[three.startIndex + 2]),
            let month = months.firstIndex(of: String(three[three.startIndex + 1]))
        else { return nil }
        return year * 10_000 + month * 100 + day
    }
}
