import Testing

@testable import Notes

@Suite struct MarkdownTests {
    @Test func samplesGiveTheExpectedNotes() throws {
        try Fixtures.expectImport(of: "markdown")
    }

    @Test func singleFirstHeadingNamesTheNote() throws {
        let note = try markdown("# Sed\n\nEdits streams.\n\n## Use\n\n- a\n", path: "tools/sed.md")
        #expect(note.title == "Sed")
        #expect(note.folder == "tools")
        #expect(note.sections.map(\.heading) == [nil, "Use"])
        #expect(note.sections.map(\.path) == [[], ["Use"]])
    }

    @Test func severalTopHeadingsAreSections() throws {
        let note = try markdown("# Morning\n\nx\n\n# Evening\n\n## Late\n\ny\n", path: "2023-01-02.md")
        #expect(note.title == "2023-01-02")
        #expect(note.sections.map(\.path) == [["Morning"], ["Evening"], ["Evening", "Late"]])
    }

    @Test func statedTitleWinsAndTheHeadingStays() throws {
        let note = try markdown("---\ntitle: One\n---\n# Two\n\ntext\n")
        #expect(note.title == "One")
        #expect(note.sections.map(\.heading) == ["Two"])
    }

    @Test func tagsAreFoundInTextOnly() throws {
        let note = try markdown("a #One b #two/three, #42 c#no `#code` http://x.org/#frag #日记\n\n```\n#block\n```\n\n# Heading #four\n")
        #expect(note.tags == ["One", "two/three", "日记", "four"])
    }

    /// A line of tags is none of text; what only looks like one is.
    @Test(arguments: [
        ("\\#nottag", "#nottag", []), ("\\#one \\#two", "#one #two", []), ("\\#one #two", "#one #two", ["two"]), ("#42", "#42", []),
        ("#a #b/c\n\nText.", "Text.", ["a", "b/c"]), ("**#a**, #b\nText.", "Text.", ["a", "b"]), ("#a,#b\nText.", "Text.", ["a", "b"]),
    ])
    func linesOfTags(source: String, text: String, tags: [String]) throws {
        let note = try markdown(source)
        #expect(note.sections.first?.text == text)
        #expect(note.tags == tags)
    }

    @Test func marksOfNotePrograms() throws {
        let note = try markdown("see [[Folder/Note#Part|this]] and [[Other]] ==now== ~~then~~ %%hidden%% <% tp.x %> done ^b1\n")
        #expect(note.sections.first?.text == "see this and Other now then done")
        #expect(
            note.links == [
                NoteLink(target: "Folder/Note", anchor: "Part", text: "this"), NoteLink(target: "Other", text: "Other"),
            ])
    }

    @Test func commentsReachOverParagraphs() throws {
        let note = try markdown("before %% a\n\nb\n\n- c\n\nd %% after\n")
        #expect(note.sections.first?.text == "before\n\nafter")
    }

    @Test func hardWrappedLinesAreJoinedAndOthersKept() throws {
        let wrapped = "The quick brown fox jumps over the lazy dog and runs away fast\nto the end."
        #expect(try markdown(wrapped).sections.first?.text == wrapped.replacing("\n", with: " "))
        #expect(try markdown("今天下雨\n没有出门").sections.first?.text == "今天下雨\n没有出门")
    }

    @Test func spansPointAtTheSource() throws {
        let source = "---\ntitle: x\n---\n\nFirst.\n\n- é one\n- two\n\n## Head\n\nLast."
        let note = try markdown(source)
        let bytes = Array(source.utf8)
        let texts = note.sections.flatMap(\.blocks).map { String(decoding: bytes[$0.span], as: UTF8.self) }
        #expect(texts == ["First.", "- é one\n- two\n", "Last."] || texts == ["First.", "- é one\n- two", "Last."])
        #expect(note.sections.map { String(decoding: bytes[$0.span], as: UTF8.self) }.last == "## Head\n\nLast.")
    }

    @Test func markedSectionsStayOut() throws {
        let note = try markdown(
            "a\n\n## Health #private\n\nsecret [[Doctor]]\n\n### more\n\nx:: y\n\n## Work\n\nb\n\n<!-- engram: false -->\n\nc\n")
        #expect(note.sections.map(\.text) == ["a", "b"])
        #expect(note.links.isEmpty && note.properties.isEmpty)
    }

    @Test func deepNestingIsReadFlat() throws {
        let note = try markdown(
            "start\n\n" + String(repeating: "> ", count: 20_000) + "deep\n\n" + String(repeating: "- ", count: 5_000) + "x\n")
        #expect(note.sections.first?.text.hasPrefix("start") == true)
    }

    @Test func codeOfPluginsIsLeftOut() throws {
        let note = try markdown("x\n\n```dataview\nLIST\n```\n\n```tasks\nnot done\n```\n\nend `= this.file` and `$= dv` ok\n")
        #expect(note.sections.first?.text == "x\n\nend  and  ok" || note.sections.first?.text == "x\n\nend and ok")
    }
}
