import Foundation
import Notes

/// A note of one section, told apart by its words.
func note(_ path: String, _ title: String, hash: String, day: String? = nil, text: String = "Words.") -> Note {
    var note = Note(title: title)
    note.source = NoteSource(path: path, byteCount: text.utf8.count, sha256: hash)
    note.contentHash = hash
    note.folder = path.split(separator: "/").dropLast().joined(separator: "/")
    note.created = day.flatMap { CalendarDay(parsing: $0) }.map { NoteDate(day: $0, source: .frontmatter) }
    note.sections = [NoteSection(blocks: [NoteBlock(kind: .paragraph(text), span: 0..<text.utf8.count)], text: text)]
    return note
}

let january = Date(timeIntervalSince1970: 1_704_067_200)

/// Runs with the path of a library in a folder of its own, removed afterwards.
func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "engram-library-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}
