import Foundation
import Testing

@testable import Notes

/// Where the samples of the tests lie.
enum Fixtures {
    static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    static let root = tests.appending(path: "Fixtures/Notes")

    /// Real vaults and exports, where this machine has them.
    static let shared: URL = {
        if let named = ProcessInfo.processInfo.environment["ENGRAM_SHARED"] { return URL(filePath: named) }
        return tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
    }()

    static func hasShared(_ path: String) -> Bool { FileManager.default.fileExists(atPath: shared.appending(path: path).path) }

    /// Imports a folder of samples and compares every note with `<folder>.expected.json`; file times are left out, because a checkout sets them,
    /// and so is where titles are from, which has tests of its own.
    /// With ENGRAM_RECORD_FIXTURES set, writes the file instead, to be read through before it is committed.
    static func expectImport(of folder: String, options: ImportOptions = ImportOptions()) throws {
        let result = try NoteImporter.read([root.appending(path: folder)], options: options)
        let notes = result.notes.map(comparable)
        let file = root.appending(path: folder.replacing("/", with: "-") + ".expected.json")
        if ProcessInfo.processInfo.environment["ENGRAM_RECORD_FIXTURES"] != nil {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(notes).write(to: file)
        }
        let expected = try JSONDecoder().decode([Note].self, from: Data(contentsOf: file))
        #expect(notes.map(\.source.path) == expected.map(\.source.path))
        for (note, other) in zip(notes, expected) { #expect(note == other, "\(note.source.path)") }
    }

    private static func comparable(_ note: Note) -> Note {
        var note = note
        note.titleSource = nil
        if note.created?.source == .fileTime { note.created = nil }
        if note.changed?.source == .fileTime { note.changed = nil }
        return note
    }
}

/// A folder that lasts as long as a test.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "engram-notes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    @discardableResult
    func write(_ text: String, _ path: String) throws -> URL { try write(Array(text.utf8), path) }

    @discardableResult
    func write(_ bytes: [UInt8], _ path: String) throws -> URL {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file
    }

    func read(options: ImportOptions = ImportOptions()) throws -> NoteImport { try NoteImporter.read([url], options: options) }
}

extension NoteImport {
    /// Why a file was skipped; nil when it was learnt or not met.
    func reason(_ path: String) -> SkipReason? {
        guard case .skipped(let reason)? = files.first(where: { $0.path == path })?.outcome else { return nil }
        return reason
    }

    func remarks(_ path: String) -> [FileRemark] { files.first { $0.path == path }?.remarks ?? [] }
}

/// The note that a Markdown text makes.
func markdown(_ text: String, path: String = "note.md") throws -> Note {
    let file = SourceFile(path: path, bytes: Array(text.utf8), options: ImportOptions())
    let drafts = try MarkdownFile.read(file)
    var remarks: [FileRemark] = []
    return try NoteAssembly(file).note(#require(drafts.first), remarks: &remarks)
}
