import Foundation
import GRDB

/// What a brain remembers in SQLite: notes, files, datasets, runs, adapters, conversations.
///
/// Every change is one transaction in the write-ahead log, so that a kill at any moment leaves the state before or after it.
package final class NoteLibrary: Sendable {
    /// The database file, for messages.
    package let path: String
    let pool: DatabasePool

    /// Opens the library, and makes it where there is none.
    ///
    /// - Parameter patience: seconds to wait for another program's transaction before giving up.
    /// - Throws: `LibraryError.cannotOpen`, `.locked`, `.corrupt`, `.newerSchema`, `.diskFull`, `.readOnly`.
    package init(at file: URL, patience: Double = 5) throws(LibraryError) {
        let path = file.path
        self.path = path
        do {
            pool = try Self.open(path, patience: patience)
        } catch {
            throw LibraryError(error, path: path)
        }
    }

    private static func open(_ path: String, patience: Double) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.publicStatementArguments = false
        let pool = try DatabasePool(path: path, configuration: configuration)
        let migrator = LibrarySchema.migrator
        guard try !pool.read(migrator.hasBeenSuperseded) else { throw LibraryError.newerSchema(path: path) }
        if try !pool.read(migrator.hasCompletedMigrations) { try migrator.migrate(pool) }
        return pool
    }

    /// Folds the write-ahead log into the file and closes it; the library is of no use afterwards.
    package func close() throws(LibraryError) {
        do {
            _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        } catch {
            throw LibraryError(error, path: path)
        }
    }

    /// Whether the file's pages and indexes are sound, in full.
    package func isSound() throws(LibraryError) -> Bool {
        try read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") == ["ok"] }
    }

    /// Refuses to let the file grow beyond a number of pages of 4,096 bytes, as a full disk would.
    package func limitPages(to count: Int) throws(LibraryError) {
        do {
            try pool.writeWithoutTransaction { _ = try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(count)") }
        } catch {
            throw LibraryError(error, path: path)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        do { return try pool.read(body) } catch { throw LibraryError(error, path: path) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        do { return try pool.write(body) } catch { throw LibraryError(error, path: path) }
    }
}
