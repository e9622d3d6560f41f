import Foundation
import Testing

@testable import Notes

@Suite struct EPUBTests {
    private func book(
        _ chapters: [(id: String, href: String, path: String, xhtml: String)], spine: String, metadata: String, extra: String = ""
    )
        -> [UInt8]
    {
        let items = chapters.map { "<item id=\"\($0.id)\" href=\"\($0.href)\" media-type=\"application/xhtml+xml\"/>" }.joined()
        let package = """
            <package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\(metadata)</metadata>\
            <manifest>\(items)\(extra)</manifest><spine>\(spine)</spine></package>
            """
        let container = "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"
        return Made.archive(
            [("mimetype", "application/epub+zip"), ("META-INF/container.xml", container), ("OEBPS/book.opf", package)]
                + chapters.map { ("OEBPS/" + $0.path, $0.xhtml) })
    }

    private func page(_ body: String) -> String {
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\">"
            + "<head><title/><style>p {}</style></head><body>\(body)</body></html>"
    }

    private func read(_ bytes: [UInt8]) throws -> NoteImport {
        let folder = try TemporaryFolder()
        try folder.write(bytes, "book.epub")
        return try folder.read()
    }

    @Test func theSpineGivesTheOrder() throws {
        let bytes = book(
            [
                (
                    "c1", "2%20two.xhtml", "2 two.xhtml",
                    page("<h2>Two</h2><p>The second, a <a epub:type=\"noteref\" href=\"#n\">1</a>note.</p>")
                ),
                ("c2", "1.xhtml", "1.xhtml", page("<h2>One</h2><p>The first.<a id=\"x\"/> It goes on.</p>")),
                ("c3", "notes.xhtml", "notes.xhtml", page("<p>Said at the end.</p>")),
                ("nav", "nav.xhtml", "nav.xhtml", page("<nav epub:type=\"toc\"><ol><li>One</li><li>Two</li></ol></nav>")),
            ],
            spine: "<itemref idref=\"c3\" linear=\"no\"/><itemref idref=\"nav\"/><itemref idref=\"c2\"/><itemref idref=\"c1\"/>",
            metadata: "<dc:title>On boats</dc:title><dc:date>2011-04-05</dc:date><dc:subject>boats</dc:subject>")
        let note = try #require(try read(bytes).notes.first)
        #expect(note.title == "On boats")
        #expect(note.created == CalendarDay(parsing: "2011-04-05").map { NoteDate(day: $0, source: .metadata) })
        #expect(note.tags == ["boats"])
        #expect(note.sections.map(\.heading) == ["One", "Two"])
        #expect(note.sections.map(\.text) == ["The first. It goes on.", "The second, a note.\n\nSaid at the end."])
    }

    @Test(arguments: [
        ("<ruby>山<rt>やま</rt></ruby>へ行く", "山へ行く"), ("<ruby><rb>川</rb><rp>(</rp><rt>かわ</rt><rp>)</rp></ruby>の音", "川の音"),
        ("<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>駅", "東京駅"), ("雨が降る。\n風も吹く。", "雨が降る。風も吹く。"),
        ("雨 が", "雨 が"), ("one\ntwo", "one two"), ("日本\nJapan", "日本 Japan"), ("한국\n사람", "한국 사람"), ("全角\n（括弧）", "全角（括弧）"),
    ])
    func readingsAreLeftOutAndLineEndsAreNoSpaces(xhtml: String, text: String) throws {
        let bytes = book(
            [("a", "a.xhtml", "a.xhtml", page("<p>\(xhtml)</p>"))], spine: "<itemref idref=\"a\"/>", metadata: "<dc:title>本</dc:title>")
        #expect(try read(bytes).notes.first?.sections.first?.text == text)
    }

    @Test func aChapterThatIsNoXMLIsReadAsABrowserWould() throws {
        let bytes = book(
            [
                ("a", "a.xhtml", "a.xhtml", "<html><body><p>Salt &amp; tar & rope<p>Second&nbsp;line</body>"),
                ("b", "b.xhtml", "c.xhtml", page("<p>x</p>")),
            ],
            spine: "<itemref idref=\"a\"/><itemref idref=\"b\"/>", metadata: "<dc:title>Ropes</dc:title>")
        let result = try read(bytes)
        #expect(result.notes.first?.sections.first?.text == "Salt & tar & rope\n\nSecond line")
        #expect(
            result.remarks("book.epub") == [.memberSkipped(path: "book.epub/OEBPS/b.xhtml", reason: .damaged("the chapter is missing"))])
    }
}
