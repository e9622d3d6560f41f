import Foundation
import Library
import Testing

@Suite struct HistoryTests {
    private let dataset = DatasetRecord(
        id: "d1", createdAt: january, recipe: "engram", settings: "{}", seed: .max, folder: "dataset", trainCount: 9, validCount: 1,
        report: "{}")

    @Test func datasetsRunsAndAdaptersComeBackAsTheyWere() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            try library.record(dataset)
            var run = RunRecord(
                id: "r1", dataset: "d1", status: .running, startedAt: january.addingTimeInterval(60), folder: "runs/r1", settings: "{}")
            try library.record(run)
            run.status = .finished
            run.finishedAt = january.addingTimeInterval(120)
            (run.steps, run.tokens, run.firstLoss, run.lastLoss) = (40, 8_192, 3.25, 0.5)
            try library.record(run)
            let adapter = AdapterRecord(
                id: "a1", run: "r1", createdAt: january, folder: "adapters/a1", baseModel: "pocket", noteCount: 3, metrics: "{}")
            try library.record(adapter, learntContentHashes: [])
            #expect(try library.datasets() == [dataset])
            #expect(try library.dataset(id: "d1") == dataset)
            #expect(try library.runs() == [run])
            #expect(try library.run(id: "r1") == run)
            #expect(try library.adapters() == [adapter])
            #expect(try library.currentAdapter() == nil)
        }
    }

    @Test func oneAdapterIsCurrent() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            for number in 1...3 {
                let adapter = AdapterRecord(
                    id: "a\(number)", run: nil, createdAt: january.addingTimeInterval(Double(number)), folder: "f", baseModel: "m",
                    noteCount: 1, metrics: "{}", isCurrent: number != 2)
                try library.record(adapter, learntContentHashes: [])
            }
            #expect(try library.currentAdapter()?.id == "a3")
            #expect(try library.adapters().map(\.isCurrent) == [true, false, false])
            try library.removeAdapter(id: "a3")
            #expect(try library.currentAdapter() == nil)
        }
    }

    @Test func conversationsKeepTheirTurnsInOrder() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            try library.record(Conversation(id: "c", createdAt: january, title: "First"))
            let turns = [
                ConversationMessage(createdAt: january, role: "user", content: "Why?"),
                ConversationMessage(createdAt: january, role: "assistant", content: "Because.", details: "{}"),
            ]
            for turn in turns { try library.append(turn, to: "c") }
            try library.record(Conversation(id: "c", createdAt: january, title: "Renamed", adapter: "a"))
            #expect(try library.conversations() == [Conversation(id: "c", createdAt: january, title: "Renamed", adapter: "a")])
            #expect(try library.messages(of: "c") == turns)
            #expect(throws: LibraryError.missing(path: library.path, table: "conversation", key: "none")) {
                try library.append(turns[0], to: "none")
            }
            try library.removeConversation(id: "c")
            #expect(try library.messages(of: "c").isEmpty)
        }
    }

    @Test func anUnknownIdIsNamed() throws {
        try withFolder { folder in
            let library = try NoteLibrary(at: folder.appending(path: "library.sqlite"))
            #expect(throws: LibraryError.missing(path: library.path, table: "run", key: "r9")) { try library.run(id: "r9") }
        }
    }
}
