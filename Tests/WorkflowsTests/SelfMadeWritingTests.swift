import Datasets
import Foundation
import Testing

@testable import Workflows

struct SelfMadeWritingTests {
    private let scratch: Scratch
    private let base: URL

    init() throws {
        scratch = try Scratch.withNotes()
        base = try Fixtures.base.get().folder
    }

    private func write(
        _ context: WorkContext? = nil, onEvent: (SelfMadeEvent) -> Void = { _ in }
    ) throws -> SelfMadeSummary {
        var writing = SelfMadeWriting(scratch.brain)
        writing.model = base
        return try writing.run(context ?? Fixtures.context(), onEvent)
    }

    private var file: URL { scratch.brain.selfMadeFile }

    @Test func `Every section is written about once, and the same by any number of threads`() throws {
        var events: [SelfMadeEvent] = []
        let summary = try write { events.append($0) }
        #expect(summary.sections > 2)
        #expect(summary.written == summary.sections)
        #expect(!summary.wasInterrupted)
        #expect(summary.kept.values.reduce(0, +) + summary.dropped.values.reduce(0, +) > 0)
        #expect(events.first == .begun(sections: summary.sections, left: summary.sections, model: base.path))
        #expect(events.contains { if case .measured = $0 { true } else { false } })
        #expect(events.last.map { if case .progress(let done, let count, _, _) = $0 { done == count } else { false } } == true)
        let first = try Data(contentsOf: file)
        #expect(try write().written == 0)
        #expect(try Data(contentsOf: file) == first)
        try FileManager.default.removeItem(at: file)
        _ = try write(Fixtures.context(threads: 1))
        #expect(try Data(contentsOf: file) == first)
    }

    @Test func `Stopped anywhere, it goes on and comes to the same`() throws {
        let whole = try write()
        let expected = try Data(contentsOf: file)
        for questions in [0, 3, 40, 200] {
            try FileManager.default.removeItem(at: file)
            let stopped = try write(Fixtures.context(stoppingAfter: questions))
            #expect(stopped.wasInterrupted && stopped.left > 0)
            #expect(stopped.written + stopped.left == whole.sections)
            #expect(expected.starts(with: try Data(contentsOf: file)))
            let rest = try write()
            #expect(rest.written == stopped.left)
            #expect(rest.kept == whole.kept && rest.dropped == whole.dropped)
            #expect(try Data(contentsOf: file) == expected)
        }
    }

    @Test func `A line that a break cut off is written again`() throws {
        _ = try write()
        let whole = try Data(contentsOf: file)
        try whole.dropLast(30).write(to: file)
        #expect(try write().written == 1)
        #expect(try Data(contentsOf: file) == whole)
    }

    @Test func `What was written is taught when it is asked for, and stays so until it is not`() throws {
        let sections = SelfMadeSection.all(in: try scratch.brain.library().notes())
        var store = try SelfMadeStore(file)
        for section in sections {
            try store.append(
                SelfMadeStore.Line(
                    section: section.key, writer: "somebody", version: 1,
                    pairs: [SelfMadePair(kind: .question, question: "What is the secret of \(section.key)?", answer: "Patience")],
                    dropped: [:]))
        }
        func taught(_ selfMade: Bool?) throws -> Int {
            try DatasetBuilding.build(scratch.brain, recipe: nil, seed: nil, selfMade: selfMade, context: Fixtures.context()).report.kinds[
                "selfMade"] ?? 0
        }
        func counted() throws -> Int { try DatasetStatistics(scratch.brain, model: base, recipe: nil).kinds["selfMade"]?.examples ?? 0 }
        #expect(try taught(nil) == 0)
        #expect(try counted() == 0)
        let count = try taught(true)
        #expect(count > 0)
        #expect(try taught(nil) == count)
        #expect(try counted() > 0)
        #expect(try taught(false) == 0)
        #expect(try taught(nil) == 0)
        try Data("[dataset]\nself_made = true\n".utf8).write(to: scratch.brain.recipeFile)
        #expect(try taught(nil) == count)
    }

    @Test func `The classic recipe has no room for it, and an empty brain nothing to write about`() throws {
        #expect(throws: WorkflowError.self) {
            try DatasetBuilding.build(scratch.brain, recipe: "classic", seed: nil, selfMade: true, context: Fixtures.context())
        }
        let empty = Brain(scratch.url.appending(path: "empty"))
        #expect(throws: WorkflowError.self) { try SelfMadeWriting(empty).run(Fixtures.context()) { _ in } }
    }
}
