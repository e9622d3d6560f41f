import Testing

@testable import Notes

@Suite struct FrontmatterTests {
    private func properties(_ text: String) -> [String] { Frontmatter(of: Array(text.utf8)).entries.map { "\($0.key)=\($0.value)" } }

    private func body(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: bytes[Frontmatter(of: bytes).bodyStart...], as: UTF8.self)
    }

    @Test(arguments: [
        "---\ntitle: A\ndate: 2020-01-02\ntags: [x, y]\n---\n", "+++\ntitle = \"A\"\ndate = 2020-01-02\ntags = [\"x\", \"y\"]\n+++\n",
        "{\"title\": \"A\", \"date\": \"2020-01-02\", \"tags\": [\"x\", \"y\"]}\n",
        "{\n\t\"title\": \"A\",\n\t\"date\": \"2020-01-02\",\n\t\"tags\": [\"x\", \"y\"]\n}\n",
        "---json\n{\"title\": \"A\", \"date\": \"2020-01-02\", \"tags\": [\"x\", \"y\"]}\n---\n",
        ";;;\n{\"title\": \"A\", \"date\": \"2020-01-02\", \"tags\": [\"x\", \"y\"]}\n;;;\n",
        "---toml\ntitle = 'A'\ndate = 2020-01-02\ntags = ['x', 'y']\n---\n", "---yaml\ntitle: A\ndate: 2020-01-02\ntags:\n- x\n- y\n...\n",
        "\n---\ntitle: A\ndate: 2020-01-02\ntags: [x, y]\n---\n", "title: A\ndate: 2020-01-02\ntags:\n  - x\n  - y\n\n",
        "---\ntitle: A\ndate: 2020-01-02\ntags:\n  - x\n  - y\n\n",
    ])
    func everyKindSaysTheSame(head: String) {
        #expect(properties(head + "Body.\n") == ["title=A", "date=2020-01-02", "tags=x", "tags=y"])
        #expect(body(head + "Body.\n").trimmed == "Body.")
    }

    @Test(arguments: [
        "---\n\nA line: with a colon.\n\n---\n\nMore.\n", "---\nJust words.\n---\n", "{ not json\ntext\n", "{\"a\": 1}\n", "+++\n",
        "Dear: Sir\n\ntext\n", "--- a ---\n",
        "- a: b\n- c: d\n", "Note: this\nand that\n", "---\n", "{}", "+++ a\nb = 1\n+++\n",
    ])
    func otherBeginningsAreText(text: String) {
        #expect(properties(text).isEmpty)
        #expect(body(text) == text)
    }

    @Test(arguments: [
        "---\ntitle: A: b\ndate: 2020-01-02\ntags: [x, y\n\tsource: \"z\n---\n",
        "---\ntitle: \"A: b\ndate: 2020-01-02\ntags: [x, y]\n---\n",
        "---\ntitle: A: b\ndate: 2020-01-02\ntags:\n- x\n- y\n---\n", "---\n title: A: b\n  date: 2020-01-02\n tags: [x, y]\n---\n",
        "---\ntitle: 'A: b\ntitle: c\ndate: !!str 2020-01-02\ntags: &t [x, y]\naliases: *u\n---\n",
        "---\n@x\ntitle: A: b\ndate: \"2020-01-02\ntags: x, y\n---\n",
        "+++\ntitle = A: b\ndate = \"2020-01-02\ntags = [\"x\", \"y\"\n+++\n",
        "{\n\"title\": \"A: b\",\n\"date\": \"2020-01-02\",\n\"tags\": [\"x\", \"y\"],,\n}\n",
    ])
    func brokenOnesAreReadKeyByKey(head: String) throws {
        let note = try markdown(head + "\nBody.\n")
        #expect(note.title == "A: b")
        #expect(note.created?.day.description == "2020-01-02")
        #expect(note.tags == ["x", "y"])
        #expect(note.sections.map(\.text) == ["Body."])
    }

    @Test func severalLinesAreOneValue() throws {
        let note = try markdown("---\ntitle: >\n  One\n  two\nsummary: |\n  a: b\n  c\nbad: : :\n---\ntext\n")
        #expect(note.title == "One two")
        #expect(note.properties.first { $0.key == "summary" }?.value.contains("a: b") == true)
    }

    @Test func linksInValuesAreLinks() throws {
        let note = try markdown("---\nup: \"[[Parent|the parent]]\"\nrelated:\n  - \"[[A]]\"\n  - [[B]]\n---\ntext\n")
        #expect(note.properties.map(\.value) == ["the parent", "A", "B"])
        #expect(note.links.map(\.target) == ["Parent", "A", "B"])
    }

    @Test func nestedTablesAndNumbers() {
        #expect(
            properties("+++\ntitle = 'A'\nrank = 3\ndraft = false\nwhen = 2020-01-02T10:00:00Z\n[cover]\nimage = 'x.jpg'\n+++\n")
                == ["title=A", "rank=3", "draft=false", "when=2020-01-02", "cover.image=x.jpg"])
    }
}
