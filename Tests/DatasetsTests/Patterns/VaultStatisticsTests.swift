import Languages
import Notes
import TestSupport
import Testing

@testable import Datasets

@Suite struct VaultStatisticsTests {
    private static let notes: [Note] = {
        var notes = [
            note("Alder", [section(nil, "Rosa told me to wait. It rained.")], day: "2023-03-02", tags: ["wood", "tools"]),
            note("Birch", [section(nil, "I met Rosa at the mill. Tom said no.")], day: "2023-03-09", tags: ["wood"]),
            note("Cedar", [section(nil, "In the evening Rosa laughed. I went with Tom.")], day: "2023-03-20", tags: ["wood", "tools"]),
            note("Dogwood", [section(nil, "A plain note about a fence.")], day: "2023-04-01"),
            note("Elder", [section(nil, "Another one about a gate.")], day: "2023-05-01"),
            note("Fir", [section(nil, "The last one is about a roof.")], day: "2023-06-01"),
        ]
        let alder = NoteReference(title: "Alder", contentHash: notes[0].contentHash)
        for index in [1, 2, 3] { notes[index].links = [NoteLink(target: "Alder", text: "Alder", section: 0, resolved: alder)] }
        notes[0].backlinks = [1, 2, 3].map { NoteReference(title: notes[$0].title, contentHash: notes[$0].contentHash) }
        return notes
    }()

    private func answers(_ notes: [Note]) -> [QuestionForm: String] {
        let set = NoteSet(notes)
        let scope = PatternScope(
            place: "", things: nil, notes: Set(notes.indices), language: notes.first?.language == .chinese ? .chinese : .english)
        return Dictionary(uniqueKeysWithValues: VaultStatistics.facts(scope, set).map { ($0.form, $0.answer) })
    }

    @Test func `The tag, the person, the month and the note of which there is most`() {
        #expect(
            answers(Self.notes) == [
                .recurringTerm: "wood: 3 notes, among them Alder, Birch and Cedar.",
                .recurringName: "Rosa: 3 notes, among them Alder, Birch and Cedar.",
                .busiestPeriod: "March 2023: 3 notes, among them Alder, Birch and Cedar.",
                .mostLinked: "Alder: 3 notes, among them Birch, Cedar and Dogwood.",
            ])
    }

    @Test func `What is accepted is the name of what there is most of`() {
        let set = NoteSet(Self.notes)
        let scope = PatternScope(place: "", things: nil, notes: Set(Self.notes.indices), language: .english)
        #expect(VaultStatistics.facts(scope, set).map(\.accepted) == [["wood"], ["Rosa"], ["March 2023"], ["Alder"]])
    }

    @Test func `How somebody is addressed is no name, and does not hide what was done`() {
        let texts = [
            "I met Mr. Moore there.", "It was told by Mr. Moore himself.", "In came Mr. Moore and laughed.",
            "Then Moore said no to all of it.",
        ]
        let answers = answers(texts.enumerated().map { note("Day \($0)", [section(nil, $1)], day: "2023-0\($0 + 1)-02") })
        #expect(answers[.recurringName] == "Moore: 3 notes, among them Day 0, Day 1 and Day 3.")
    }

    @Test func `Two are too few, and of two alike none is most`() {
        #expect(answers(Array(Self.notes.prefix(2))).isEmpty)
        var tied = Self.notes
        for index in [3, 4, 5] { tied[index].tags = ["stone"] }
        #expect(answers(tied)[.recurringTerm] == nil)
    }

    @Test func `A tag that nearly all bear says nothing`() {
        var all = Self.notes
        for index in all.indices { all[index].tags = ["wood"] }
        #expect(answers(all)[.recurringTerm] == nil)
    }

    @Test func `A time of change is no day of writing`() {
        var notes = Self.notes
        for index in notes.indices { notes[index].created?.source = .fileTime }
        #expect(answers(notes)[.busiestPeriod] == nil)
        let set = NoteSet(notes)
        #expect(VaultStatistics.dated(0, set) == "Alder")
    }

    @Test func `Chinese answers are Chinese`() {
        let texts = ["今天去了海边看灯。", "木工做到很晚。", "下雨，在家读书。", "朋友来吃饭了。"]
        let notes = texts.enumerated().map { index, text in
            note(
                "笔记\(index)", [section(nil, text)], day: "2022-0\(index < 3 ? 3 : 4)-0\(index + 1)", tags: index < 3 ? [] : ["家"],
                language: .chinese)
        }
        #expect(answers(notes) == [.busiestPeriod: "2022年3月：3篇笔记，例如笔记0、笔记1、笔记2。"])
        #expect(VaultStatistics.happened(in: [0, 3], NoteSet(notes), .chinese) == "见于《笔记0》（2022年）、《笔记3》（2022年）。")
    }
}
