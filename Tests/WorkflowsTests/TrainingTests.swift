import Foundation
import FreshModels
import Testing
import Workflows

struct TrainingTests {
    private let scratch: Scratch
    private let base: URL

    init() throws {
        scratch = try Scratch.withNotes()
        base = try Fixtures.base.get().folder
    }

    private func training(_ brain: Brain? = nil, recipe: String? = nil, epochs: Int = 2) -> AdapterTraining {
        var training = AdapterTraining(brain ?? scratch.brain)
        training.model = base
        training.recipe = recipe
        training.choices.epochs = epochs
        training.choices.rowTokens = 128
        return training
    }

    @Test func `The classic recipe is the well-known one to the letter`() throws {
        var training = AdapterTraining(scratch.brain)
        training.model = base
        training.recipe = "classic"
        let outline = try training.outline(Fixtures.context())
        #expect(outline.examples + outline.validExamples == 6)
        let settings = outline.settings
        #expect(settings.rank == 16)
        #expect(settings.alpha == 32)
        #expect(settings.dropout == 0.05)
        #expect(settings.targets == ["q_proj", "v_proj"])
        #expect(settings.rowsPerStep == 8)
        #expect(!settings.packs)
        #expect(settings.epochs == 3)
        #expect(settings.learningRate == 2e-4)
        #expect(AdapterSettings.classic.rowTokens == 1_024)
    }

    @Test func `An outline writes nothing`() throws {
        let before = scratch.files(under: scratch.brain.url).filter { !$0.hasPrefix("library.sqlite-") }
        let outline = try training().outline(Fixtures.context())
        #expect(outline.notes == 6)
        #expect(outline.tokens > outline.targets)
        #expect(scratch.files(under: scratch.brain.url).filter { !$0.hasPrefix("library.sqlite-") } == before)
    }

    @Test func `Training leaves an adapter, its card, a log and a curve, and asking finds it`() throws {
        var events: [AdapterTrainingEvent] = []
        let summary = try training().run(Fixtures.context()) { events.append($0) }
        #expect(!summary.wasInterrupted)
        #expect(summary.lastLoss < summary.firstLoss)
        #expect(summary.adapter == "2025-06-15-1")
        let files = scratch.files(under: scratch.brain.url).filter { !$0.hasPrefix("library.sqlite-") }
        let log = try String(contentsOf: scratch.brain.runs.appending(path: "2025-06-15-1/metrics.jsonl"), encoding: .utf8)
        let recall = "runs/2025-06-15-1/recall.svg"
        #expect(files.contains(recall) == (summary.curve?.recalls.isEmpty == false))
        #expect(summary.curve?.losses.count == log.split(separator: "\n").count)
        #expect(
            files.filter { $0 != recall } == [
                ".lock", "adapters/2025-06-15-1/adapter_config.json", "adapters/2025-06-15-1/adapter_model.safetensors",
                "adapters/2025-06-15-1/card.md", "adapters/2025-06-15-1/engram.json", "adapters/2025-06-15-1/gate.json",
                "datasets/2025-06-15-1/train.jsonl",
                "datasets/2025-06-15-1/valid.jsonl", "engram.toml", "library.sqlite", "runs/2025-06-15-1/loss.svg",
                "runs/2025-06-15-1/metrics.jsonl", "runs/2025-06-15-1/plan.json",
            ])
        #expect(events.filter { if case .saved = $0 { true } else { false } }.count == 2)
        let status = try BrainStatus(scratch.brain)
        #expect(status.learntNotes == 6)
        #expect(status.adapter?.id == "2025-06-15-1")
        #expect(status.unfinishedRun == nil)
        let respondent = try Respondent(Respondent.Choice(), brain: scratch.brain, device: Fixtures.context().device)
        #expect(respondent.adapter == "2025-06-15-1")
        #expect(respondent.base.location?.path == base.path)
        let answer = try respondent.ask("Why did I stop Kite?", manner: AnswerManner(maxTokens: 8), context: Fixtures.context()) { _ in }
        #expect(answer.tokens <= 8)
        #expect(answer.promptTokens > 8)
    }

    @Test func `A limit has time and memory measured`() throws {
        var training = training()
        var context = try Fixtures.context()
        context.peakMemory = { 1_000 }
        #expect(try training.outline(context).fit == nil)
        training.seconds = 604_800
        let outline = try training.outline(context)
        let fit = try #require(outline.fit)
        #expect(fit.epochs == fit.epochsAsked && fit.share == 1 && fit.expected > 0)
        #expect(fit.memoryBytes == 1_000 + 8 * outline.adapterParameters)
    }

    @Test func `Layers below the pairs are computed once, kept on disk while it trains, and not where that is turned off`() throws {
        func train(megabytes: Int?) throws -> (AdapterTrainingSummary, stored: Set<Bool>) {
            let brain = Brain(scratch.url.appending(path: "store \(megabytes ?? -1)"))
            _ = try NoteAdding.run(brain, paths: [Fixtures.vault], timeZone: .gmt, context: Fixtures.context()) { _ in }
            var training = training(brain)
            training.choices.numLayers = 1
            training.choices.storeMegabytes = megabytes
            let outline = try training.outline(Fixtures.context())
            #expect(outline.edgeBytes > 0 && outline.storeBytes == (megabytes == 0 ? 0 : outline.edgeBytes))
            var stored: Set<Bool> = []
            let summary = try training.run(Fixtures.context()) { event in
                if case .progress = event { stored.insert(FileManager.default.fileExists(atPath: brain.frozenStore.path)) }
            }
            #expect(!FileManager.default.fileExists(atPath: brain.frozenStore.path))
            return (summary, stored)
        }
        let (kept, off) = try (train(megabytes: nil), train(megabytes: 0))
        #expect(kept.stored == [true] && off.stored == [false])
        #expect(kept.0.lastLoss == off.0.lastLoss && kept.0.steps == off.0.steps)
        #expect(try training(epochs: 1).outline(Fixtures.context()).storeBytes == 0)
    }

    @Test func `A training that was interrupted and gone on with gives the bytes of one that was not`() throws {
        let whole = Brain(scratch.url.appending(path: "whole"))
        _ = try NoteAdding.run(whole, paths: [Fixtures.vault], timeZone: .gmt, context: Fixtures.context()) { _ in }
        let summary = try training(whole).run(Fixtures.context()) { _ in }
        let first = try training().run(Fixtures.context(stoppingAfter: 3)) { _ in }
        #expect(first.wasInterrupted)
        #expect(first.steps == 3)
        #expect(try BrainStatus(scratch.brain).unfinishedRun == first.adapter)
        // Notes that change in between do not change the run.
        let dataset = try DatasetBuilding.build(scratch.brain, recipe: "classic", seed: 5, context: Fixtures.context())
        #expect(dataset.record.id != "2025-06-15-1")
        var resumed = AdapterTraining(scratch.brain)
        resumed.resume = true
        let second = try resumed.run(Fixtures.context(threads: 1)) { _ in }
        #expect(second.steps == summary.steps)
        #expect(second.adapter == first.adapter)
        #expect(second.firstLoss == summary.firstLoss)
        #expect(second.lastLoss == summary.lastLoss)
        let name = "adapters/\(second.adapter)/adapter_model.safetensors"
        let same = FileManager.default.contentsEqual(
            atPath: whole.url.appending(path: name).path, andPath: scratch.brain.url.appending(path: name).path)
        #expect(same)
        #expect(throws: WorkflowError.nothingThere(what: .said("problem.noneInterrupted"), hint: .said("hint.startTraining"))) {
            try resumed.run(Fixtures.context()) { _ in }
        }
    }

    @Test func `Going on takes no other settings`() throws {
        var resumed = training()
        resumed.resume = true
        #expect(throws: WorkflowError.self) { try resumed.run(Fixtures.context()) { _ in } }
    }

    @Test func `The same notes give the same dataset, kept once`() throws {
        let first = try DatasetBuilding.build(scratch.brain, recipe: nil, seed: nil, context: Fixtures.context())
        let second = try DatasetBuilding.build(scratch.brain, recipe: nil, seed: nil, context: Fixtures.context())
        #expect(!first.isUnchanged)
        #expect(second.isUnchanged)
        #expect(second.record.id == first.record.id)
        let other = try DatasetBuilding.build(scratch.brain, recipe: nil, seed: 2, context: Fixtures.context())
        #expect(!other.isUnchanged)
        #expect(throws: WorkflowError.self) {
            try DatasetBuilding.build(scratch.brain, recipe: "none", seed: nil, context: Fixtures.context())
        }
    }

    @Test func `A preview shows what the loss sees: the answer and its end`() throws {
        _ = try DatasetBuilding.build(scratch.brain, recipe: nil, seed: nil, context: Fixtures.context())
        let shown = try DatasetPreview.run(scratch.brain, model: base, count: 4, kind: nil, word: "Kite")
        #expect(!shown.isEmpty)
        for example in shown {
            #expect(example.note == "Kite")
            let learnt = example.stretches.filter { $0.weight > 0 }
            #expect(learnt.count == 1)
            #expect(learnt.first?.text.hasSuffix("<|im_end|>") == true)
            #expect(example.stretches.first?.text.hasPrefix("<|im_start|>user\n") == true)
            #expect(example.targets == learnt.reduce(0) { $0 + $1.ids.count })
        }
        #expect(throws: WorkflowError.self) { try DatasetPreview.run(scratch.brain, model: base, count: 1, kind: "nothing", word: nil) }
    }

    @Test func `Statistics count what training takes`() throws {
        let statistics = try DatasetStatistics(scratch.brain, model: base, recipe: nil)
        var training = training()
        training.choices.rowTokens = 1024  // none is cut
        let outline = try training.outline(Fixtures.context())
        #expect(statistics.train.examples == outline.examples)
        #expect(statistics.train.tokens == outline.tokens)
        #expect(statistics.train.targets == outline.targets)
        #expect(statistics.kinds.values.reduce(0) { $0 + $1.tokens } == outline.tokens)
    }

    @Test func `Notes may come from elsewhere as lines`() throws {
        let lines = #"{"prompt":"What is a kite?","completion":"A weather page."}"# + "\n"
        let file = try scratch.file("data/train.jsonl", lines + lines)
        var training = training(epochs: 1)
        training.data = file.deletingLastPathComponent()
        let summary = try training.run(Fixtures.context()) { _ in }
        #expect(summary.examples == 2)
        _ = try scratch.file("data/train.jsonl", lines + "{\n")
        do {
            _ = try training.run(Fixtures.context()) { _ in }
            Issue.record("a broken line was taken")
        } catch {
            #expect("\(error)".contains("train.jsonl:2"))
        }
    }

    @Test func `An adapter is refused by another base, and left aside where another base is asked by itself`() throws {
        _ = try training(epochs: 1).run(Fixtures.context()) { _ in }
        var settings = Fixtures.tinySettings
        settings.seed = 2
        settings.budget = .tokens(600)
        let other = scratch.url.appending(path: "other")
        _ = try Pretraining(settings, corpus: [Fixtures.corpus], tokenizer: base, output: other).run(Fixtures.context()) { _ in }
        var choice = Respondent.Choice()
        choice.model = other
        let device = try Fixtures.context().device
        #expect(try Respondent(choice, brain: scratch.brain, device: device).adapter == nil)
        choice.adapter = "2025-06-15-1"
        do {
            _ = try Respondent(choice, brain: scratch.brain, device: device)
            Issue.record("the adapter was taken")
        } catch {
            #expect("\(error)".contains("belongs to another base model"))
        }
        choice.adapter = "nothing"
        #expect(throws: WorkflowError.noSuch(what: .said("thing.adapter"), name: "nothing", known: ["2025-06-15-1"])) {
            try Respondent(choice, brain: scratch.brain, device: device)
        }
    }

    @Test func `Settings that cannot be are refused by name`() throws {
        var settings = AdapterSettings.classic
        var choices = TrainingChoices()
        choices.targets = ["q_proj", "embed_tokens"]
        #expect(throws: WorkflowError.self) { try settings.apply(choices) }
        choices = TrainingChoices()
        choices.dropout = 1
        #expect(throws: WorkflowError.badSetting(name: "dropout", value: "1.0", expected: .said("expected.shareBelowOne"))) {
            try settings.apply(choices)
        }
        #expect(throws: WorkflowError.badSetting(name: "--weights", value: "«q8»", expected: .list(["f32", "bf16", "nf4", "file"]))) {
            try choices.choose(decay: nil, weights: "q8", precision: nil, order: nil, optimizer: nil)
        }
    }
}
