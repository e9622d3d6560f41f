import Foundation
import Testing

@testable import Notes

/// Good archives are made here by `tar`; `make.py` beside the hostile ones made those, and `zip -P` the locked one.
@Suite struct ArchiveTests {
    private func run(_ program: String, _ arguments: [String], in folder: URL) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func zipsAndTarballsAreReadInPlace() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Ünïcode 日记\n\nIn the zip, to [[Other]].", "a/日记 ü.md")
        try folder.write("# Other\n\nThe other one.", "a/deep/Other.md")
        try folder.write("x", "a/.hidden.md")
        try run("tar", ["czf", "export.tar.gz", "a"], in: folder.url)
        try FileManager.default.removeItem(at: folder.url.appending(path: "a"))
        let result = try folder.read()
        #expect(result.notes.map(\.source.path).sorted() == ["export.tar.gz/a/deep/Other.md", "export.tar.gz/a/日记 ü.md"])
        #expect(result.notes.map(\.folder).sorted() == ["a", "a/deep"])
        let diary = try #require(result.notes.first { $0.title == "Ünïcode 日记" })
        #expect(diary.links.first?.resolved?.title == "Other")
        #expect(diary.created?.source == .fileTime)
    }

    @Test func hostileArchivesAreRefusedAndTheRestGoesOn() throws {
        let result = try NoteImporter.read([Fixtures.root.appending(path: "hostile")])
        #expect(result.notes.map(\.title).sorted() == ["fine", "good neighbour"])
        #expect(result.reason("bomb.zip") == .unsafe("the archive unpacks to more than 200 times its size"))
        #expect(result.reason("broken.zip")?.name == "damaged")
        let slip = result.remarks("slip.zip")
        #expect(slip.contains(.memberSkipped(path: "slip.zip/../../outside.md", reason: .unsafe("its path leads out of the archive"))))
        #expect(slip.contains(.memberSkipped(path: "slip.zip//etc/absolute.md", reason: .unsafe("its path leads out of the archive"))))
        #expect(result.reason("nested.zip") == .unsafe("archives nested more than 3 deep"))
        #expect(result.reason("entities.enex") == .unsafe("the document declares entities"))
        #expect(result.reason("locked.zip") == .encrypted)
    }

    @Test func aHostileFileInAnArchiveLeavesTheOthersIn() throws {
        let folder = try TemporaryFolder()
        for name in ["bomb.zip", "entities.enex"] {
            let bytes = try Data(contentsOf: Fixtures.root.appending(path: "hostile/" + name))
            try folder.write(Array(bytes), "in/" + name)
        }
        try folder.write("The first of them.", "in/a.md")
        try folder.write("The last of them.", "in/z.md")
        let tar = Process()
        tar.executableURL = URL(filePath: "/bin/tar")
        tar.arguments = ["-cf", folder.url.path + "/all.tar", "-C", folder.url.path + "/in", "a.md", "bomb.zip", "entities.enex", "z.md"]
        try tar.run()
        tar.waitUntilExit()
        try FileManager.default.removeItem(at: folder.url.appending(path: "in"))
        let result = try folder.read()
        #expect(result.notes.map(\.title) == ["a", "z"])
        #expect(result.remarks("all.tar").count == 2)
        for case .memberSkipped(_, let reason) in result.remarks("all.tar") { #expect(reason.name == "unsafe") }
    }
}
