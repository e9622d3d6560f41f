import Foundation
import Library
import Synchronization
import Testing
import Workflows

struct SyncingTests {
    private let scratch: Scratch
    private let vault: URL

    init() throws {
        scratch = try Scratch()
        vault = scratch.url.appending(path: "vault")
        try FileManager.default.copyItem(at: Fixtures.vault, to: vault)
    }

    /// - Returns: the summary, and whether files were read.
    private func sync(_ paths: [URL] = [], excludes: [String] = []) throws -> (summary: AddingSummary, isRead: Bool) {
        let isRead = Mutex(false)
        let summary = try NoteAdding.run(
            scratch.brain, paths: paths, choices: NoteAdding.Choices(excludes: excludes), timeZone: .gmt, context: Fixtures.context()
        ) { event in
            if case .progress(let progress) = event, progress.phase == .reading { isRead.withLock { $0 = true } }
        }
        return (summary, isRead.withLock { $0 })
    }

    @Test func `What did not change is not read again, and its numbers are the same`() throws {
        let first = try sync([vault])
        #expect(first.isRead)
        let second = try sync()
        #expect(!second.isRead)
        #expect(second.summary.changes == SyncCounts(unchanged: 6))
        var (old, new) = (first.summary, second.summary)
        (old.changes, new.changes, old.seconds, new.seconds) = (SyncCounts(), SyncCounts(), 0, 0)
        #expect(old == new)
        // Written again with the same bytes: the hash tells.
        let file = vault.appending(path: "plain.txt")
        try Data(contentsOf: file).write(to: file)
        #expect(try !sync().isRead)
        _ = try scratch.file("vault/plain.txt", "Something else stands here now, and more of it.\n")
        let third = try sync()
        #expect(third.isRead)
        #expect(third.summary.changes == SyncCounts(changed: 1, unchanged: 5))
    }

    @Test func `A note that moves is one note`() throws {
        _ = try sync([vault])
        try FileManager.default.moveItem(at: vault.appending(path: "Habits.md"), to: vault.appending(path: "People/Habits.md"))
        #expect(try sync().summary.changes == SyncCounts(moved: 1, unchanged: 5))
        #expect(try sync().summary.changes == SyncCounts(unchanged: 6))
    }

    @Test func `A source that is not there keeps its notes, the others are read`() throws {
        let other = try scratch.file("other/New.md", "# New\n\nThis stands in another folder.\n").deletingLastPathComponent()
        _ = try sync([vault])
        _ = try sync([other])
        try FileManager.default.moveItem(at: vault, to: scratch.url.appending(path: "unplugged"))
        let gone = try sync().summary
        #expect(gone.missing == [vault.path])
        #expect(gone.notes == 1)
        #expect(try BrainStatus(scratch.brain).notes == 7)
        #expect(throws: (any Error).self) { try sync([vault]) }
    }

    @Test func `Rules on the command line leave files out`() throws {
        let summary = try sync([vault], excludes: ["People/", "*.txt"]).summary
        #expect(summary.notes == 4)
        #expect(summary.skipped == ["ignored": 2])
        #expect(try NoteOverview.skipped(in: scratch.brain).map(\.path) == ["People", "plain.txt"])
    }

    @Test func `Secrets are listed, and learnt only where the owner says so`() throws {
        _ = try scratch.file("vault/Router.md", "# Router\n\nIt stands in the hall.\n\n## Access\n\npassword: h7Kp2mmQ\n")
        let summary = try sync([vault]).summary
        #expect(summary.masked == ["password": 1])
        #expect(
            try NoteOverview.secrets(in: scratch.brain) == [
                SecretRecord(path: "Router.md", kind: "password", place: "Access")
            ])
        #expect(try !text(of: "Router").contains("h7Kp2mmQ"))
        try Data("[notes]\nunmasked = [\"Router.md\"]\n".utf8).write(to: scratch.brain.url.appending(path: "engram.toml"))
        #expect(try sync().summary.masked.isEmpty)
        #expect(try text(of: "Router").contains("h7Kp2mmQ"))
    }

    private func text(of title: String) throws -> String {
        try NoteOverview.note(title, in: scratch.brain).sections.map(\.text).joined(separator: "\n")
    }
}
