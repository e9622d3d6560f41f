import Languages
import Notes
import TestSupport
import Testing

@testable import Datasets

@Suite struct SelfMadeFilterTests {
    static let text =
        "I stopped Lantern because nobody but Maria opened it twice. We moved the server to Lisbon on 3 May 2023. It cost 12 euros a year, "
        + "and the users had asked for a dark page before anything else."
    static let chineseText = "我停下了灯塔，因为除了玛丽没有人打开它第二次。后来我去了里斯本，在那里住了三年，又开始写新的东西。"

    static func section(_ text: String = text, title: String = "Lantern", language: NoteLanguage = .english) -> SelfMadeSection {
        let sections = SelfMadeSection.all(in: [note(title, [heading("Why I stopped", text)], language: language)])
        return sections[0]
    }

    private func reason(_ question: String, _ answer: String) -> SelfMadeFilter.Reason? {
        var filter = SelfMadeFilter(Self.section())
        return filter.judge(SelfMadePair(kind: .question, question: question, answer: answer))
    }

    private func reason(_ kind: SelfMadePair.Kind, _ answer: String) -> SelfMadeFilter.Reason? {
        var filter = SelfMadeFilter(Self.section())
        return filter.judge(SelfMadePair(kind: kind, answer: answer))
    }

    @Test(
        arguments: [
            ("Who was the only one that opened Lantern twice?", "Maria", nil), ("Where did we move the server?", "to Lisbon", nil),
            ("What did it cost each year?", "12 euros", nil), ("When did the server move to Lisbon?", "3 May 2023", nil),
            ("What had the users asked for?", "a dark page", nil), ("What did the users ask for first of all?", "dark users page", nil),
            ("Who opened it twice?", "Brennan", .notGrounded), ("What did it cost each year?", "14 euros", .notGrounded),
            ("When did we move it to Porto?", "3 May 2023", .foreign), ("What did it cost in 2021?", "12 euros", .foreign),
            ("Who opened?", "Maria", .noQuestion), ("Tell me who opened Lantern twice.", "Maria", .noQuestion),
            ("Was it Maria who opened it twice?", "Maria", .noQuestion), ("Who opened Lantern twice?", "...", .tooShort),
            ("Why did I stop working on Lantern?", "because nobody but Maria opened it twice", .tooLong),
            ("As an AI, what did the users want?", "a dark page", .aside), ("What does the author say about the server?", "Lisbon", .aside),
        ] as [(String, String, SelfMadeFilter.Reason?)])
    func `A question has a short answer that stands in the note`(question: String, answer: String, expected: SelfMadeFilter.Reason?) {
        #expect(reason(question, answer) == expected)
    }

    @Test(
        arguments: [
            ("Only Maria ever came back to Lantern, so I gave it up and moved the server to Lisbon.", nil), ("Too short.", .tooShort),
            ("I never wrote about that.", .aside),
            ("I have read it and like it.", .notGrounded), ("I wrote that in Lantern.", .notGrounded),
            ("Maria and Brennan came back to Lantern, so I stopped.", .foreign),
            ("I stopped Lantern after 40 users had opened it.", .foreign),
            ("I stopped Lantern because nobody but Maria opened it twice.", .copied),
            ("The note says that Lantern was stopped because only Maria opened it.", .aside),
            ("Cheese and bread are good for the garden fence in spring.", .notGrounded),
            (String(repeating: "Lantern server users page euros opened asked moved. ", count: 12), .tooLong),
        ] as [(String, SelfMadeFilter.Reason?)])
    func `A rewrite says the note in other words and adds nothing`(answer: String, expected: SelfMadeFilter.Reason?) {
        #expect(reason(.rewrite, answer) == expected)
    }

    @Test func `What names the note and no more says nothing`() {
        let text = "Wim De Backer mends clocks in a small shop beside the station and reads the paper there."
        var filter = SelfMadeFilter(Self.section(text, title: "Wim De Backer"))
        #expect(filter.judge(SelfMadePair(kind: .implication, answer: "I wrote that in Wim De Backer.")) == .notGrounded)
        #expect(filter.judge(SelfMadePair(kind: .implication, answer: "Whoever has broken clocks finds Wim in his small shop.")) == nil)
    }

    @Test func `What says nearly the same as before is dropped, and what was dropped does not count`() {
        var filter = SelfMadeFilter(Self.section())
        #expect(filter.judge(SelfMadePair(kind: .question, question: "Where did we move the server?", answer: "Porto")) == .notGrounded)
        #expect(filter.judge(SelfMadePair(kind: .question, question: "Where did we move the server?", answer: "Lisbon")) == nil)
        #expect(filter.judge(SelfMadePair(kind: .question, question: "Where did we move the old server?", answer: "Lisbon")) == .duplicate)
        #expect(filter.judge(SelfMadePair(kind: .implication, answer: "Users who open a page once are a reason to stop Lantern.")) == nil)
        #expect(
            filter.judge(SelfMadePair(kind: .implication, answer: "Users who open a page once are one reason to stop Lantern."))
                == .duplicate)
    }

    @Test func `Chinese is held against the note as well`() {
        var filter = SelfMadeFilter(Self.section(Self.chineseText, title: "灯塔", language: .chinese))
        #expect(filter.judge(SelfMadePair(kind: .question, question: "除了谁没有人打开它第二次？", answer: "玛丽")) == nil)
        #expect(filter.judge(SelfMadePair(kind: .question, question: "后来我去了哪里？", answer: "巴黎")) == .notGrounded)
        #expect(filter.judge(SelfMadePair(kind: .question, question: "我在里斯本住了多久？", answer: "三年")) == nil)
        #expect(filter.judge(SelfMadePair(kind: .question, question: "作为AI我去了哪里？", answer: "里斯本")) == .aside)
    }
}

private func heading(_ heading: String, _ text: String) -> NoteSection { section(heading, text) }
