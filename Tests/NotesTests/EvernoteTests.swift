import Foundation
import Testing

@testable import Notes

@Suite struct EvernoteTests {
    private func note(_ title: String, _ content: String, wrapped: Bool = true, more: String = "") -> String {
        let page = "<?xml version=\"1.0\"?><!DOCTYPE en-note SYSTEM \"x.dtd\"><en-note>\(content)</en-note>"
        let inner = wrapped ? "<![CDATA[\(page)]]>" : page
        return "<note><title>\(title)</title><created>20200304T050607Z</created>\(more)<content>\(inner)</content></note>"
    }

    private func export(_ notes: [String]) -> String {
        "<?xml version=\"1.0\"?><!DOCTYPE en-export SYSTEM \"e.dtd\"><en-export>" + notes.joined(separator: "\n") + "</en-export>"
    }

    private func read(_ text: String) throws -> NoteImport {
        let folder = try TemporaryFolder()
        try folder.write(text, "Book.enex")
        return try folder.read()
    }

    /// What one note of three can have wrong with it, and what is still to be read in it.
    @Test(arguments: [
        ("<div>a\u{B}control\u{1}character</div>", "acontrolcharacter"), ("<div>Salt & vinegar</div>", "Salt & vinegar"),
        ("<b>crossed <i>marks</b></i> here", "crossed marks here"), ("<div>never closed", "never closed"),
        ("<div>a &nbsp; space &eacute;</div>", "a space é"), ("<ul><li>one<li>two</ul>", "- one\n- two"),
    ])
    func oneBadNoteNeverCostsAnother(content: String, text: String) throws {
        for wrapped in [true, false] {
            let result = try read(
                export([note("First", "<div>one</div>"), note("Bad", content, wrapped: wrapped), note("Last", "<div>three</div>")]))
            #expect(result.notes.map(\.title) == ["First", "Bad", "Last"], "\(wrapped)")
            #expect(result.notes[1].sections.map(\.text).joined(separator: "\n") == text, "\(wrapped)")
            #expect(result.notes[1].created?.day.description == "2020-03-04")
        }
    }

    @Test func anUnescapedTitleAndAnEndThatIsMissing() throws {
        let bad = "<note><title>Fish & chips \u{2}</title><created>20200101T000000Z</created><content><![CDATA[<en-note>Batter</en-note>"
        let result = try read(export([note("First", "one"), bad, note("Last", "three")]))
        #expect(result.notes.map(\.title) == ["First", "Fish & chips", "Last"])
        #expect(result.remarks("Book.enex") == [.rescued(path: "Book.enex/Fish & chips")])
    }

    @Test func anExportThatBreaksOffKeepsWhatItHas() throws {
        let whole = export([note("First", "<div>one</div>"), note("Second", "<div>two of them</div><div>and more</div>")])
        let end = try #require(whole.range(of: "and more"))
        let result = try read(String(whole[..<end.lowerBound]))
        #expect(result.notes.map(\.title) == ["First", "Second"])
        #expect(result.notes[1].sections[0].text.hasPrefix("two of them"))
    }

    @Test func attachmentsAreNeverText() throws {
        let data = String(repeating: "iVBORw0KGgo", count: 200_000)
        let resource = "<resource><data encoding=\"base64\">\(data)</data><mime>image/png</mime></resource>"
        let cut = "<note><title>Cut</title><content><![CDATA[<en-note>kept</en-note>]]></content><resource><data>iVBORw0KGgo"
        let result = try read(
            export([note("First", "one").replacing("</note>", with: resource + "</note>"), cut + data, note("Last", "three")]))
        #expect(result.notes.map(\.title) == ["First", "Cut", "Last"])
        #expect(!result.notes.contains { $0.sections.contains { $0.text.contains("iVBOR") } })
    }

    @Test func tasksLinksAndTags() throws {
        let more =
            "<tag>boat</tag><tag>sea</tag><note-attributes><source-url>https://example.org/a</source-url></note-attributes>"
            + "<task><title>Buy rope</title><taskStatus>completed</taskStatus></task><task><title>Sell oars</title><taskStatus>open</taskStatus></task>"
        let result = try read(
            export([note("List", "<div><a href=\"evernote:///view/1/s1/a/a/\">Other</a></div>", more: more), note("Other", "x y")]))
        let list = try #require(result.notes.first)
        #expect(list.tags == ["boat", "sea"])
        #expect(list.properties.map(\.value) == ["https://example.org/a"])
        #expect(list.sections[0].text == "Other\n\n- [x] Buy rope\n- [ ] Sell oars")
        #expect(list.links.map(\.resolved?.title) == ["Other"])
    }
}
