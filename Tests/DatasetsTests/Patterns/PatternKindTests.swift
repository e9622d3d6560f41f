import Languages
import Notes
import TestSupport
import Testing

@testable import Datasets

@Suite struct PatternKindTests {
    private func facts(_ notes: [Note]) -> [Fact] { PatternKind.facts(NoteSet(notes), .engram) }

    @Test func `Chinese notes give the phrase of their failures, asked in general and by itself`() {
        let facts = facts(PatternVault.chinese)
        let mistake = facts.first { $0.form == .recurringMistake && $0.slots[.place] == [""] }
        #expect(mistake?.accepted == ["灯塔", "渡船", "风筝"])
        #expect(mistake?.answer == "用户等了很久，付款页面还是空的。见于《灯塔》（2020年）、《渡船》（2021年）、《风筝》（2022年）。")
        #expect(facts.contains { $0.form == .recurringTopic && $0.slots[.topic] == ["付款页面"] })
        #expect(facts.allSatisfy { $0.language == .chinese && $0.isAboutMany })
    }

    @Test func `A theme takes sentences by heading, by tag and by words`() {
        let told = ["Pack the brass lamp first.", "Take the brass lamp along.", "Without the brass lamp it is dark."]
        func lessons(_ form: QuestionForm = .recurringLesson, _ make: (Int, String) -> Note) -> [[String]] {
            facts(told.enumerated().map(make)).filter { $0.form == form }.map(\.accepted)
        }
        let titles = [["Trip 0", "Trip 1", "Trip 2"]]
        #expect(lessons { note("Trip \($0)", [section("What I learned", $1)], day: "2024-01-0\($0 + 1)") } == titles)
        #expect(lessons { note("Trip \($0)", [section(nil, $1)], day: "2024-01-0\($0 + 1)", tags: ["lesson"]) }.first == titles.first)
        #expect(lessons { note("Trip \($0)", [section(nil, "Next time: " + $1)], day: "2024-01-0\($0 + 1)") } == titles)
        #expect(lessons { note("Trip \($0)", [section(nil, $1)], day: "2024-01-0\($0 + 1)") }.isEmpty)
        let well = lessons(.recurringSuccess) { note("Trip \($0)", [section("What went well", $1)], day: "2024-01-0\($0 + 1)") }
        #expect(well == titles)
        let habits = lessons(.recurringHabit) { note("Trip \($0)", [section(nil, $1)], day: "2024-01-0\($0 + 1)", tags: ["routines"]) }
        #expect(habits.first == titles.first)
    }

    @Test func `A theme of two notes is none`() {
        let notes = (0..<2).map { note("Trip \($0)", [section("What I learned", "Pack the brass lamp \($0) days before.")]) }
        #expect(facts(notes).filter { $0.form == .recurringLesson }.isEmpty)
    }

    @Test func `A line of a template recurs in no theme and is no topic`() {
        let notes = (0..<16).map { index in
            note(
                "Day \(index)", [section("What went wrong", "Fill the green form before noon. Number \(index * 31) is \(index) short.")],
                day: "2024-01-01")
        }
        #expect(!facts(notes).contains { $0.answer.contains("green form") || $0.slots[.topic] == ["green form"] })
    }

    @Test func `Advice that several people gave is found by what is to be done`() {
        let texts = [
            "Hanne told me to show a thing early.", "My mother says that I should show the coat half sewn.",
            "Amara advised me to show one page.",
            "Tom told me to hurry up with it.", "Joris asked me to show him the oven.",
        ]
        let notes = texts.enumerated().map { note("Person \($0)", [section(nil, $1)], day: "2024-02-0\($0 + 1)", folder: "People") }
        let advice = facts(notes).filter { $0.form == .recurringAdvice && $0.slots[.place] == [""] }
        #expect(advice.map(\.accepted) == [["Person 0", "Person 1", "Person 2"]])
        #expect(
            advice.first?.answer
                == "Amara advised me to show one page. It happened in Person 0 (2024), Person 1 (2024) and Person 2 (2024).")
        #expect(facts(Array(notes.prefix(2))).filter { $0.form == .recurringAdvice }.isEmpty)
    }

    @Test func `Nothing recurs in six notes that have nothing in common`() {
        #expect(facts(SmallVault.notes).filter { $0.form != .recurringName && $0.form != .recurringTerm }.isEmpty)
    }
}
