import Foundation
import Testing

@testable import Notes

@Suite struct SourceKindTests {
    @Test(arguments: ["org", "logseq/graph", "obsidian", "chat", "web", "notion", "takeout", "evernote", "tomboy", "documents"])
    func samplesGiveTheExpectedNotes(folder: String) throws {
        try Fixtures.expectImport(of: folder)
    }

    @Test func everyKindIsReadByTheProgramOrByOneThatIsNamed() {
        let kinds = ReadableKinds { _ in nil }
        #expect(Set(kinds.builtIn).isSuperset(of: ["md", "pdf", "docx", "epub", "html", "enex", "zip"]))
        #expect(kinds.programs == [ReadableKinds.Program(name: "pandoc", path: nil, kinds: ["fb2", "odt", "opml", "rtf"])])
    }

    @Test func blocksOfAPageStandWhereTheirSpansSay() throws {
        let bytes = try Array(Data(contentsOf: Fixtures.root.appending(path: "web/page.html")))
        let note = try #require(try NoteImporter.read([Fixtures.root.appending(path: "web/page.html")]).notes.first)
        let blocks = note.sections.flatMap(\.blocks)
        #expect(blocks.count > 5)
        for block in blocks {
            guard case .paragraph(let text) = block.kind, let word = text.split(whereSeparator: \.isWhitespace).first else { continue }
            let place = String(decoding: bytes[block.span], as: UTF8.self)
            #expect(place.contains(word) && place.utf8.count < bytes.count / 2)
        }
    }

    @Test func obsidianLeavesOutWhatNobodyWroteOrWhoeverWroteItKeeps() throws {
        let result = try NoteImporter.read([Fixtures.root.appending(path: "obsidian")])
        #expect(result.reason("Templates/Daily.md") == .template)
        #expect(result.reason("Secret.md") == .leftOutByOwner)
        #expect(result.reason("drafts") == .ignored(rule: "drafts/"))
        let home = try #require(result.notes.first { $0.title == "Home" })
        #expect(home.backlinks.map(\.title) == ["Move", "2024-02-29", "Mira"])
    }

    @Test func documentsAreReadWithoutAnotherProgram() throws {
        let result = try NoteImporter.read([Fixtures.root.appending(path: "office")], options: ImportOptions(excludes: ["*.odt"]))
        let well = try #require(result.notes.first)
        #expect(well.title == "The well" && well.created?.day.description == "2021-06-07" && well.created?.source == .metadata)
        #expect(well.sections.map(\.heading) == ["Finding water", "Costs"])
        #expect(well.sections[0].text.hasSuffix("of that whole summer for all of us.\n\n- first the turf\n- then the clay"))
        #expect(well.sections[1].text == "Item | Price\nPump | 90\nPipe | 35\n\nThe neighbour said: never dig in June.")
        #expect(result.reason("well.epub") == .duplicate(of: "well.docx"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/pandoc"), "needs pandoc"))
    func openDocumentsAreReadThroughPandoc() throws {
        let result = try NoteImporter.read([Fixtures.root.appending(path: "office/well.odt")])
        #expect(result.notes.first?.sections.map(\.heading).contains("Finding water") == true)
    }

    @Test func pagesAreReadThroughPoppler() throws {
        try Fixtures.expectImport(of: "pdf")
        let result = try NoteImporter.read([Fixtures.root.appending(path: "pdf")])
        #expect(result.reason("scan.pdf") == .scanned)
        let note = try #require(result.notes.first)
        #expect(note.title == "Water diary")
        #expect(note.sections.map(\.heading) == (1...6).map { "Part \($0) of the diary" })
        #expect(note.sections.map(\.blocks.count) == [1, 1, 1, 1, 1, 1])
        #expect(!note.sections.contains { $0.text.contains("Page ") || $0.text.contains("a private copy") })
    }

    @Test(.enabled(if: Fixtures.hasShared("pdfs"), "needs ../shared/pdfs"))
    func realPapers() throws {
        let result = try NoteImporter.read([Fixtures.shared.appending(path: "pdfs")])
        #expect(result.notes.count == 5)
        let paper = try #require(result.notes.first { $0.source.path == "10.21105.jose.00032.pdf" })
        #expect(paper.title == "nbgrader: A Tool for Creating and Grading Assignments in the Jupyter Notebook")
        #expect(paper.created?.day.description == "2019-01-06")
        #expect(paper.sections.map(\.heading).contains("Statement of Need"))
        #expect(!paper.sections.contains { $0.text.contains("Journal of Open Source Education, 2(11), 32") })
    }
}
