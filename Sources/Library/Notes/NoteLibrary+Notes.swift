import Foundation
import GRDB
import Notes

extension NoteLibrary {
    /// How many notes a filter leaves.
    package func count(_ filter: NoteFilter = NoteFilter()) throws(LibraryError) -> Int {
        try read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM note" + filter.condition, arguments: filter.arguments) ?? 0
        }
    }

    /// Notes without their text, ordered by root and path.
    package func summaries(_ filter: NoteFilter = NoteFilter(), limit: Int? = nil, offset: Int = 0) throws(LibraryError) -> [NoteSummary] {
        try read { db in
            try NoteSummary.fetchAll(
                db,
                sql: "SELECT root, path, contentHash, title, day, folder, language, state, copyOf FROM note" + filter.condition
                    + " ORDER BY root, path, ordinal LIMIT ? OFFSET ?",
                arguments: filter.arguments + [limit ?? -1, offset])
        }
    }

    /// Hands over every note, one at a time, ordered by root and path.
    ///
    /// - Throws: `LibraryError`, or what `body` throws.
    package func forEachNote(_ filter: NoteFilter = NoteFilter(), _ body: (Note) throws -> Void) throws {
        var failure: (any Error)?
        try read { db in
            let decoder = JSONDecoder()
            let rows = try Row.fetchCursor(
                db, sql: "SELECT json, path FROM note" + filter.condition + " ORDER BY root, path, ordinal", arguments: filter.arguments)
            while failure == nil, let row = try rows.next() {
                let note = try decode(row, with: decoder)
                do { try body(note) } catch { failure = error }
            }
        }
        if let failure { throw failure }
    }

    /// All notes that a filter leaves, in memory at once; what needs no database is shared by two threads, a few hundred notes at a time.
    package func notes(_ filter: NoteFilter = NoteFilter()) throws(LibraryError) -> [Note] {
        try read { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT json, path FROM note" + filter.condition + " ORDER BY root, path, ordinal", arguments: filter.arguments)
            var notes: [Note] = []
            var batch: [(json: Data, key: String)] = []
            repeat {
                batch = []
                while batch.count < 256, let row = try rows.next() { batch.append((row["json"], row["path"])) }
                let decoded = BoundedParallel.map(batch, workers: 2) { [path] row in
                    Result { try Self.decode(row.json, key: row.key, library: path, with: JSONDecoder()) }
                }
                for note in decoded { notes.append(try note.get()) }
            } while !batch.isEmpty
            return notes
        }
    }

    /// The note with a content hash, where there is one.
    package func note(contentHash: String) throws(LibraryError) -> Note? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT json, path FROM note WHERE contentHash = ? ORDER BY id LIMIT 1", arguments: [contentHash])
                .map { try decode($0, with: JSONDecoder()) }
        }
    }

    /// Every place that holds a note or nearly the same one, root and path, those that hold the note itself first.
    package func places(contentHash: String) throws(LibraryError) -> [(root: String, path: String)] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT root, path FROM note WHERE contentHash = ?1 OR copyOf = ?1 ORDER BY copyOf IS NOT NULL, root, path",
                arguments: [contentHash]
            )
            .map { ($0["root"], $0["path"]) }
        }
    }

    private func decode(_ row: Row, with decoder: JSONDecoder) throws -> Note {
        try Self.decode(row["json"], key: row["path"], library: path, with: decoder)
    }

    private static func decode(_ json: Data, key: String, library path: String, with decoder: JSONDecoder) throws -> Note {
        do {
            return try NoteRow.decode(json, with: decoder)
        } catch {
            throw LibraryError.unreadableValue(path: path, table: "note", key: key)
        }
    }
}

extension NoteSummary: FetchableRecord {}

extension NoteFilter {
    private var terms: [(sql: String, values: [any DatabaseValueConvertible])] {
        var terms: [(String, [any DatabaseValueConvertible])] = []
        if let root {
            terms.append(("root = ?", [root]))
        } else {
            terms.append(
                (
                    "copyOf IS NULL AND NOT EXISTS (SELECT 1 FROM note AS other WHERE other.contentHash = note.contentHash AND other.root < note.root)",
                    []
                ))
        }
        if let folder { terms.append(("(folder = ? OR substr(folder, 1, ?) = ?)", [folder, folder.count + 1, folder + "/"])) }
        if let state { terms.append(("state = ?", [state.rawValue])) }
        for word in words { terms.append(("(instr(lower(title), lower(?)) OR instr(lower(path), lower(?)))", [word, word])) }
        return terms
    }

    var condition: String { terms.isEmpty ? "" : " WHERE " + terms.map(\.sql).joined(separator: " AND ") }

    var arguments: StatementArguments { StatementArguments(terms.flatMap(\.values)) }
}
