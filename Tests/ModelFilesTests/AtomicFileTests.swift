import Foundation
import ModelFiles
import Testing

@Suite("Files that appear whole or not at all")
struct AtomicFileTests {
    private struct Interruption: Error, Equatable {}

    @Test("A file is made, then replaced, and nothing else is left")
    func replaces() throws {
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "a.bin")
            try AtomicFile.write(Data("old".utf8), to: url)
            try AtomicFile.write(to: url) { file in
                try file.append(Data("new".utf8))
                try file.append(Data(" and more".utf8))
            }
            #expect(try Data(contentsOf: url) == Data("new and more".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.bin"])
        }
    }

    @Test("Where writing breaks off, the old file stays and nothing else is left")
    func interrupted() throws {
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "a.bin")
            try AtomicFile.write(Data("old".utf8), to: url)
            #expect(throws: Interruption()) {
                try AtomicFile.write(to: url) { file in
                    try file.append(Data("half".utf8))
                    throw Interruption()
                }
            }
            #expect(try Data(contentsOf: url) == Data("old".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.bin"])
        }
    }

    @Test("A folder that is not there, and a folder in the file's place, are told")
    func impossible() throws {
        try withTemporaryFolder { folder in
            let nowhere = folder.appending(path: "none/a.bin")
            #expect(throws: ModelFileError.notWritten(path: nowhere.path, reason: "No such file or directory")) {
                try AtomicFile.write(Data(), to: nowhere)
            }
            let taken = folder.appending(path: "taken")
            try FileManager.default.createDirectory(at: taken, withIntermediateDirectories: true)
            #expect(throws: ModelFileError.self) { try AtomicFile.write(Data("x".utf8), to: taken) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["taken"])
        }
    }

    static let smallDisk = ProcessInfo.processInfo.environment["ENGRAM_SMALL_DISK"].map { URL(filePath: $0) }

    @Test(
        "A full disk is told, the old file stays and nothing else is left",
        .enabled(if: smallDisk != nil, "needs $ENGRAM_SMALL_DISK, a folder on a disk under 16 MB"))
    func fullDisk() throws {
        let url = try #require(Self.smallDisk).appending(path: "a.bin")
        defer { try? FileManager.default.removeItem(at: url) }
        try AtomicFile.write(Data("old".utf8), to: url)
        #expect(throws: ModelFileError.notWritten(path: url.path, reason: "No space left on device (free some space and try again)")) {
            try AtomicFile.write(Data(count: 16 << 20), to: url)
        }
        #expect(try Data(contentsOf: url) == Data("old".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path) == ["a.bin"])
    }

    @Test("A link keeps pointing where it did; the file behind it is replaced")
    func link() throws {
        try withTemporaryFolder { folder in
            let real = folder.appending(path: "real.bin")
            let link = folder.appending(path: "link.bin")
            try AtomicFile.write(Data("old".utf8), to: real)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: real)
            try AtomicFile.write(Data("new".utf8), to: link)
            #expect(try Data(contentsOf: real) == Data("new".utf8))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == real.path)
        }
    }
}
