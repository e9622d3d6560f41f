import Foundation
import Testing

@testable import Notes

@Suite struct FolderTests {
    @Test func missingAndEmptyFoldersAreOneClearLine() throws {
        let folder = try TemporaryFolder()
        let missing = folder.url.appending(path: "nowhere")
        #expect(throws: ImportError.missing(path: missing.path(percentEncoded: false))) { try NoteImporter.read([missing]) }
        let empty = #expect(throws: ImportError.self) { try folder.read() }
        #expect(empty?.description.contains("the folder is empty") == true)
        #expect(empty?.description.contains("\n") == false)
    }

    @Test func everyFaultIsReportedAndTheRestGoesOn() throws {
        let folder = try TemporaryFolder()
        try folder.write("good", "good.md")
        try folder.write("", "empty.md")
        try folder.write(" \n\t\n", "blank.md")
        try folder.write([0x00, 0x01, 0x02, 0x00, 0xFF], "binary.md")
        try folder.write("x", "picture.png")
        try folder.write("hidden", ".hidden/note.md")
        try folder.write("y", "name\nwith line end.md")
        try folder.write(String(repeating: "z ", count: 600), "large.md")
        try FileManager.default.createSymbolicLink(at: folder.url.appending(path: "loop"), withDestinationURL: folder.url)
        try FileManager.default.createSymbolicLink(atPath: folder.url.appending(path: "gone.md").path, withDestinationPath: "nothing")
        let result = try folder.read(options: ImportOptions(largestFile: 1_000))
        #expect(result.notes.map(\.title) == ["good", "name\nwith line end"])
        #expect(result.reason("empty.md") == .empty)
        #expect(result.reason("blank.md") == .empty)
        #expect(result.reason("binary.md") == .binary)
        #expect(result.reason("picture.png") == .unknownKind("png"))
        #expect(result.reason("large.md") == .tooLarge(byteCount: 1_200, limit: 1_000))
        #expect(result.reason("loop") == .symbolicLinkLoop)
        #expect(result.reason("gone.md")?.name == "unreadable")
        #expect(!result.files.contains { $0.path.contains("hidden") })
    }

    @Test func ignoreFilesFollowGit() throws {
        let folder = try TemporaryFolder()
        for path in [
            "a.md", "b.tmp.md", "keep.tmp.md", "drafts/x.md", "sub/drafts/y.md", "sub/deep/z.md", "top/only.md", "sub/top/only.md", "f1.md",
        ] {
            try folder.write("text", path)
        }
        try folder.write("# comment\n*.tmp.md\n!keep.tmp.md\ndrafts/\n/top\nf[0-9].md\n", ".engramignore")
        try folder.write("deep/**\n", "sub/.engramignore")
        let result = try folder.read(options: ImportOptions(excludes: ["a.*"], dropsNearDuplicates: false))
        #expect(result.files.compactMap { if case .learnt = $0.outcome { $0.path } else { nil } } == ["keep.tmp.md", "sub/top/only.md"])
        #expect(result.reason("drafts") == .ignored(rule: "drafts/"))
        #expect(result.reason("a.md") == .ignored(rule: "a.*"))
    }

    @Test(arguments: [
        ("*.md", "a/b.md", true), ("a/*.md", "a/b.md", true), ("a/*.md", "a/c/b.md", false), ("a/**/b.md", "a/b.md", true),
        ("a/**/b.md", "a/x/y/b.md", true), ("**/b.md", "b.md", true), ("a/**", "a", false), ("a/**", "a/x", true),
        ("/b.md", "a/b.md", false),
        ("x?z", "xyz", true), ("x[!a-c]z", "xbz", false), ("x[!a-c]z", "xdz", true), ("a\\*", "a*", true), ("a\\*", "ab", false),
        ("*a*a*a*b", String(repeating: "a", count: 300), false),
    ])
    func rules(pattern: String, path: String, matches: Bool) throws {
        #expect(try #require(IgnoreRule(pattern)).matches(path, isFolder: false) == matches)
    }

    @Test func oneFileCanBeAdded() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("# A\n\ntext", "x/one.md")
        let result = try NoteImporter.read([file])
        #expect(result.notes.map(\.source.path) == ["one.md"])
    }
}
