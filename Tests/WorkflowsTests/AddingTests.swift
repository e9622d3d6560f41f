import Foundation
import Library
import Notes
import Testing
import Workflows

struct AddingTests {
    private func add(
        _ paths: [URL], excludes: [String] = [], me: [String] = [], answers: Bool? = nil, to brain: Brain
    ) throws -> AddingSummary {
        let choices = NoteAdding.Choices(excludes: excludes, ownNames: me, assistantAnswers: answers)
        return try NoteAdding.run(brain, paths: paths, choices: choices, timeZone: .gmt, context: Fixtures.context()) { _ in }
    }

    @Test func `Adding again finds what is new, changed and gone`() throws {
        let scratch = try Scratch()
        let vault = scratch.url.appending(path: "vault")
        try FileManager.default.copyItem(at: Fixtures.vault, to: vault)
        let first = try add([vault], to: scratch.brain)
        #expect(first.files == 6)
        #expect(first.notes == 6)
        #expect(first.changes.added == 6)
        _ = try scratch.file("vault/New.md", "# New\n\nSomething was added here after the first time.\n")
        _ = try scratch.file("vault/plain.txt", "The plain note says something else now, and at some length.\n")
        try FileManager.default.removeItem(at: vault.appending(path: "Habits.md"))
        // Without a path, what was added before is read again.
        let second = try add([], to: scratch.brain)
        #expect(second.changes.added == 1)
        #expect(second.changes.changed == 1)
        #expect(second.changes.deleted == 1)
        #expect(second.changes.unchanged == 4)
        let status = try BrainStatus(scratch.brain)
        #expect(status.notes == 6)
        #expect(status.newNotes == 6)
        #expect(status.changes.isEmpty)
    }

    @Test func `Status sees files that were not read yet and files that are gone`() throws {
        let scratch = try Scratch()
        let vault = scratch.url.appending(path: "vault")
        try FileManager.default.copyItem(at: Fixtures.vault, to: vault)
        _ = try add([vault], to: scratch.brain)
        _ = try scratch.file("vault/New.md", "# New\n\nSomething was added here.\n")
        try FileManager.default.removeItem(at: vault.appending(path: "Habits.md"))
        let changes = try BrainStatus(scratch.brain).changes
        #expect(changes.added == 1)
        #expect(changes.removed == 1)
        try FileManager.default.removeItem(at: vault)
        #expect(try BrainStatus(scratch.brain).changes.missing == [vault.path])
    }

    @Test func `What a source leaves out is left out by the next sync too, and by status`() throws {
        let scratch = try Scratch()
        let vault = scratch.url.appending(path: "vault")
        _ = try scratch.file("vault/kept.md", "# Kept\n\nThis one is fine and can be read.\n")
        _ = try scratch.file("vault/drafts/left.md", "# Left\n\nThis one is nobody's business yet.\n")
        _ = try scratch.file("vault/old/older.md", "# Older\n\nThis one was written long ago.\n")
        #expect(try add([vault], excludes: ["drafts/"], to: scratch.brain).notes == 2)
        #expect(try BrainStatus(scratch.brain).changes.isEmpty)
        _ = try scratch.file("vault/new.md", "# New\n\nThis one was written just now.\n")
        #expect(try add([], to: scratch.brain).notes == 3)
        #expect(try add([vault], to: scratch.brain).notes == 3)
        #expect(try BrainStatus(scratch.brain).changes.isEmpty)
        // Other rules take the place of the old ones, and an empty one takes them away.
        #expect(try add([vault], excludes: ["old/"], to: scratch.brain).notes == 3)
        #expect(try NoteOverview.origins(of: "drafts/left.md", in: scratch.brain).map(\.outcome) == ["note"])
        #expect(try add([vault], excludes: [""], to: scratch.brain).notes == 4)
    }

    @Test func `Who the owner is is remembered with the source, and another name reads it again`() throws {
        let scratch = try Scratch()
        let chat = try scratch.file(
            "chats/Harbour group.txt",
            """
            [03/05/2021, 18:04:05] Anna Berg: The boat is tied up at the north quay.
            [03/05/2021, 18:05:10] Otto Lund: I will paint the hull in June.
            [03/05/2021, 18:06:00] Mia Falk: The winter store costs forty crowns.

            """)
        let chats = chat.deletingLastPathComponent()
        func kinds() throws -> [NoteBlockKind] {
            let title = try #require(try NoteOverview.list(scratch.brain, words: [], limit: 1).first?.title)
            return try NoteOverview.note(title, in: scratch.brain).sections.flatMap(\.blocks).map(\.kind)
        }
        _ = try add([chats], to: scratch.brain)
        #expect(try kinds().count == 3)
        #expect(try add([chats], me: ["anna berg"], to: scratch.brain).changes.changed == 1)
        #expect(try kinds().first == .paragraph("The boat is tied up at the north quay."))
        // Without the name the source is what it was.
        #expect(try add([], to: scratch.brain).changes == SyncCounts(unchanged: 1))
        #expect(try add([], me: ["Otto Lund"], to: scratch.brain).changes.changed == 1)
        #expect(try kinds().contains(.paragraph("I will paint the hull in June.")))
        // An empty name forgets the others.
        _ = try add([chats], me: [""], to: scratch.brain)
        #expect(try kinds().allSatisfy { if case .paragraph = $0 { true } else { false } })
    }

    @Test func `What an assistant answered stays out where its owner says so, and comes back`() throws {
        let scratch = try Scratch()
        let export = try scratch.file(
            "claude/conversations.json",
            """
            [{"uuid":"1","name":"Ropes","created_at":"2024-05-06T07:08:09Z","chat_messages":[
            {"uuid":"a","sender":"human","text":"Which rope for the anchor?","content":[]},
            {"uuid":"b","sender":"assistant","text":"Nylon, because it stretches.","content":[]}]}]
            """
        ).deletingLastPathComponent()
        func holdsAnswer() throws -> Bool {
            try NoteOverview.note("Ropes", in: scratch.brain).sections.contains { $0.text.contains("Nylon") }
        }
        _ = try add([export], to: scratch.brain)
        #expect(try holdsAnswer())
        _ = try add([export], answers: false, to: scratch.brain)
        #expect(try !holdsAnswer())
        #expect(try add([], to: scratch.brain).changes == SyncCounts(unchanged: 1))
        _ = try add([], answers: true, to: scratch.brain)
        #expect(try holdsAnswer())
    }

    @Test func `Of two sources that say nearly the same one is learnt, and the other says so`() throws {
        let scratch = try Scratch()
        let essay = (1...60).map { "Sentence number \($0) speaks of matter \($0 * 7) in a way of its own." }.joined(separator: " ")
        let vault = try scratch.file("vault/Plan.md", "# Plan\n\n\(essay)\n\nOne more thing at the end.\n").deletingLastPathComponent()
        let export = try scratch.file("export/Plan.md", "# Plan\n\n\(essay)\n").deletingLastPathComponent()
        _ = try add([export], to: scratch.brain)
        _ = try add([vault], to: scratch.brain)
        #expect(try BrainStatus(scratch.brain).notes == 1)
        let origins = try NoteOverview.origins(of: "Plan.md", in: scratch.brain)
        let words = "Plan says nearly the same as \(vault.path)/Plan.md, which is learnt in its place"
        #expect(origins.map(\.detail) == [words, nil])
        let note = try NoteOverview.note("Plan", in: scratch.brain)
        #expect(try NoteOverview.places(of: note, in: scratch.brain) == [vault.path + "/Plan.md", export.path + "/Plan.md"])
    }

    @Test func `A path that is missing or empty makes no brain`() throws {
        let scratch = try Scratch()
        #expect(throws: (any Error).self) { try add([scratch.url.appending(path: "missing")], to: scratch.brain) }
        let empty = scratch.url.appending(path: "empty")
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
        #expect(throws: (any Error).self) { try add([empty], to: scratch.brain) }
        #expect(throws: WorkflowError.nothingThere(what: .said("problem.noSources"), hint: .said("hint.addFolder"))) {
            try add([], to: scratch.brain)
        }
        #expect(!FileManager.default.fileExists(atPath: scratch.brain.url.path))
    }

    @Test func `Files that are no notes are told apart with their reasons, the others are read`() throws {
        let scratch = try Scratch()
        _ = try scratch.file("vault/fine.md", "# Fine\n\nThis one is fine and can be read.\n")
        var bytes = Data("caf".utf8)
        bytes.append(0xe9)
        bytes.append(Data(" is where I write my notes, and I like it there.\n".utf8))
        try bytes.write(to: scratch.url.appending(path: "vault/latin.md"))
        try Data((0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 7_919 >> 3) }).write(to: scratch.url.appending(path: "vault/binary.md"))
        _ = try scratch.file("vault/nothing.md", "")
        let summary = try add([scratch.url.appending(path: "vault")], to: scratch.brain)
        #expect(summary.notes == 2)
        #expect(summary.skipped == ["binary": 1, "empty": 1])
        let binary = try NoteOverview.origins(of: "binary.md", in: scratch.brain)
        #expect(binary.map(\.outcome) == ["skipped"])
        let latin = try NoteOverview.origins(of: scratch.url.appending(path: "vault/latin.md").path, in: scratch.brain)
        #expect(latin.map(\.outcome) == ["note"])
        #expect(latin.first?.detail?.contains("converted") == true)
        #expect(latin.first?.notes == ["latin"])
        #expect(throws: WorkflowError.self) { try NoteOverview.origins(of: "never.md", in: scratch.brain) }
    }

    @Test func `A source can be forgotten`() throws {
        let scratch = try Scratch()
        _ = try add([Fixtures.vault], to: scratch.brain)
        #expect(throws: WorkflowError.self) { try NoteAdding.forget(scratch.url, brain: scratch.brain) }
        #expect(try NoteAdding.forget(Fixtures.vault, brain: scratch.brain) == 6)
        #expect(try BrainStatus(scratch.brain).notes == 0)
    }

    @Test func `A note is found by its title`() throws {
        let scratch = try Scratch()
        _ = try add([Fixtures.vault], to: scratch.brain)
        #expect(try NoteOverview.note("kite", in: scratch.brain).tags == ["project", "dropped"])
        #expect(throws: WorkflowError.self) { try NoteOverview.note("nothing of that name", in: scratch.brain) }
        #expect(try NoteOverview.list(scratch.brain, words: ["marta"], limit: nil).map(\.path) == ["People/Marta.md"])
    }
}
