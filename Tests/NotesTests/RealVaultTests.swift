import Foundation
import Testing

@testable import Notes

@Suite struct RealVaultTests {
    @Test(.enabled(if: Fixtures.hasShared("vaults/pepys"), "needs ../shared/vaults/pepys"))
    func diaryOfPepys() throws {
        let result = try NoteImporter.read([Fixtures.shared.appending(path: "vaults/pepys")])
        #expect(result.notes.count == 1_810)
        #expect(result.report.skipped.isEmpty)
        #expect(result.report.from?.description == "1660-01-01")
        #expect(result.report.to?.description == "1664-12-31")
        #expect(result.report.languages == ["english": 1_810])
        let first = try #require(result.notes.first)
        #expect(first.title == "1660-01-01")
        #expect(first.tags == ["diary"])
        #expect(first.created?.source == .frontmatter)
        #expect(first.sections.count == 1)
        #expect(first.sections[0].text.hasPrefix("This morning (we living lately in the garret) I rose"))
    }

    @Test(.enabled(if: Fixtures.hasShared("vaults/nikiv-wiki"), "needs ../shared/vaults/nikiv-wiki"))
    func wikiOfADeveloper() throws {
        let result = try NoteImporter.read([Fixtures.shared.appending(path: "vaults/nikiv-wiki")])
        #expect(result.report.files == 1_062)
        // Two notes hold a title and a picture and no word more.
        #expect(result.reason("math/logic/combinatory-logic.md") == .noText)
        #expect(result.reason("looking-back/2021/2021-december.md") == .noText)
        let ngrok = try #require(result.notes.first { $0.source.path == "cli/ngrok.md" })
        #expect(ngrok.title == "Ngrok")
        #expect(ngrok.folder == "cli")
        #expect(ngrok.sections.map(\.heading) == [nil, "Using it", "Notes", "Links"])
        #expect(ngrok.links.first == NoteLink(target: "https://ngrok.com/", text: "Ngrok"))
    }

    @Test(.enabled(if: Fixtures.hasShared("vaults/yihong-diary-zh"), "needs ../shared/vaults/yihong-diary-zh"))
    func chineseDiary() throws {
        let result = try NoteImporter.read([Fixtures.shared.appending(path: "vaults/yihong-diary-zh/BACKUP")])
        #expect(result.report.files == 319)
        // Renamed posts stand twice in this folder: nine are copies, or nearly.
        #expect(result.report.skipped == ["no text": 2, "duplicate": 3, "near-duplicate": 6])
        let titles = Set(result.notes.map(\.title))
        #expect(titles.contains("异步存档"))
        #expect(result.report.languages == ["chinese": 288, "english": 18, "other": 2])
    }
}
