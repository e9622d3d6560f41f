import Foundation
import GRDB
import Notes

extension NoteLibrary {
    /// Makes the notes of one root what is given, in one transaction; notes of other roots stay as they are.
    ///
    /// Notes and files are taken one by one, so that memory does not grow with their number.
    /// - Throws: `LibraryError`; nothing is changed then.
    package func sync(
        _ notes: some Sequence<Note>, files: some Sequence<FileRecord>, root: String, at date: Date
    ) throws(LibraryError) -> SyncCounts {
        try write { db in
            var sync = try NoteSync(db, root: root, date: date)
            for note in notes { try sync.take(note) }
            try sync.replaceFiles(files)
            return try sync.finish()
        }
    }

    /// Forgets a root with its notes and files, and says how many notes it had; unknown roots have none.
    package func remove(root: String) throws(LibraryError) -> Int {
        try write { db in
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM note WHERE root = ?", arguments: [root]) ?? 0
            try db.execute(sql: "DELETE FROM source WHERE root = ?", arguments: [root])
            return count
        }
    }

    /// The roots that were added, in alphabetical order.
    package func roots() throws(LibraryError) -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT root FROM source ORDER BY root") }
    }
}

/// One sync inside its transaction: a row that this generation has not touched at the end is gone.
private struct NoteSync {
    private let db: Database
    private let root: String
    private let generation: Int
    private let encoder = JSONEncoder()
    private var counts = SyncCounts()

    init(_ db: Database, root: String, date: Date) throws {
        self.db = db
        self.root = root
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try db.execute(
            sql: """
                INSERT INTO source(root, generation, syncedAt) VALUES (?, 1, ?)
                ON CONFLICT(root) DO UPDATE SET generation = generation + 1, syncedAt = excluded.syncedAt
                """, arguments: [root, date])
        generation = try Int.fetchOne(db, sql: "SELECT generation FROM source WHERE root = ?", arguments: [root]) ?? 1
    }

    /// A file that holds several notes has one row for each, told apart by their order.
    mutating func take(_ note: Note) throws {
        let known = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id, contentHash, state FROM note WHERE root = ? AND path = ? AND generation < ? ORDER BY ordinal LIMIT 1
                    """), arguments: [root, note.source.path, generation])
        let json = try encoder.encode(note)
        guard let known else { return try insert(note, json: json) }
        let id: Int64 = known["id"]
        let hash: String = known["contentHash"]
        var state: String = known["state"]
        if hash == note.contentHash {
            counts.unchanged += 1
        } else {
            counts.changed += 1
            if state == NoteState.learnt.rawValue { state = NoteState.stale.rawValue }
        }
        try db.cachedStatement(
            sql: """
                UPDATE note SET generation = ?, contentHash = ?, title = ?, day = ?, folder = ?, language = ?, state = ?, json = ?
                WHERE id = ?
                """
        ).execute(
            arguments: [
                generation, note.contentHash, note.title, note.created?.day.description, note.folder, note.language.rawValue, state, json,
                id,
            ])
    }

    private mutating func insert(_ note: Note, json: Data) throws {
        counts.added += 1
        try db.cachedStatement(
            sql: """
                INSERT INTO note(root, path, ordinal, generation, addedIn, contentHash, title, day, folder, language, state, json)
                VALUES (?1, ?2, (SELECT coalesce(max(ordinal) + 1, 0) FROM note WHERE root = ?1 AND path = ?2),
                        ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """
        ).execute(
            arguments: [
                root, note.source.path, generation, note.contentHash, note.title, note.created?.day.description, note.folder,
                note.language.rawValue, NoteState.new.rawValue, json,
            ])
    }

    mutating func replaceFiles(_ files: some Sequence<FileRecord>) throws {
        try db.execute(sql: "DELETE FROM file WHERE root = ?", arguments: [root])
        for file in files {
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO file(root, path, outcome, detail) VALUES (?, ?, ?, ?)")
                .execute(arguments: [root, file.path, file.outcome, file.detail])
        }
    }

    /// A row that is gone and one that is new with the same text are one note that moved: it keeps what is known of it.
    mutating func finish() throws -> SyncCounts {
        let gone = try Row.fetchCursor(
            db, sql: "SELECT id, contentHash, state FROM note WHERE root = ? AND generation < ? ORDER BY id", arguments: [root, generation])
        while let row = try gone.next() {
            let hash: String = row["contentHash"]
            let state: String = row["state"]
            try db.cachedStatement(
                sql: """
                    UPDATE note SET state = ?, addedIn = 0 WHERE id =
                    (SELECT id FROM note WHERE contentHash = ? AND root = ? AND addedIn = ? ORDER BY id LIMIT 1)
                    """
            ).execute(arguments: [state, hash, root, generation])
            if db.changesCount > 0 {
                counts.moved += 1
                counts.added -= 1
            } else {
                counts.deleted += 1
            }
        }
        try db.execute(sql: "DELETE FROM note WHERE root = ? AND generation < ?", arguments: [root, generation])
        return counts
    }
}
