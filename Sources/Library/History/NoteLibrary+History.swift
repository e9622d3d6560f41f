import Foundation
import GRDB

extension NoteLibrary {
    package func record(_ dataset: DatasetRecord) throws(LibraryError) {
        try write { try dataset.upsert($0) }
    }

    /// All datasets, the newest first.
    package func datasets() throws(LibraryError) -> [DatasetRecord] {
        try read { try DatasetRecord.order(Column("createdAt").desc, Column("id").desc).fetchAll($0) }
    }

    package func dataset(id: String) throws(LibraryError) -> DatasetRecord {
        try one(DatasetRecord.self, id: id)
    }

    /// Adds a run, or writes down how far it has come.
    package func record(_ run: RunRecord) throws(LibraryError) {
        try write { try run.upsert($0) }
    }

    /// All runs, the newest first.
    package func runs() throws(LibraryError) -> [RunRecord] {
        try read { try RunRecord.order(Column("startedAt").desc, Column("id").desc).fetchAll($0) }
    }

    package func run(id: String) throws(LibraryError) -> RunRecord {
        try one(RunRecord.self, id: id)
    }

    /// Adds an adapter; a current one takes the place of the one before, and the notes it was trained on count as learnt.
    package func record(_ adapter: AdapterRecord, learntContentHashes: some Sequence<String>) throws(LibraryError) {
        try write { db in
            if adapter.isCurrent {
                try db.execute(sql: "UPDATE adapter SET isCurrent = 0 WHERE isCurrent AND id <> ?", arguments: [adapter.id])
            }
            try adapter.upsert(db)
            guard adapter.isCurrent else { return }
            for hash in learntContentHashes {
                try db.cachedStatement(sql: "UPDATE note SET state = ? WHERE contentHash = ?")
                    .execute(arguments: [NoteState.learnt.rawValue, hash])
            }
        }
    }

    /// All adapters, the newest first.
    package func adapters() throws(LibraryError) -> [AdapterRecord] {
        try read { try AdapterRecord.order(Column("createdAt").desc, Column("id").desc).fetchAll($0) }
    }

    package func adapter(id: String) throws(LibraryError) -> AdapterRecord {
        try one(AdapterRecord.self, id: id)
    }

    /// The adapter that questions go to, where there is one.
    package func currentAdapter() throws(LibraryError) -> AdapterRecord? {
        try read { try AdapterRecord.filter(Column("isCurrent") == true).fetchOne($0) }
    }

    package func removeAdapter(id: String) throws(LibraryError) {
        _ = try write { try AdapterRecord.filter(Column("id") == id).deleteAll($0) }
    }

    private func one<Entry: FetchableRecord & TableRecord>(_: Entry.Type, id: String) throws(LibraryError) -> Entry {
        let entry = try read { try Entry.filter(Column("id") == id).fetchOne($0) }
        guard let entry else { throw .missing(path: path, table: Entry.databaseTableName, key: id) }
        return entry
    }
}

extension DatasetRecord: FetchableRecord, PersistableRecord {
    package static let databaseTableName = "dataset"

    package init(row: Row) throws {
        guard let seed = UInt64(row["seed"] as String) else {
            throw LibraryError.unreadableValue(path: "library", table: Self.databaseTableName, key: row["id"])
        }
        self.init(
            id: row["id"], createdAt: row["createdAt"], recipe: row["recipe"], settings: row["settings"], seed: seed,
            folder: row["folder"], trainCount: row["trainCount"], validCount: row["validCount"], report: row["report"])
    }

    /// SQLite's integers are signed, so the seed is kept as text.
    package func encode(to container: inout PersistenceContainer) {
        container["id"] = id
        container["createdAt"] = createdAt
        container["recipe"] = recipe
        container["settings"] = settings
        container["seed"] = String(seed)
        container["folder"] = folder
        container["trainCount"] = trainCount
        container["validCount"] = validCount
        container["report"] = report
    }
}

extension RunRecord: FetchableRecord, PersistableRecord {
    package static let databaseTableName = "run"
}

extension AdapterRecord: FetchableRecord, PersistableRecord {
    package static let databaseTableName = "adapter"
}
