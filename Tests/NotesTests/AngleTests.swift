import Testing

@testable import Notes

/// What stands in angle brackets stays unless it is HTML; what programs put in a text goes.
@Suite struct AngleTests {
    @Test(arguments: [
        "ssh <user>@<host> -p <port>", "Dear <name of the person>, hello", "Map<String, List<Tide>> it", "if a<b and c>d then",
        "I <3 tea, 2 < 3 > 1",
        "vector<i> and Box<b>", "cp <source> <dir>", "a <- b <= c << d", "<T> is a type", "x<y", "scheme <host:port> is open",
        "press <p> to pause",
        "<your-own-word>", "see <Ctrl>+<C>", "Optional<u> only", "an <address> to fill in", "unclosed <!-- here", "what <? is this",
    ])
    func placeholdersStay(text: String) throws {
        #expect(try markdown(text).sections.first?.text == text)
    }

    @Test(arguments: [
        ("a <u>b</u> <b>c</b><br>d", "a b c\nd"), ("one<p>two</p>three", "one\ntwo\nthree"),
        ("<span style=\"color:red\">red</span> <kbd>Ctrl</kbd>", "red Ctrl"),
        ("<https://example.org/a_b_c>", "https://example.org/a_b_c"), ("<name@example.org>", "name@example.org"),
        ("`<hr>` stays", "<hr> stays"),
        ("<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>へ", "東京へ"), ("<a href=\"https://example.org\">words</a>", "words"),
        ("<img src=\"x.png\"> text", "text"),
        ("<details><summary>Title</summary>\nBody <host> text.\n</details>", "Title\nBody <host> text."),
        ("a <!-- hidden --> b", "a b"), ("<o>unknown</o> element", "unknown element"), ("<Card title=\"x\" /> beside", "beside"),
    ])
    func htmlGoes(source: String, text: String) throws {
        let found = try markdown(source).sections.first?.text.split(separator: "\n", omittingEmptySubsequences: true).joined(
            separator: "\n")
        #expect(found == text)
    }

    @Test(arguments: [
        ("a %%b%% c", "a c"), ("a %% b\n\n- c\n\n```\nd\n```\n%% e", "a\n\ne"), ("100%% sure and 50%% more", "100%% sure and 50%% more"),
        ("x\n\n%%\nhidden to the end", "x"), ("see %% alone", "see %% alone"), ("a <% tp.date.now() %> b", "a b"),
        ("a <%* if (x) {\n y\n} %> b", "a\nb"),
        ("{{date}} x {{title:L}}", "x"), ("the {{cloze capital}} of", "the capital of"),
        ("Jinja {{ user.name }} stays", "Jinja {{ user.name }} stays"),
        ("{{query (and [[a]] (task todo))}}", ""), ("`= this.due` and `$= dv.x()` and `=SUM(A1:A3)`", "and  and =SUM(A1:A3)"),
        ("{{VALUE:x}} and {{value}}", "and {{value}}"),
    ])
    func whatProgramsPutThereGoes(source: String, text: String) throws {
        func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
        let note = try? markdown(source + "\n\n## Last\n\nend")
        #expect(words(note?.sections.first?.heading == "Last" ? "" : note?.sections.first?.text ?? "") == words(text))
    }

    @Test func fieldsHoldLinksAndBrackets() throws {
        let note = try markdown("Host:: [[Ruth]], [[Callum|C.]]\n\nThen [due:: [[2024-02-01]]] and (mood:: good [very]) end.\n")
        #expect(note.properties.map(\.value) == ["Ruth, C.", "2024-02-01", "good [very]"])
        #expect(note.sections.first?.text == "Host: Ruth, C.\n\nThen due: 2024-02-01 and good [very] end.")
        #expect(note.links.map(\.target) == ["Ruth", "Callum", "2024-02-01"])
    }

    @Test func templatesAreNamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("---\ndate: {{date:YYYY-MM-DD}}\n---\n# x\n\ntext\n", "Forms/Day.md")
        try folder.write("---\ntitle: <% tp.file.title %>\n---\ntext\n", "Other.md")
        try folder.write("# <% tp.file.title %>\n\ntext\n", "Vorlagen/Tag.md")
        try folder.write("---\ndate: 2024-01-02\nnote: uses {{ mustache }}\n---\nwords of mine\n", "Mine.md")
        let result = try folder.read()
        #expect(result.notes.map(\.title) == ["Mine"])
        #expect(["Forms/Day.md", "Other.md", "Vorlagen/Tag.md"].map(result.reason) == [.template, .template, .template])
    }
}
