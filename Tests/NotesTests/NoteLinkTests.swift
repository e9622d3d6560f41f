import Foundation
import Testing

@testable import Notes

@Suite struct NoteLinkTests {
    @Test(arguments: [
        ("[[Note]]", "Note", nil, "Note"), ("[[a/b/Note#Head|words]]", "a/b/Note", "Head", "words"),
        ("[[Note#^ab12]]", "Note", "^ab12", "Note"),
        ("[[#Head]]", "", "Head", "Head"), ("[[C#]]", "C#", nil, "C#"), ("[[Issue #12]]", "Issue #12", nil, "Issue #12"),
        ("[[a_b_c]]", "a_b_c", nil, "a_b_c"),
        ("[w](C%23%20x.md)", "C# x.md", nil, "w"), ("[w](N%20n.md#He%20ad)", "N n.md", "He ad", "w"),
        ("[w](My note.md)", "My note.md", nil, "w"),
        ("[w](<My note.md>)", "My note.md", nil, "w"), ("[w]([[Page]])", "Page", nil, "w"), ("[w](a_(b)_c.md)", "a_(b)_c.md", nil, "w"),
        ("[w](obsidian://open?vault=v&file=My%20note)", "My note", nil, "w"),
        ("[w](https://x.org/?a==b&c==d_e_f)", "https://x.org/?a==b&c==d_e_f", nil, "w"),
        ("[[1]](https://x.org/a)", "https://x.org/a", nil, "[1]"),
    ])
    func areTakenApart(source: String, target: String, anchor: String?, words: String) throws {
        let note = try markdown("see \(source) end")
        #expect(note.links == [NoteLink(target: target, anchor: anchor, text: words)])
        #expect(note.sections.first?.text == "see \(words) end")
    }

    @Test func blockReferencesAreLinksAndOtherParenthesesAreText() throws {
        let id = "6548d2a1-93f0-4c7e-8a55-0b1c2d3e4f50"
        let note = try markdown("A ((\(id))) b ((aside)) c {{embed ((\(id)))}} {{embed [[Page]]}} ![[Pic.png]] 2 ^3\n\nend ^block-1\n")
        #expect(note.sections.first?.text == "A b ((aside)) c 2 ^3\n\nend")
        #expect(note.links.map(\.target) == [id, id, "Page", "Pic.png"])
        #expect(note.links.map(\.isEmbed) == [false, true, true, true])
    }

    @Test func formsCaseAndEscapesMeet() throws {
        let folder = try TemporaryFolder()
        let decomposed = "Caf\u{65}\u{301} Zu\u{308}rich"
        let id = "6548d2a1-93f0-4c7e-8a55-0b1c2d3e4f50"
        try folder.write(
            "See [[Café Zürich]], [x](Caf%C3%A9%20Z%C3%BCrich.md), [[C# tips]], [[ガイド]], [[NUMBER TWO]] and ((\(id))).\n", "Start.md")
        try folder.write("The caf\u{65}\u{301} is open.\n", decomposed + ".md")
        try folder.write("A language.\n", "code/C# tips.md")
        try folder.write("案内の文。\n", "カ\u{3099}イト\u{3099}.md")
        try folder.write("---\naliases:\n  - \"Two, number\"\n  - Number Two\n---\nText of two.\nid:: \(id)\n", "second.md")
        let result = try folder.read()
        let start = try #require(result.notes.first { $0.title == "Start" })
        #expect(start.links.map { $0.resolved?.title } == ["Café Zürich", "Café Zürich", "C# tips", "ガイド", "second", "second"])
        let cafe = try #require(result.notes.first { $0.title == "Café Zürich" })
        #expect(Array(cafe.title.utf8) == Array("Café Zürich".utf8))
        #expect(Array(cafe.sections[0].text.utf8) == Array("The café is open.".utf8))
        #expect(cafe.source.path.utf8.elementsEqual((decomposed + ".md").utf8))
        #expect(result.notes.first { $0.title == "second" }?.aliases == ["Two, number", "Number Two"])
        #expect(result.notes.first { $0.title == "second" }?.sections.first?.text == "Text of two.")
    }

    @Test(arguments: [
        ("aliases: [A, B]", ["A", "B"]), ("aliases: A, B", ["A", "B"]), ("alias: A", ["A"]), ("aliases:\n- A\n- B", ["A", "B"]),
        ("Aliases: [\"A, b\", 'C']", ["A, b", "C"]), ("aliases: &x [A]\nother: *x", ["A"]),
        ("aliases:\n  - 2020\n  - null\n  - B", ["2020", "B"]),
        ("aliases: \"[[A]]\"", ["A"]), ("aliases: [A, B", ["A", "B"]),
    ])
    func aliasesInEverySpelling(yaml: String, names: [String]) throws {
        #expect(try markdown("---\n\(yaml)\n---\ntext\n").aliases == names)
    }

    @Test func stubsOfTheCloudAreNamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("text [[Far]]", "Here.md")
        try folder.write("bplist00", "sub/.Far.md.icloud")
        let result = try folder.read()
        #expect(result.notes.count == 1)
        #expect(result.reason("sub/Far.md") == .notDownloaded)
    }
}
