import Foundation
import Testing

@testable import Notes

/// The real exports of other programs; where the notes differ from what another importer makes of them, the test says why.
@Suite(.enabled(if: Fixtures.hasShared("exports"), "needs ../shared/exports"))
struct ExportTests {
    private func read(_ paths: String..., options: ImportOptions = ImportOptions(dropsNearDuplicates: false)) throws -> NoteImport {
        try NoteImporter.read(paths.map { Fixtures.shared.appending(path: "exports/" + $0) }, options: options)
    }

    @Test func notionMarkdownZipInAZip() throws {
        let result = try read("notion/Notion.Test.Export.zip")
        // 278 Markdown pages, two of them empty, and 10 rows of the database that have no page; 264 rows have one and are not read twice.
        #expect(result.notes.count == 286)
        let page = try #require(result.notes.first { $0.title == "@May 7, 2025" })
        #expect(page.folder == "Habit Tracker")
        #expect(page.created == CalendarDay(parsing: "2025-05-07").map { NoteDate(day: $0, source: .fileName) })
        #expect(page.properties.map(\.key) == ["Full date", "Ran today", "Meditated", "Practiced guitar"])
        #expect(page.properties.map(\.value) == ["May 7, 2025 6:40 AM", "No", "No", "No"])
        let home = try #require(result.notes.first { $0.title == "Getting Started on Mobile" })
        #expect(home.links.map(\.resolved?.title) == ["Example sub page"])
        let journal = try #require(result.notes.first { $0.title == "Journal" })
        #expect(journal.sections.map(\.heading) == ["October 4, 2024 — A Peaceful Forest Walk"])
        #expect(result.notes.allSatisfy { NoteName.exportIdentifier(of: $0.title) == nil && !$0.folder.contains("Export-") })
    }

    @Test func notionHTMLZipInAZip() throws {
        let result = try read("notion/notion-testspace.zip")
        #expect(
            result.notes.map(\.title) == ["Notion-Testspace", "Attachment Tests", "Formatting Tests", "Block Reference"]
                || result.notes.count == 4)
        let page = try #require(result.notes.first { $0.title == "Formatting Tests" })
        #expect(page.folder == "Notion-Testspace")
        let spacing = try #require(page.sections.first { $0.heading == "Blocks, Line-breaks, Indents, Spacing" })
        #expect(
            spacing.text.hasPrefix("Check for the following issues:\n\n- 1 Notion block → 1 Obsidian paragraph.\n- 1 forced linebreak in"))
        // A formula is its TeX, once; drawn glyph by glyph it would read as noise.
        #expect(page.sections.contains { $0.text.contains("$f(x)=e^z$") })
    }

    @Test func notionDatabaseRowAsHTML() throws {
        let note = try #require(try read("notion/database-row.html").notes.first)
        #expect(note.title == "Espresso machine")
        #expect(note.tags == ["home office", "coffee"])
        #expect(
            note.properties.map { "\($0.key)=\($0.value)" } == [
                "Notes=Double boiler, plumbed in.", "Price=67.3", "Price (BRL)=R$67.3", "Price (USD)=$1,234.56", "Discount=15%", "ID=12",
                "Status=Owned", "Serviced=Yes", "Sold=No", "Bought=@March 1, 2024", "Manual=https://example.com/manual",
            ])
        #expect(note.sections.map(\.text) == ["A row kept for its properties rather than its body."])
    }

    @Test func evernoteNotesHaveTheirTextTagsAndDates() throws {
        let lines = try #require(try read("evernote/yarle/test-newlines.enex").notes.first)
        #expect(lines.tags == ["test2", "test1"])
        #expect(lines.created?.description == "2024-01-08 metadata")
        #expect(lines.sections[0].text.hasPrefix("Line 1\nLine 2\nLine 3\nLine 4\nLine 5\nLine 6\n\nLine 7\n\nLine 8"))
        let tasks = try #require(try read("evernote/test-task-lists.enex").notes.first)
        #expect(tasks.sections[0].text.hasPrefix("A checklist\n\n- [ ] Open task\n- [x] Done task\n\nA numbered checklist"))
        let code = try read("evernote/code-block-indentation.enex").notes
        #expect(
            code[0].sections[0].blocks.map(\.kind) == [
                .code(language: "python", text: "def f(x):\n    if x:\n\n        return 1\n    return 0    # aligned")
            ])
        // The placeholder that Evernote leaves for tasks is no text of the owner's; the tasks themselves are.
        let placed = try #require(try read("evernote/yarle/test-things-to-do.enex").notes.first)
        #expect(
            placed.sections[0].text
                == "- [ ] Simple task\n- [x] Done\n- [ ] Task with due date\n- [ ] Task with a flag\n- [ ] Task with a reminder")
    }

    @Test func evernoteLinksReachOtherNotebooks() throws {
        let notes = try read("evernote/test-internotebook_links_A.enex", "evernote/test-internotebook_links_B.enex").notes
        let note = try #require(notes.first { $0.title == "Note in Notebook B" })
        #expect(note.folder == "test-internotebook_links_B")
        #expect(note.links.map(\.resolved?.title) == ["Note in Notebook A"])
    }

    @Test func everyEvernoteSampleIsRead() throws {
        let result = try read("evernote")
        for file in result.files where file.path.hasSuffix(".enex") {
            if case .skipped(let reason) = file.outcome, reason.name != "duplicate" {
                // One note holds nothing but an attachment.
                #expect(file.path == "test-file-with-many-dots.enex", "\(file.path): \(reason)")
            }
        }
    }

    @Test func keepNotes() throws {
        let result = try read("keep/notes", options: ImportOptions(excludes: ["expected"], dropsNearDuplicates: false))
        #expect(result.notes.count == 12)
        #expect(result.reason("Deleted note.json") == .inTrash)
        let list = try #require(result.notes.first { $0.title == "Checklist note" })
        #expect(list.created?.description == "2023-07-26 metadata")
        #expect(
            list.sections[0].text
                == "- [ ] First item\n- [ ] Second item and #hashtag\n- [ ] First sub-item\n"
                + "- [ ] Second sub-item and #labelWith!'@:$\"Symbols\n- [ ] Third item")
        let labelled = try #require(result.notes.first { $0.title == "Labelled note" })
        // Labels keep their spaces: a tag here is a name, not a word that Obsidian must be able to read back.
        #expect(labelled.tags.contains("label with spaces"))
        #expect(result.notes.contains { $0.title == "2023-08-01T14_29_43.842+10_00" } == false)
        let broken = try read("keep")
        #expect(broken.reason("broken-json-note.json")?.name == "damaged")
    }

    @Test func tablesGiveANoteARow() throws {
        let notes = try read("csv/sample.csv").notes
        #expect(notes.map(\.title) == ["My First Note", "Second Note", "Note with, comma", "Planning Document", "Simple Note"])
        #expect(notes[3].created?.description == "2024-01-18 metadata")
        #expect(notes[3].tags == ["Work", "planning strategy"])
        #expect(notes[3].sections[0].text == "Multi-line\ncontent goes\nhere.\n\nPriority: High\n\nCompleted: false")
        #expect(notes[3].folder == "sample")
    }

    @Test func appleJournalEntries() throws {
        let notes = try read("journal/entry-complex-metadata.html", "journal/entry-with-assets.html").notes
        #expect(notes.map(\.title) == ["Complex Metadata Entry", "Youve Connected"])
        #expect(notes.map { $0.created?.description } == ["2023-12-17 metadata", "2024-11-03 metadata"])
        #expect(notes[0].sections[0].text == "How was your day?\n\nEntry body text.")
        #expect(
            notes[0].properties.map { "\($0.key)=\($0.value)" } == [
                "location=Old Town Market Place", "activity=Walking", "activity=2.5 km", "media=Bohemian Rhapsody", "media=Music",
                "media=Tech News", "media=Podcast",
            ])
        #expect(
            notes[1].properties.map { "\($0.key)=\($0.value)" } == ["state of mind=Sad, Overwhelmed", "state of mind=Health", "people=Mom"])
    }
}

extension NoteDate {
    /// The day and where it is known from.
    fileprivate var description: String { "\(day) \(source.rawValue)" }
}
