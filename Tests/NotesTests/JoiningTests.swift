import Foundation
import Testing

@testable import Notes

@Suite struct JoiningTests {
    private let essay = (1...60).map { "Sentence number \($0) speaks of matter \($0 * 7) in a way of its own." }.joined(separator: " ")

    @Test func copiesAreKeptOnceAndAllPlacesRemembered() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Plan\n\n" + essay, "a/plan.md")
        try folder.write("# Plan\n\n" + essay, "b/plan.md")
        try folder.write("# Plan\n\n" + essay + " One more thing at the end.", "c/plan (conflicted copy 2023-01-01).md")
        try folder.write("# Other\n\nSomething else altogether.", "other.md")
        let result = try folder.read()
        #expect(result.notes.map(\.title) == ["Plan", "Other"])
        #expect(result.notes[0].source.path == "c/plan (conflicted copy 2023-01-01).md")
        #expect(result.notes[0].source.alsoAt == ["a/plan.md", "b/plan.md"])
        #expect(result.reason("b/plan.md") == .nearDuplicate(of: "c/plan (conflicted copy 2023-01-01).md"))
        #expect(result.reason("a/plan.md") == .nearDuplicate(of: "c/plan (conflicted copy 2023-01-01).md"))
    }

    @Test func likeDaysAreTwoNotes() throws {
        let folder = try TemporaryFolder()
        try folder.write(essay, "2023-01-01.md")
        try folder.write(essay, "2023-01-02.md")
        #expect(try folder.read().notes.count == 2)
    }

    @Test func templateLinesGoAndWhatWasDoneStays() throws {
        let folder = try TemporaryFolder()
        for day in 10...29 {
            let done = day.isMultiple(of: 2) ? "x" : " "
            let text = """
                # Gratitude

                What am I grateful for today?

                # Habits

                - [\(done)] Meditate
                - [ ] Call \(day) people

                # Notes

                \(day == 15 ? "" : "On this day the number was \(day).")
                """
            try folder.write(text, "daily/2023-01-\(day).md")
        }
        try folder.write("What am I grateful for today?", "essay.md")
        let notes = try folder.read().notes
        #expect(notes.count == 21)
        let even = try #require(notes.first { $0.title == "2023-01-10" })
        #expect(even.sections.map(\.heading) == ["Habits", "Notes"])
        #expect(even.sections[0].text == "- [x] Meditate\n- [ ] Call 10 people")
        let odd = try #require(notes.first { $0.title == "2023-01-11" })
        #expect(odd.sections[0].text == "- [ ] Call 11 people")
        #expect(notes.first { $0.title == "essay" }?.sections[0].text == "What am I grateful for today?")
    }

    @Test func linksAreResolvedBothWays() throws {
        let folder = try TemporaryFolder()
        try folder.write("[[Beta]] and [g](../deep/Gamma%20Ray.md#part) and [[nothing]] and https://x.example/Beta", "one/Alpha.md")
        try folder.write("---\naliases: [B]\n---\nTo [[Alpha|first]].", "two/Beta.md")
        try folder.write("See [[B]] and [[two/Beta]].", "deep/Gamma Ray.md")
        let notes = try folder.read().notes
        let alpha = try #require(notes.first { $0.title == "Alpha" })
        let beta = try #require(notes.first { $0.title == "Beta" })
        #expect(alpha.links.map(\.resolved?.title) == ["Beta", "Gamma Ray", nil, nil])
        #expect(alpha.links[0].resolved?.contentHash == beta.contentHash)
        #expect(alpha.backlinks.map(\.title) == ["Beta"])
        #expect(beta.backlinks.map(\.title) == ["Gamma Ray", "Alpha"])
    }

    @Test func memoryBudgetDoesNotChangeTheResult() throws {
        let folder = try TemporaryFolder()
        for index in 0..<40 { try folder.write("# N\(index)\n\nText \(index) to [[N\((index + 1) % 40)]].", "n\(index).md") }
        let whole = try folder.read(options: ImportOptions(workers: 1))
        let frugal = try folder.read(options: ImportOptions(memoryBudget: 100, workers: 4))
        #expect(whole.notes == frugal.notes)
        #expect(whole.files == frugal.files)
    }

    @Test(arguments: [
        ("Garden.sync-conflict-20240102-030405-ABCDEFG", "Garden"), ("Garden (Anna's conflicted copy 2024-01-02)", "Garden"),
        ("Garden (conflict 2024-01-02)", "Garden"), ("Conflict (1990)", "Conflict (1990)"), ("(conflict)", "(conflict)"),
    ])
    func namesOfConflictCopies(name: String, original: String) {
        #expect(ConflictCopy.originalName(of: name) == original)
    }

    @Test func aConflictCopyIsKeptOnceUnderTheNoteOwnName() throws {
        let folder = try TemporaryFolder()
        let text = (0..<60).map { "Row \($0) holds \($0 * 7) beans and \($0 * 3) peas." }.joined(separator: " ")
        try folder.write(text, "Garden.md")
        try folder.write(text + " One more.", "Garden (conflicted copy 2024-01-02).md")
        try folder.write(text, "deep/Garden.sync-conflict-20240102-030405-ABCDEFG.md")
        let note = try #require(try folder.read().notes.first)
        #expect(note.title == "Garden")
        #expect(note.created?.source == .fileTime)
        #expect(note.sections[0].text.hasSuffix("One more."))
        #expect(note.source.alsoAt == ["Garden.md", "deep/Garden.sync-conflict-20240102-030405-ABCDEFG.md"])
    }
}
