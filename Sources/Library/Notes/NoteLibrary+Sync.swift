import Foundation
import GRDB
import Notes

extension NoteLibrary {
    /// Makes the notes of one root what `read` hands over, in one transaction; notes of other roots stay as they are.
    ///
    /// Notes and files come in any number of pieces, so that memory does not grow with their number.
    /// - Throws: `LibraryError`, or what `read` throws; nothing is changed then.
    package func sync(
        root: String, at date: Date, _ read: (_ take: (SourcePiece) throws -> Void) throws -> SourceReading
    ) throws -> SyncOutcome {
        do {
            return try pool.write { db in
                var sync = try NoteSync(db, root: root, date: date)
                let reading = try read { try sync.take($0) }
                return try sync.finish(reading)
            }
        } catch let error as DatabaseError {
            throw LibraryError(error, path: path)
        }
    }

    /// The same for notes and files that are at hand.
    /// - Throws: `LibraryError`; nothing is changed then.
    package func sync(
        _ notes: some Sequence<Note>, files: some Sequence<FileRecord>, root: String, at date: Date
    ) throws(LibraryError) -> SyncCounts {
        do {
            return try sync(root: root, at: date) { take in
                try take(SourcePiece(notes: Array(notes), files: Array(files)))
                return SourceReading()
            }.counts
        } catch {
            throw LibraryError(error, path: path)
        }
    }

    /// Forgets a root with its notes and files, and says how many notes it had; unknown roots have none.
    package func remove(root: String) throws(LibraryError) -> Int {
        try write { db in
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM note WHERE root = ?", arguments: [root]) ?? 0
            try db.execute(sql: "DELETE FROM source WHERE root = ?", arguments: [root])
            try NoteCopies.mark(db)
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
    private var outcome = SyncOutcome()
    /// Changes of one kind beyond this many are counted, not listed.
    private static let mostListed = 1_000

    init(_ db: Database, root: String, date: Date) throws {
        self.db = db
        self.root = root
        try db.execute(
            sql: """
                INSERT INTO source(root, generation, syncedAt) VALUES (?, 1, ?)
                ON CONFLICT(root) DO UPDATE SET generation = generation + 1, syncedAt = excluded.syncedAt
                """, arguments: [root, date])
        generation = try Int.fetchOne(db, sql: "SELECT generation FROM source WHERE root = ?", arguments: [root]) ?? 1
        try db.execute(sql: "DELETE FROM file WHERE root = ?", arguments: [root])
        try db.execute(sql: "DELETE FROM secret WHERE root = ?", arguments: [root])
    }

    mutating func take(_ piece: SourcePiece) throws {
        try take(piece.notes)
        try insert(piece.files)
        try insert(piece.secrets)
    }

    /// Notes in the order of their files; the work that needs no database is shared by two threads.
    private mutating func take(_ notes: [Note]) throws {
        let rows = BoundedParallel.map(notes, workers: 2) { note in Result { try NoteRow(note) } }
        let places = Dictionary(notes.map { ($0.source.path, 1) }, uniquingKeysWith: +)
        for (note, row) in zip(notes, rows) { try take(note, row.get(), isAlone: places[note.source.path] == 1) }
    }

    /// The row that a note had before: the one with its text, else with its title, else the only one where a file holds one note.
    private func row(of note: Note, isAlone: Bool) throws -> Row? {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql:
                    "SELECT id, contentHash, state, title, json, words FROM note WHERE root = ? AND path = ? AND generation < ? ORDER BY ordinal"
            ),
            arguments: [root, note.source.path, generation])
        return rows.first { $0["contentHash"] == note.contentHash } ?? rows.first { $0["title"] == note.title }
            ?? (isAlone ? rows.first : nil)
    }

    private mutating func take(_ note: Note, _ new: NoteRow, isAlone: Bool) throws {
        guard let known = try row(of: note, isAlone: isAlone) else { return try insert(note, new) }
        let id: Int64 = known["id"]
        let hash: String = known["contentHash"]
        var state: String = known["state"]
        if hash == note.contentHash {
            outcome.counts.unchanged += 1
            if known["json"] == new.json, known["words"] == new.identity.wordCount {
                return try db.cachedStatement(sql: "UPDATE note SET generation = ? WHERE id = ?").execute(arguments: [generation, id])
            }
        } else {
            outcome.counts.changed += 1
            if state == NoteState.learnt.rawValue { state = NoteState.stale.rawValue }
            list(NoteChange(kind: .changed, title: note.title, path: note.source.path))
        }
        try db.cachedStatement(
            sql: """
                UPDATE note SET generation = ?, contentHash = ?, title = ?, day = ?, folder = ?, language = ?, state = ?, json = ?,
                    words = ?, statedDay = ?, sketch = ?
                WHERE id = ?
                """
        ).execute(
            arguments: [
                generation, note.contentHash, note.title, note.created?.day.description, note.folder, note.language.rawValue, state,
                new.json, new.identity.wordCount, new.identity.day?.description, new.sketch, id,
            ])
    }

    private mutating func insert(_ note: Note, _ new: NoteRow) throws {
        outcome.counts.added += 1
        try db.cachedStatement(
            sql: """
                INSERT INTO note(root, path, ordinal, generation, addedIn, contentHash, title, day, folder, language, state, json, words,
                                 statedDay, sketch)
                VALUES (?1, ?2, (SELECT coalesce(max(ordinal) + 1, 0) FROM note WHERE root = ?1 AND path = ?2),
                        ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                """
        ).execute(
            arguments: [
                root, note.source.path, generation, note.contentHash, note.title, note.created?.day.description, note.folder,
                note.language.rawValue, NoteState.new.rawValue, new.json, new.identity.wordCount, new.identity.day?.description, new.sketch,
            ])
    }

    private func insert(_ files: [FileRecord]) throws {
        for file in files {
            try db.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO file(root, path, outcome, detail, isMember, byteCount, modified, changed, sha256)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """
            ).execute(
                arguments: [
                    root, file.path, file.outcome, file.detail, file.isMember, file.stamp?.byteCount, file.stamp?.modified,
                    file.stamp?.changed, file.sha256,
                ])
        }
    }

    private func insert(_ secrets: [SecretRecord]) throws {
        for secret in secrets {
            try db.cachedStatement(sql: "INSERT INTO secret(root, path, kind, place) VALUES (?, ?, ?, ?)")
                .execute(arguments: [root, secret.path, secret.kind, secret.place])
        }
    }

    /// A row that is gone and one that is new with the same text are one note that moved: it keeps what is known of it.
    mutating func finish(_ reading: SourceReading) throws -> SyncOutcome {
        try db.execute(
            sql: "UPDATE source SET fingerprint = ?, report = ?, excludes = ?, ownNames = ?, assistantAnswers = ? WHERE root = ?",
            arguments: [
                reading.fingerprint, reading.report, reading.choices.excludes.joined(separator: "\n"),
                reading.choices.ownNames.joined(separator: "\n"), reading.choices.assistantAnswers, root,
            ])
        let gone = try Row.fetchCursor(
            db, sql: "SELECT id, contentHash, state, title, path FROM note WHERE root = ? AND generation < ? ORDER BY id",
            arguments: [root, generation])
        while let row = try gone.next() {
            let title: String = row["title"]
            if let path = try move(row) {
                outcome.counts.moved += 1
                outcome.counts.added -= 1
                list(NoteChange(kind: .moved, title: title, path: path, from: row["path"]))
            } else {
                outcome.counts.deleted += 1
                list(NoteChange(kind: .deleted, title: title, path: row["path"]))
            }
        }
        try db.execute(sql: "DELETE FROM note WHERE root = ? AND generation < ?", arguments: [root, generation])
        try NoteCopies.mark(db)
        if generation > 1 { try listAdded() }
        return outcome
    }

    /// - Returns: where the note of a row that is gone stands now; nil when it stands nowhere.
    private func move(_ gone: Row) throws -> String? {
        let hash: String = gone["contentHash"]
        let state: String = gone["state"]
        let new = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, path FROM note WHERE contentHash = ? AND root = ? AND addedIn = ? ORDER BY id LIMIT 1"),
            arguments: [hash, root, generation])
        guard let new else { return nil }
        let id: Int64 = new["id"]
        try db.cachedStatement(sql: "UPDATE note SET state = ?, addedIn = 0 WHERE id = ?").execute(arguments: [state, id])
        return new["path"]
    }

    private mutating func listAdded() throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT title, path FROM note WHERE root = ? AND addedIn = ? ORDER BY path LIMIT ?",
            arguments: [root, generation, Self.mostListed])
        for row in rows { outcome.changes.append(NoteChange(kind: .added, title: row["title"], path: row["path"])) }
    }

    private mutating func list(_ change: NoteChange) {
        guard generation > 1, outcome.changes.count(where: { $0.kind == change.kind }) < Self.mostListed else { return }
        outcome.changes.append(change)
    }
}
