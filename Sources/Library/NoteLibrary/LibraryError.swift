import GRDB

/// Why the library could not be read or written.
package enum LibraryError: Error, Sendable, Equatable, CustomStringConvertible {
    case cannotOpen(path: String, reason: String)
    /// Another program holds it.
    case locked(path: String)
    case diskFull(path: String)
    case readOnly(path: String)
    /// The file is no SQLite database, or a damaged one.
    case corrupt(path: String)
    /// A later version of the program wrote it.
    case newerSchema(path: String)
    /// A stored value does not have the form that this version writes.
    case unreadableValue(path: String, table: String, key: String)
    case missing(path: String, table: String, key: String)
    /// Something else that SQLite reports, by its result code.
    case sqlite(path: String, code: Int, message: String)

    package var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "\(path): the library cannot be opened: \(reason); check the folder and its permissions"
        case .locked(let path): "\(path): the library is in use by another program; close it or wait, then try again"
        case .diskFull(let path): "\(path): the disk is full; nothing was changed; free some space and try again"
        case .readOnly(let path): "\(path): the library cannot be written; check its permissions"
        case .corrupt(let path): "\(path): this is not a readable library; move it away and add the notes again"
        case .newerSchema(let path): "\(path): the library was written by a later version of engram; update engram"
        case .unreadableValue(let path, let table, let key):
            "\(path): the entry \(key) in table \(table) cannot be read; add the notes again to rebuild it"
        case .missing(let path, let table, let key): "\(path): there is no entry \(key) in table \(table)"
        case .sqlite(let path, let code, let message): "\(path): the library reports error \(code): \(message)"
        }
    }
}

extension LibraryError {
    /// What an error that came out of GRDB means here; SQL and its arguments stay out of it.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as LibraryError: self = error
        case let error as DatabaseError: self.init(code: error.resultCode, message: error.message, path: path)
        case is DecodingError: self = .unreadableValue(path: path, table: "note", key: "json")
        default: self = .cannotOpen(path: path, reason: "\(type(of: error))")
        }
    }

    private init(code: ResultCode, message: String?, path: String) {
        switch code {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path)
        case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: "the file or its folder cannot be opened or made")
        default: self = .sqlite(path: path, code: Int(code.rawValue), message: message ?? "unknown")
        }
    }
}
