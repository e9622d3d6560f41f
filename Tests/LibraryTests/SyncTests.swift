import Foundation
import Library
import Notes
import Testing

@Suite struct SyncTests {
    private let first = [
        note("a.md", "A", hash: "1", day: "2024-01-02"), note("b.md", "B", hash: "2"), note("deep/c.md", "C", hash: "3"),
    ]

    @Test func everythingIsNewTheFirstTime() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            let counts = try library.sync(first, files: [], root: "/vault", at: january)
            #expect(counts == SyncCounts(added: 3))
            #expect(try library.notes() == first)
            let summaries = try library.summaries()
            #expect(summaries.map(\.path) == ["a.md", "b.md", "deep/c.md"])
            #expect(summaries.map(\.folder) == ["", "", "deep"])
            #expect(summaries[0].day == CalendarDay(year: 2024, month: 1, day: 2))
            #expect(summaries.map(\.state) == [.new, .new, .new])
        }
    }

    @Test func addedChangedMovedDeletedAndUnchangedAreToldApart() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            _ = try library.sync(first + [note("e.md", "E", hash: "5")], files: [], root: "/vault", at: january)
            let second = [
                note("a.md", "A", hash: "1", day: "2024-01-02"), note("b.md", "B", hash: "2b"), note("other/c.md", "C", hash: "3"),
                note("d.md", "D", hash: "4"),
            ]
            let counts = try library.sync(second, files: [], root: "/vault", at: january)
            #expect(counts == SyncCounts(added: 1, changed: 1, moved: 1, deleted: 1, unchanged: 1))
            #expect(try library.summaries().map(\.contentHash) == ["1", "2b", "4", "3"])
        }
    }

    @Test func whatWasLearntIsKeptByAMoveAndStaleByAChange() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            _ = try library.sync(first, files: [], root: "/vault", at: january)
            let adapter = AdapterRecord(
                id: "1", run: nil, createdAt: january, folder: "adapters/1", baseModel: "pocket", noteCount: 2, metrics: "{}",
                isCurrent: true)
            try library.record(adapter, learntContentHashes: ["2", "3"])
            #expect(try library.summaries().map(\.state) == [.new, .learnt, .learnt])
            let second = [first[0], note("b.md", "B", hash: "2b"), note("c.md", "C", hash: "3")]
            _ = try library.sync(second, files: [], root: "/vault", at: january)
            #expect(try library.summaries().map(\.path) == ["a.md", "b.md", "c.md"])
            #expect(try library.summaries().map(\.state) == [.new, .stale, .learnt])
            #expect(try library.count(NoteFilter(state: .stale)) == 1)
        }
    }

    @Test func aFileWithSeveralNotesKeepsThemAll() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            let three = [note("x.jsonl", "1", hash: "1"), note("x.jsonl", "2", hash: "2"), note("x.jsonl", "3", hash: "3")]
            #expect(try library.sync(three, files: [], root: "/r", at: january) == SyncCounts(added: 3))
            #expect(try library.sync(three, files: [], root: "/r", at: january) == SyncCounts(unchanged: 3))
            let two = [three[0], note("x.jsonl", "2", hash: "2b")]
            #expect(try library.sync(two, files: [], root: "/r", at: january) == SyncCounts(changed: 1, deleted: 1, unchanged: 1))
            #expect(try library.notes() == two)
        }
    }

    @Test func rootsDoNotTouchEachOther() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            _ = try library.sync(first, files: [FileRecord(path: "a.md", outcome: "note")], root: "/one", at: january)
            _ = try library.sync([note("a.md", "Other", hash: "9")], files: [], root: "/two", at: january)
            #expect(try library.count() == 4)
            #expect(try library.roots() == ["/one", "/two"])
            #expect(try library.remove(root: "/one") == 3)
            #expect(try library.notes().map(\.title) == ["Other"])
            #expect(try library.files(root: "/one").isEmpty)
            #expect(try library.remove(root: "/none") == 0)
        }
    }

    @Test func filesAreReplacedBySync() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            let files = [FileRecord(path: "b.bin", outcome: "skipped", detail: "not text"), FileRecord(path: "a.md", outcome: "note")]
            _ = try library.sync([Note](), files: files, root: "/r", at: january)
            #expect(try library.files(root: "/r") == [files[1], files[0]])
            _ = try library.sync([Note](), files: [files[0]], root: "/r", at: january)
            #expect(try library.files(root: "/r") == [files[0]])
        }
    }

    @Test func notesAreFoundByWordsAndFolder() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            let notes = [
                note("projects/lantern.md", "Lantern", hash: "1"), note("projects/old/harbor.md", "Harbor", hash: "2"),
                note("projects2/x_100%.md", "X 100%", hash: "3"),
            ]
            _ = try library.sync(notes, files: [], root: "/r", at: january)
            #expect(try library.summaries(NoteFilter(words: ["LANTERN"])).map(\.title) == ["Lantern"])
            #expect(try library.summaries(NoteFilter(folder: "projects")).map(\.title) == ["Lantern", "Harbor"])
            #expect(try library.summaries(NoteFilter(words: ["%"])).map(\.title) == ["X 100%"])
            #expect(try library.summaries(NoteFilter(words: ["old", "harb"])).map(\.title) == ["Harbor"])
            #expect(try library.summaries(limit: 1, offset: 1).map(\.title) == ["Harbor"])
            #expect(try library.note(contentHash: "2") == notes[1])
            #expect(try library.note(contentHash: "none") == nil)
        }
    }

    @Test func notesAreHandedOverOneByOneUntilTheBodyThrows() throws {
        struct Enough: Error {}
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            _ = try library.sync(first, files: [], root: "/r", at: january)
            var titles: [String] = []
            #expect(throws: Enough.self) {
                try library.forEachNote { note in
                    titles.append(note.title)
                    if titles.count == 2 { throw Enough() }
                }
            }
            #expect(titles == ["A", "B"])
        }
    }
}
