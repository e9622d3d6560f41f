import Foundation
import Notes
import TestSupport
import Testing

@testable import Grounding

@Suite struct SupportTests {
    private static let index = SupportIndex(
        SmallVault.notes + [
            note(
                "Ferrule", [section(nil, "Oskar Brandt had forty nails in his board. The rim cost 9,000 crowns, and so did the hub.")],
                day: "2024-05-17"),
            note("日记", [section(nil, "2022年7月3日我去了里斯本。")], language: .chinese),
        ])

    private func claims(_ answer: String, _ kind: Claim.Kind) -> [String: Bool] {
        Dictionary(Self.index.claims(in: answer).filter { $0.kind == kind }.map { ($0.text, $0.isSupported) }) { first, _ in first }
    }

    @Test func `Words are found one behind the other, not across texts or gaps`() {
        let index = PhraseIndex(["I stopped Lantern because nobody came.", "Maria's boat", ""])
        #expect(index.contains(["stopped", "lantern", "because"]))
        #expect(index.contains(["i"]))
        #expect(index.contains(["maria's", "boat"]))
        #expect(!index.contains(["stopped", "because"]))
        #expect(!index.contains(["came", "maria's"]))
        #expect(!index.contains(["nobody", "knows"]))
        #expect(!index.contains([String]()))
    }

    @Test func `Names are looked up as they stand`() {
        #expect(claims("It was Oskar Brandt and not Oskar Calder.", .name) == ["Oskar Brandt": true, "Oskar Calder": false])
        #expect(claims("I met Maria in Lisbon.", .name) == ["Maria": true, "Lisbon": true])
        #expect(claims("Brennan.", .name) == ["Brennan": false])
        #expect(claims("Maria told me.", .name) == ["Maria": true])
    }

    @Test func `A year or a day of a date that the notes have is no number that they don't`() {
        #expect(claims("It was in 2024, on the 17th.", .number) == ["2024": true, "17th": true])
        #expect(claims("It was in 2025, on the 18th.", .number) == ["2025": false, "18th": false])
        #expect(claims("2022年3号去的，不是2031年。", .number) == ["2022": true, "3": true, "2031": false])
    }

    @Test func `The first word of a sentence, a day and a stop word are no names`() {
        #expect(claims("Because nobody opened it. Walked home on Monday in May.", .name).isEmpty)
        #expect(claims("Nails cost much. The board is old.", .name).isEmpty)
    }

    @Test(arguments: [
        ("forty nails", ["forty": true]), ("40 nails", ["40": true]), ("thirty-two nails", ["thirty-two": false]),
        ("It cost 9000 crowns.", ["9000": true]), ("It cost 9,000 crowns.", ["9 000": true]), ("It cost 9,500 crowns.", ["9 500": false]),
        ("one nail", [:]),
    ]) func `Numbers are compared by their value`(answer: String, expected: [String: Bool]) {
        #expect(claims(answer, .number) == expected)
    }

    @Test(arguments: [
        ("It was on 17 May 2024.", ["17 May 2024": true]), ("It was on 18 May 2024.", ["18 May 2024": false]),
        ("That was May 2024.", ["May 2024": true]), ("That was June 2024.", ["June 2024": false]),
        ("It was on May 17.", ["May 17": true]), ("On the 17th of May 2024.", ["17th of May 2024": true]),
        ("2024-05-17", ["2024-05-17": true]),
        ("2022年7月3日", ["2022 年 7 月 3 日": true]), ("2022年8月", ["2022 年 8 月": false]), ("May I?", [:]),
    ]) func `Dates are right in all that they say`(answer: String, expected: [String: Bool]) {
        #expect(claims(answer, .date) == expected)
        #expect(claims(answer, .number).isEmpty)
    }

    @Test func `Runs of five words are looked up, each`() {
        let runs = claims("I stopped Lantern because nobody but Tom opened it.", .phrase)
        #expect(runs["i stopped lantern because nobody"] == true)
        #expect(runs["stopped lantern because nobody but"] == true)
        #expect(runs["lantern because nobody but tom"] == false)
        #expect(runs.count == 5)
        #expect(claims("Nobody opened it.", .phrase).isEmpty)
        #expect(claims("我停下了灯塔", .phrase) == ["我 停 下 了 灯": true, "停 下 了 灯 塔": true])
    }

    @Test func `Shares count claims, and answers with a wrong one`() {
        func claim(_ kind: Claim.Kind, _ isSupported: Bool) -> Claim { Claim(kind: kind, text: "x", isSupported: isSupported) }
        let share = SupportShare([
            [claim(.name, true), claim(.name, false), claim(.phrase, false)], [claim(.number, true), claim(.date, true)],
            [claim(.phrase, true)], [],
        ])
        #expect(share.unsupported == 0.25)
        #expect(share.n == 2)
        #expect(share.unsupportedAnswers == 0.5)
        #expect(share.kinds["phrase"] == SupportShare.Count(n: 2, unsupported: 1))
        #expect(share.kinds["name"]?.share == 0.5)
        #expect(SupportShare([]).unsupported == 0)
    }

    @Test func `What the notes say themselves is supported`() {
        for note in SmallVault.notes {
            for text in note.sections.map(\.text) {
                let wrong = Self.index.claims(in: text).filter { !$0.isSupported }
                #expect(wrong.isEmpty, "\(wrong)")
            }
        }
    }

    @Test func `What a written vault says itself is supported by it`() throws {
        let notes = try NoteImporter.read([TestFiles.root.appending(path: "Benchmarks/Vaults/software-person")]).notes
        let index = SupportIndex(notes)
        let claims = notes.flatMap { $0.sections.flatMap { index.claims(in: $0.text) } }
        let wrong = claims.filter { !$0.isSupported }
        #expect(claims.count > 5_000)
        #expect(Double(wrong.count) < 0.002 * Double(claims.count), "\(wrong.count) of \(claims.count): \(wrong.prefix(12))")
    }
}
