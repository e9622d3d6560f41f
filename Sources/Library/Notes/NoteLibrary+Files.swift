import GRDB
import Notes

extension NoteLibrary {
    /// What became of the files below a root, and of those that stand in them, ordered by path.
    package func files(root: String) throws(LibraryError) -> [FileRecord] {
        try read { db in
            try FileRecord.fetchAll(
                db,
                sql: """
                    SELECT path, outcome, detail, isMember, byteCount, modified, changed, sha256 FROM file WHERE root = ? ORDER BY path
                    """, arguments: [root])
        }
    }

    /// The secrets that were masked below a root, ordered by path.
    package func secrets(root: String) throws(LibraryError) -> [SecretRecord] {
        try read { db in
            try SecretRecord.fetchAll(db, sql: "SELECT path, kind, place FROM secret WHERE root = ? ORDER BY path, id", arguments: [root])
        }
    }

    /// Shows how the files of a root stood when they were read, one by one, until `visit` returns false.
    package func forEachKnownFile(root: String, _ visit: (KnownFile) -> Bool) throws(LibraryError) {
        try read { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT path, sha256, byteCount, modified, changed FROM file WHERE root = ? AND NOT isMember", arguments: [root])
            while let row = try rows.next(), visit(KnownFile(path: row[0], stamp: FileStamp(row, from: 2), sha256: row[1])) {}
        }
    }

    /// What was said of a root when it was read; nil for one that never was.
    package func reading(root: String) throws(LibraryError) -> SourceReading? {
        try read { db in
            let sql = "SELECT fingerprint, report, excludes, ownNames, assistantAnswers FROM source WHERE root = ?"
            return try Row.fetchOne(db, sql: sql, arguments: [root]).map { row in
                let (excludes, ownNames): (String, String) = (row[2], row[3])
                let choices = SourceChoices(
                    excludes: excludes.split(separator: "\n").map(String.init), ownNames: ownNames.split(separator: "\n").map(String.init),
                    assistantAnswers: row[4])
                return SourceReading(fingerprint: row[0], report: row[1], choices: choices)
            }
        }
    }

    /// Remembers new stamps of files whose bytes are the old ones.
    package func restamp(_ files: [KnownFile], root: String) throws(LibraryError) {
        guard !files.isEmpty else { return }
        try write { db in
            for file in files {
                try db.cachedStatement(sql: "UPDATE file SET byteCount = ?, modified = ?, changed = ? WHERE root = ? AND path = ?")
                    .execute(arguments: [file.stamp?.byteCount, file.stamp?.modified, file.stamp?.changed, root, file.path])
            }
        }
    }
}

extension SecretRecord: FetchableRecord {}

extension FileRecord: FetchableRecord {
    package init(row: Row) {
        self.init(
            path: row["path"], outcome: row["outcome"], detail: row["detail"], isMember: row["isMember"], stamp: FileStamp(row, from: 4),
            sha256: row["sha256"])
    }
}

extension FileStamp {
    /// Reads three columns; nil where they are empty.
    fileprivate init?(_ row: Row, from column: Int) {
        guard let byteCount: Int = row[column], let modified: Int = row[column + 1], let changed: Int = row[column + 2] else { return nil }
        self.init(byteCount: byteCount, modified: modified, changed: changed)
    }
}
