import Foundation
import GRDB
import Library
import Notes
import Testing

@Suite struct OpeningTests {
    @Test func whatWasWrittenIsThereAfterOpeningAgain() throws {
        try withFolder { folder in
            let file = folder.appending(path: "library.sqlite")
            let library = try NoteLibrary(at: file)
            _ = try library.sync([note("a.md", "A", hash: "1")], files: [], root: "/r", at: january)
            try library.close()
            let again = try NoteLibrary(at: file)
            #expect(try again.notes().map(\.title) == ["A"])
            #expect(try again.isSound())
        }
    }

    @Test func whatIsNoDatabaseIsSaidToBeCorrupt() throws {
        try withFolder { folder in
            let file = folder.appending(path: "library.sqlite")
            try Data(repeating: 0x41, count: 8_192).write(to: file)
            #expect(throws: LibraryError.corrupt(path: file.path)) { try NoteLibrary(at: file) }
            #expect(try Data(contentsOf: file) == Data(repeating: 0x41, count: 8_192))
        }
    }

    @Test func aDamagedDatabaseIsSaidToBeCorrupt() throws {
        try withFolder { folder in
            let file = folder.appending(path: "library.sqlite")
            let library = try NoteLibrary(at: file)
            let notes = (0..<200).map { note("\($0).md", "Note \($0)", hash: "\($0)") }
            _ = try library.sync(notes, files: [], root: "/r", at: january)
            try library.close()
            var bytes = try Data(contentsOf: file)
            for index in 8_192..<bytes.count { bytes[index] = 0x5a }
            try bytes.write(to: file)
            #expect(throws: LibraryError.corrupt(path: file.path)) { try NoteLibrary(at: file).notes() }
        }
    }

    @Test func aLaterSchemaIsRefused() throws {
        try withFolder { folder in
            let file = folder.appending(path: "library.sqlite")
            try NoteLibrary(at: file).close()
            let queue = try DatabaseQueue(path: file.path)
            try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations(identifier) VALUES ('99 something later')") }
            try queue.close()
            #expect(throws: LibraryError.newerSchema(path: file.path)) { try NoteLibrary(at: file) }
        }
    }

    @Test func aLibraryThatIsBeingWrittenByAnotherIsLocked() throws {
        try withFolder { folder in
            let file = folder.appending(path: "library.sqlite")
            let library = try NoteLibrary(at: file, patience: 0.05)
            let other = try DatabasePool(path: file.path)
            try other.writeWithoutTransaction { db in
                try db.execute(sql: "BEGIN IMMEDIATE")
                #expect(throws: LibraryError.locked(path: file.path)) {
                    try library.sync([note("a.md", "A", hash: "1")], files: [], root: "/r", at: january)
                }
                try db.execute(sql: "ROLLBACK")
            }
            #expect(try library.sync([note("a.md", "A", hash: "1")], files: [], root: "/r", at: january) == SyncCounts(added: 1))
        }
    }

    @Test func aFullDiskChangesNothing() throws {
        try withFolder { folder in
            let file = folder.appending(path: "library.sqlite")
            let library = try NoteLibrary(at: file)
            _ = try library.sync([note("a.md", "A", hash: "1")], files: [], root: "/r", at: january)
            try library.limitPages(to: 60)
            let many = (0..<400).map { note("\($0).md", "N\($0)", hash: "h\($0)", text: String(repeating: "word ", count: 400)) }
            #expect(throws: LibraryError.diskFull(path: file.path)) {
                try library.sync(many, files: [], root: "/r", at: january)
            }
            #expect(try library.notes().map(\.title) == ["A"])
        }
    }

    @Test func aMissingFolderCannotBeOpened() throws {
        try withFolder { folder in
            let file = folder.appending(path: "none/library.sqlite")
            #expect {
                try NoteLibrary(at: file)
            } throws: {
                if case LibraryError.cannotOpen(file.path, _) = $0 { true } else { false }
            }
        }
    }

    @Test func everyErrorIsOneLineThatNamesTheFile() {
        let errors: [LibraryError] = [
            .cannotOpen(path: "/b/l", reason: "x"), .locked(path: "/b/l"), .diskFull(path: "/b/l"), .readOnly(path: "/b/l"),
            .corrupt(path: "/b/l"), .newerSchema(path: "/b/l"), .unreadableValue(path: "/b/l", table: "note", key: "k"),
            .missing(path: "/b/l", table: "run", key: "k"), .sqlite(path: "/b/l", code: 1, message: "m"),
        ]
        for error in errors {
            #expect(error.description.hasPrefix("/b/l: "))
            #expect(!error.description.contains("\n"))
        }
    }
}
