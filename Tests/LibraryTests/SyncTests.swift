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

    @Test func aNoteThatCameInBeforeTheOthersOfItsFileLeavesThemAsTheyWere() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            let two = [note("x.jsonl", "1", hash: "1"), note("x.jsonl", "2", hash: "2")]
            _ = try library.sync(two, files: [], root: "/r", at: january)
            let adapter = AdapterRecord(
                id: "1", run: nil, createdAt: january, folder: "adapters/1", baseModel: "pocket", noteCount: 2, metrics: "{}",
                isCurrent: true)
            try library.record(adapter, learntContentHashes: ["1", "2"])
            let counts = try library.sync([note("x.jsonl", "0", hash: "0")] + two, files: [], root: "/r", at: january)
            #expect(counts == SyncCounts(added: 1, unchanged: 2))
            #expect(try library.count(NoteFilter(state: .learnt)) == 2)
        }
    }

    @Test func aNoteThatTwoRootsHoldIsListedOnce() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            _ = try library.sync([note("a.md", "A", hash: "1")], files: [], root: "/one", at: january)
            _ = try library.sync([note("copy/a.md", "A", hash: "1"), note("b.md", "B", hash: "2")], files: [], root: "/two", at: january)
            #expect(try library.notes().map(\.title) == ["A", "B"])
            #expect(try library.count() == 2)
            #expect(try library.count(NoteFilter(root: "/two")) == 2)
            #expect(try library.places(contentHash: "1").map { $0.root + "/" + $0.path } == ["/one/a.md", "/two/copy/a.md"])
            _ = try library.remove(root: "/one")
            #expect(try library.summaries().map(\.path) == ["b.md", "copy/a.md"])
        }
    }

    @Test func ofNotesThatSayNearlyTheSameInTwoRootsTheLongestCounts() throws {
        let essay = (1...60).map { "Sentence number \($0) speaks of matter \($0 * 7) in a way of its own." }.joined(separator: " ")
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            let short = [note("a.md", "A", hash: "1", text: essay), note("b.md", "B", hash: "2", text: "Something else altogether.")]
            _ = try library.sync(short, files: [], root: "/one", at: january)
            let long = note("export/A.html", "A", hash: "3", text: essay + " One more thing.")
            _ = try library.sync([long], files: [], root: "/two", at: january)
            #expect(try library.notes().map(\.contentHash) == ["2", "3"])
            #expect(try library.count() == 2)
            #expect(try library.count(NoteFilter(root: "/one")) == 2)
            #expect(try library.summaries(NoteFilter(root: "/one")).map(\.copyOf) == ["3", nil])
            #expect(try library.places(contentHash: "3").map { $0.root + "/" + $0.path } == ["/two/export/A.html", "/one/a.md"])
            // Other words make it a note of its own again; so does another day.
            let other = note("export/A.html", "A", hash: "4", text: "The export says something else now.")
            _ = try library.sync([other], files: [], root: "/two", at: january)
            #expect(try library.count() == 3)
            let dated = [note("a.md", "A", hash: "1", day: "2024-01-01", text: essay), short[1]]
            _ = try library.sync(dated, files: [], root: "/one", at: january)
            let later = note("export/A.html", "A", hash: "3", day: "2024-01-02", text: essay + " One more thing.")
            _ = try library.sync([later], files: [], root: "/two", at: january)
            #expect(try library.count() == 3)
            _ = try library.sync(short, files: [], root: "/one", at: january)
            _ = try library.sync([long], files: [], root: "/two", at: january)
            #expect(try library.count() == 2)
            _ = try library.remove(root: "/two")
            #expect(try library.notes().map(\.contentHash) == ["1", "2"])
        }
    }

    @Test func changesAreListedByName() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            func sync(_ notes: [Note]) throws -> SyncOutcome {
                try library.sync(root: "/r", at: january) { take in
                    for note in notes { try take(SourcePiece(notes: [note])) }
                    return SourceReading()
                }
            }
            #expect(try sync(first).changes.isEmpty)
            let outcome = try sync([note("b.md", "B", hash: "2b"), note("c.md", "C", hash: "3"), note("d.md", "D", hash: "4")])
            #expect(outcome.counts == SyncCounts(added: 1, changed: 1, moved: 1, deleted: 1))
            #expect(
                outcome.changes == [
                    NoteChange(kind: .changed, title: "B", path: "b.md"), NoteChange(kind: .deleted, title: "A", path: "a.md"),
                    NoteChange(kind: .moved, title: "C", path: "c.md", from: "deep/c.md"),
                    NoteChange(kind: .added, title: "D", path: "d.md"),
                ])
        }
    }

    @Test func aReadingThatFailsChangesNothing() throws {
        struct Broken: Error {}
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            _ = try library.sync(first, files: [FileRecord(path: "a.md", outcome: "note")], root: "/r", at: january)
            #expect(throws: Broken.self) {
                _ = try library.sync(root: "/r", at: january) { take in
                    try take(SourcePiece(notes: [note("z.md", "Z", hash: "9")], files: [FileRecord(path: "z.md", outcome: "note")]))
                    throw Broken()
                }
            }
            #expect(try library.notes() == first)
            #expect(try library.files(root: "/r").map(\.path) == ["a.md"])
        }
    }

    @Test func howFilesStoodAndWhatWasMaskedIsRemembered() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            let stamp = FileStamp(byteCount: 3, modified: 5, changed: 7)
            let files = [
                FileRecord(path: "a.zip", outcome: "note", stamp: stamp, sha256: "ab"),
                FileRecord(path: "a.zip/x.exe", outcome: "skipped", detail: "no", isMember: true),
            ]
            let secret = SecretRecord(path: "a.zip/x.md", kind: "password", place: "Home")
            let choices = SourceChoices(excludes: ["a", "b/"], ownNames: ["Anna Berg", "anna@example.org"], assistantAnswers: false)
            _ = try library.sync(root: "/r", at: january) { take in
                for file in files { try take(SourcePiece(files: [file])) }
                try take(SourcePiece(secrets: [secret]))
                return SourceReading(fingerprint: "f", report: "{}", choices: choices)
            }
            #expect(try library.files(root: "/r") == files)
            #expect(try library.secrets(root: "/r") == [secret])
            func known() throws -> [KnownFile] {
                var files: [KnownFile] = []
                try library.forEachKnownFile(root: "/r") { file in
                    files.append(file)
                    return true
                }
                return files
            }
            #expect(try known() == [KnownFile(path: "a.zip", stamp: stamp, sha256: "ab")])
            let reading = try #require(try library.reading(root: "/r"))
            #expect(reading == SourceReading(fingerprint: "f", report: "{}", choices: choices))
            let later = FileStamp(byteCount: 3, modified: 6, changed: 8)
            try library.restamp([KnownFile(path: "a.zip", stamp: later, sha256: "ab")], root: "/r")
            #expect(try known().first?.stamp == later)
            #expect(try library.reading(root: "/other") == nil)
        }
    }
}
