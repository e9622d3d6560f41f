import Foundation
import Testing

/// `engram add`, `engram sync` and `engram notes`, as they are typed.
struct AddTests {
    private let scratch: Scratch
    private let program: Program

    init() throws {
        scratch = try Scratch()
        program = Program(in: scratch)
    }

    @Test func `The last line of JSON has every key`() throws {
        try scratch.write("vault/One.md", "# One\n\nA note without a date in it.\n")
        try scratch.write("vault/picture.png", "x")
        let added = try program.run("add", scratch.path("vault"), "--json")
        #expect(added.code == 0)
        #expect(
            added.keys.isSuperset(of: ["files", "notes", "words", "skipped", "masked", "languages", "from", "to", "seconds", "kinds"]))
        #expect(added.json["files"] as? Int == 2)
        #expect(added.json["notes"] as? Int == 1)
        #expect(added.json["skipped"] as? [String: Int] == ["unknown kind": 1])
        #expect(added.json["kinds"] as? [String: Int] == ["markdown": 1])
        #expect(added.json["from"] is NSNull)
    }

    @Test func `A dry run says what would come in and what would not, and writes nothing`() throws {
        try scratch.write("vault/One.md", "---\ndate: 2021-05-03\n---\n# First\n\nThe first note says five words.\n")
        try scratch.write("vault/2020-01-02 Two.md", "The second note has a day in its name.\n")
        try scratch.write("vault/Out.md", "---\nengram: false\n---\nThis is nobody's business.\n")
        try scratch.write("vault/picture.png", "x")
        let vault = scratch.path("vault")
        let dry = try program.run("add", vault, "--dry-run", "--json")
        #expect(dry.code == 0)
        let lines = try dry.output.split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        let notes = lines.filter { $0["title_from"] != nil }
        #expect(notes.map { $0["title"] as? String } == ["2020-01-02 Two", "First"])
        #expect(notes.map { $0["title_from"] as? String } == ["fileName", "heading"])
        #expect(notes.map { $0["day_from"] as? String } == ["fileName", "frontmatter"])
        #expect(notes.map { $0["words"] as? Int } == [9, 6])
        let leftOut = lines.filter { $0["reason"] != nil }
        #expect(Set(leftOut.compactMap { $0["path"] as? String }) == ["Out.md", "picture.png"])
        #expect(dry.json["notes"] as? Int == 2 && dry.json["files"] as? Int == 4 && dry.json["words"] as? Int == 15)
        #expect(dry.json["titles"] as? [String: Int] == ["fileName": 1, "heading": 1])
        #expect(!FileManager.default.fileExists(atPath: scratch.path("brain")))
        // Beside a brain that holds something else.
        try scratch.write("other/Three.md", "# Three\n\nThe third note stands elsewhere.\n")
        _ = try program.run("add", scratch.path("other"))
        // What SQLite holds, not its bytes: whoever opens it may move them from its log.
        let before = try [program.run("notes", "list", "--json").output, program.run("status", "--json").output]
        let told = try program.run("add", vault, "--dry-run")
        #expect(told.output.contains("One.md, 6 words; title from the heading, day from the frontmatter\n"))
        #expect(told.output.contains("would bring in 2 notes with 15 words from 4 files; nothing was written\n"))
        #expect(try [program.run("notes", "list", "--json").output, program.run("status", "--json").output] == before)
        #expect(before[0].split(separator: "\n").count == 1)
        let nothing = try program.run("add", scratch.path("vault/picture.png"), "--dry-run")
        #expect(nothing.code == 1 && nothing.errorLines.count == 1)
        #expect(nothing.output.contains("files ending in .png are not read"))
    }

    @Test func `A note is shown as it will be taught`() throws {
        let long = (0..<120).map { "Sentence \($0) of the second part." }.joined(separator: " ")
        try scratch.write("vault/n.md", "---\ndate: 2021-05-03\n---\n# Boat\n\nThe **hull** is green.\n\n## Plans\n\n\(long)\n")
        #expect(try program.run("add", scratch.path("vault")).code == 0)
        let shown = try program.run("notes", "show", "Boat")
        for line in ["  title    from the heading", "  written  2021-05-03 (from the frontmatter)", "The hull is green."] {
            #expect(shown.output.contains(line + "\n"), "\(line)")
        }
        #expect(shown.output.contains("]  Plans\nSentence 0 of"))
        let json = try program.run("notes", "show", "Boat", "--json").json
        #expect(json["title_source"] as? String == "heading")
        #expect((json["sections"] as? [Any])?.count == 2)
        let passages = try #require(json["passages"] as? [[String: Any]])
        #expect(passages.first?["text"] as? String == "The hull is green.")
        #expect(passages.dropFirst().allSatisfy { $0["heading_path"] as? [String] == ["Plans"] })
    }

    @Test func `Sync says which notes changed, why and skipped say what became of files`() throws {
        let vault = scratch.path("vault")
        try scratch.write("vault/One.md", "# One\n\nThe first note says this.\n")
        try scratch.write("vault/Two.md", "# Two\n\nThe second note says that.\n")
        try scratch.write("vault/Three.md", "# Three\n\nThe third note says nothing new.\n")
        #expect(try program.run("sync").code == 1)
        #expect(try program.run("add", vault).code == 0)
        try scratch.write("vault/One.md", "# One\n\nThe first note says something else.\n")
        try scratch.write("vault/line\nend.md", "# Four\n\nIts name has two lines.\n")
        try FileManager.default.moveItem(atPath: vault + "/Two.md", toPath: vault + "/Second.md")
        try FileManager.default.removeItem(atPath: vault + "/Three.md")
        let synced = try program.run("sync", "--exclude", "*.txt")
        #expect(synced.code == 0)
        for line in ["  changed One.md", "  deleted Three.md", "  moved   Two.md → Second.md", "  added   line\u{FFFD}end.md"] {
            #expect(synced.output.contains(line + "\n"), "\(line)")
        }
        let lines = try program.run("sync", "--json").output.split(separator: "\n")
        #expect(lines.count == 1)
        let why = try program.run("notes", "why", vault + "/Second.md")
        #expect(why.output.hasPrefix("Second.md: read as «Two»"))
        try scratch.write("vault/picture.png", "x")
        _ = try program.run("sync")
        #expect(try program.run("notes", "skipped").output == "picture.png  files ending in .png are not read\n")
        #expect(try program.run("notes", "masked").output == "nothing was masked\n")
        try FileManager.default.removeItem(atPath: vault)
        let missing = try program.run("sync")
        #expect(missing.code == 1)
        #expect(missing.errors.contains("is not there; its notes stay"))
        #expect(try program.run("notes", "list").output.split(separator: "\n").count == 3)
    }

    @Test func `A sync that is killed at any moment leaves the notes of before or after, and the next one completes`() throws {
        for index in 0..<1_500 {
            let lines = (0..<20).map { "Line \($0) of note \(index) says \(index &* 7_919 &+ $0 &* 104_729)." }
            try scratch.write("vault/\(index / 100)/n\(index).md", "# Note \(index)\n\n" + lines.joined(separator: "\n\n") + "\n")
        }
        var whole = program
        whole.environment["ENGRAM_BRAIN"] = scratch.path("whole")
        #expect(try whole.run("add", scratch.path("vault"), "--quiet").code == 0)
        let expected = try whole.run("notes", "list", "--json").output
        var seen: Set<Int> = []
        for step in 0..<30 {
            let killed = try program.run("add", scratch.path("vault"), "--quiet") { process in
                usleep(UInt32(5_000 + step * 40_000))
                kill(process.processIdentifier, SIGKILL)
            }
            let list = try program.run("notes", "list", "--json")
            // Before the first notes are in there is no brain to list; then it is all of them.
            if list.code == 0 { seen.insert(list.output.split(separator: "\n").count) }
            if killed.code == 0 { break }
            if !seen.isEmpty, step % 3 == 0 {
                try scratch.write("vault/0/n\(step).md", "# Note \(step)\n\nWritten anew at step \(step).\n")
            }
        }
        #expect(seen.isSubset(of: [0, 1_500]), "\(seen)")
        #expect(try program.run("add", scratch.path("vault"), "--quiet").code == 0)
        #expect(try whole.run("sync", "--quiet").code == 0)
        #expect(try program.run("notes", "list", "--json").output == whole.run("notes", "list", "--json").output)
        #expect(expected.split(separator: "\n").count == 1_500)
    }
}
