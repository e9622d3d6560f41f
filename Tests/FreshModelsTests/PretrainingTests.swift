import Foundation
import FreshModels
import Testing
import Workflows

struct PretrainingTests {
    private func run(
        _ settings: PretrainingSettings, to folder: URL, resume: Bool = false, context: WorkContext
    ) throws -> (summary: PretrainingSummary, events: [PretrainingEvent]) {
        var events: [PretrainingEvent] = []
        let pretraining = Pretraining(settings, corpus: [Fixtures.corpus], chats: [Fixtures.chats], output: folder, resume: resume)
        let summary = try pretraining.run(context) { events.append($0) }
        return (summary, events)
    }

    @Test func `A run that was interrupted and gone on with gives the bytes of one that was not`() throws {
        let scratch = try Scratch()
        let (whole, parts) = (scratch.url.appending(path: "whole"), scratch.url.appending(path: "parts"))
        let summary = try run(Fixtures.tinySettings, to: whole, context: Fixtures.context()).summary
        let first = try run(Fixtures.tinySettings, to: parts, context: Fixtures.context(stoppingAfter: 7)).summary
        #expect(first.wasInterrupted)
        #expect(first.steps == 7)
        let second = try run(Fixtures.tinySettings, to: parts, resume: true, context: Fixtures.context(threads: 1))
        #expect(second.events.contains(.resumed(step: 7)))
        #expect(!second.summary.wasInterrupted)
        #expect(second.summary.steps == summary.steps)
        for name in ["model.safetensors", "config.json", "tokenizer.json", "training/checkpoint.safetensors"] {
            let same = FileManager.default.contentsEqual(
                atPath: whole.appending(path: name).path, andPath: parts.appending(path: name).path)
            #expect(same, "\(name)")
        }
    }

    @Test func `The folder is a Hugging Face model and beside it stands how it was trained`() throws {
        let scratch = try Scratch()
        let folder = scratch.url.appending(path: "model")
        let (summary, events) = try run(Fixtures.tinySettings, to: folder, context: Fixtures.context())
        #expect(
            scratch.files(under: folder) == [
                "config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json", "training/checkpoint.safetensors",
                "training/loss.svg", "training/metrics.jsonl", "training/state.json",
            ])
        #expect(summary.lastLoss < summary.firstLoss - 0.5)
        #expect(events.first == .vocabulary(tokens: 512, isNew: true))
        let lines = try String(contentsOf: folder.appending(path: "training/metrics.jsonl"), encoding: .utf8).split(separator: "\n")
        #expect(lines.count == summary.steps)
        #expect(lines.last?.contains("\"valid_loss\":") == true)
        let base = try BaseModel(folder)
        #expect(base.parameters == 512 * 64 + 2 * (2 * 64 * 64 + 2 * 64 * 32 + 3 * 64 * 128))
    }

    @Test(arguments: [0.0, 0.25, 0.75, 1.0]) func `Chats make the share of the tokens that is asked for`(share: Double) throws {
        let scratch = try Scratch()
        var settings = Fixtures.tinySettings
        settings.chatShare = share
        settings.budget = .tokens(300)
        let events = try run(settings, to: scratch.url.appending(path: "model"), context: Fixtures.context()).events
        guard case .text(let counts)? = events.first(where: { if case .text = $0 { true } else { false } }) else {
            Issue.record("the text was not counted")
            return
        }
        let (documents, chats) = (Double(counts.documentTokens), Double(counts.chatTokens))
        // The scarcer one is repeated until the other one has its share, up to the length of an example.
        let pass = share == 0 ? documents : share == 1 ? chats : max(documents / (1 - share), chats / share)
        #expect(abs(Double(counts.passTokens) - pass) <= 64)
    }

    @Test func `A budget of minutes ends with the clock, its rate fallen`() throws {
        let scratch = try Scratch()
        var settings = Fixtures.tinySettings
        // The clock moves with every reading, so that this is a number of steps.
        settings.budget = .minutes(0.02)
        settings.floorShare = 0
        let folder = scratch.url.appending(path: "model")
        let (summary, events) = try run(settings, to: folder, context: Fixtures.context())
        #expect(summary.seconds >= 1.2 && summary.seconds < 1.4)
        let rates = events.compactMap { event -> Float? in
            if case .progress(let progress) = event { progress.step.learningRate } else { nil }
        }
        #expect(try #require(rates.last) < 0.1 * (rates.max() ?? 0))
    }

    @Test func `Other settings or other text do not go on from a checkpoint`() throws {
        let scratch = try Scratch()
        let folder = scratch.url.appending(path: "model")
        _ = try run(Fixtures.tinySettings, to: folder, context: Fixtures.context(stoppingAfter: 2))
        var other = Fixtures.tinySettings
        other.learningRate = 1e-4
        #expect(throws: WorkflowError.self) { try run(other, to: folder, resume: true, context: Fixtures.context()) }
        let text = try scratch.file("other.txt", String(repeating: "Quite another text stands here. ", count: 60))
        #expect(throws: WorkflowError.self) {
            try Pretraining(Fixtures.tinySettings, corpus: [text], output: folder, resume: true).run(Fixtures.context()) { _ in }
        }
        #expect(throws: WorkflowError.self) { try run(Fixtures.tinySettings, to: folder, context: Fixtures.context()) }
        #expect(try run(Fixtures.tinySettings, to: folder, resume: true, context: Fixtures.context()).summary.wasInterrupted == false)
    }

    @Test func `Text that cannot be read is named, and nothing is made`() throws {
        let scratch = try Scratch()
        let bad = scratch.url.appending(path: "bad.txt")
        try Data([0x48, 0xff, 0xfe]).write(to: bad)
        let folder = scratch.url.appending(path: "model")
        func attempt(_ corpus: URL) throws {
            _ = try Pretraining(Fixtures.tinySettings, corpus: [corpus], output: folder).run(Fixtures.context()) { _ in }
        }
        #expect(throws: WorkflowError.notText(path: bad.path)) { try attempt(bad) }
        let missing = scratch.url.appending(path: "missing")
        #expect(throws: WorkflowError.unreadable(path: missing.path, problem: .said("problem.notThere"))) { try attempt(missing) }
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "model.safetensors").path))
    }

    @Test func `Settings that cannot be are refused by name`() throws {
        var settings = Fixtures.tinySettings
        settings.shape.heads = 5
        #expect(throws: WorkflowError.badSetting(name: "--heads", value: "5", expected: .said("expected.heads"))) {
            try settings.check()
        }
        settings = Fixtures.tinySettings
        settings.batchTokens = 32
        #expect(throws: WorkflowError.self) { try settings.check() }
        settings = Fixtures.tinySettings
        settings.chatShare = 1.5
        #expect(throws: WorkflowError.self) { try settings.check() }
    }

    @Test(
        arguments: [
            (batch: 512, context: 1_024, rows: 1), (2_048, 1_024, 1), (3_000, 1_024, 2), (16_384, 1_024, 8), (16_384, 8_192, 2),
        ])
    func `A step's tokens are spread evenly over rows of 2,048 or the context`(batch: Int, context: Int, rows: Int) {
        var settings = PretrainingSettings()
        settings.batchTokens = batch
        settings.shape.context = context
        #expect(settings.rowsPerStep == rows)
        #expect(settings.rowTokens == batch / rows)
    }
}
