import Foundation
import Library
import ModelFiles
import Training
import Transformers

/// The loop of a training with its log, its checkpoints, its adapter and what the library remembers of them.
struct AdapterRun {
    private var trainer: Trainer
    private let prepared: PreparedTraining
    private let brain: Brain
    private let library: NoteLibrary
    private let folder: RunFolder
    private let context: WorkContext
    private var record: RunRecord
    private var log: MetricsLog
    private var meter: ProgressMeter
    private var lastCheckpoint: Double
    /// Of the adapter as it lies in its folder.
    private var saved: AdapterCard?
    private let isResumed: Bool
    private let hasRoomForStore: Bool

    /// Seconds between checkpoints: what a break may cost.
    private static let checkpointSeconds = 60.0

    init(_ prepared: PreparedTraining, brain: Brain, library: NoteLibrary, isResumed: Bool, context: WorkContext) throws {
        self.prepared = prepared
        self.brain = brain
        self.library = library
        self.context = context
        self.isResumed = isResumed
        let plan = prepared.plan
        var network = try prepared.base.network(
            plan.settings.weights, contextLength: plan.settings.rowTokens, quantized: brain.quantized, device: context.device)
        network.attachAdapter(plan.settings.lowRank, seed: plan.settings.seed)
        folder = RunFolder(url: brain.runs.appending(path: plan.id))
        try Brain.makeFolder(folder.url)
        // Weights, both moments and the adapter, each beside the one that it replaces.
        let needed = 8 * network.parameters.reduce(0) { $0 + $1.value.byteCount }
        try DiskSpace.require(bytes: needed, at: folder.url)
        let store = brain.frozenStore
        hasRoomForStore = DiskSpace.has(bytes: needed + prepared.storeBytes, at: brain.url, beside: store)
        let keepsEdges = hasRoomForStore && prepared.storeBytes > 0
        trainer = try Trainer(
            plan.settings.recipe, model: network, sequences: prepared.packed.sequences, phases: prepared.packed.phases,
            edges: keepsEdges
                ? EdgeStore.Place(url: store, base: plan.baseFingerprint, mostBytes: plan.settings.mostStoreBytes) : nil,
            device: context.device)
        if isResumed { try trainer.readCheckpoint(from: folder.checkpoint) }
        log = try MetricsLog(folder.metrics, keepingThrough: trainer.stepsTaken)
        try AtomicFile.write(JSONText.file(plan), to: folder.plan)
        record = RunRecord(
            id: plan.id, dataset: plan.dataset, status: .running, startedAt: plan.created, folder: brain.relative(folder.url),
            settings: try JSONText.line(plan.settings), steps: trainer.stepsTaken, tokens: log.lines.reduce(0) { $0 + $1.targets },
            firstLoss: log.lines.first?.loss)
        try library.record(record)
        lastCheckpoint = context.seconds()
        meter = ProgressMeter(earlierSeconds: log.lines.last?.seconds ?? 0, start: lastCheckpoint)
    }

    mutating func run(_ onEvent: (AdapterTrainingEvent) -> Void) throws -> AdapterTrainingSummary {
        if isResumed { onEvent(.resumed(run: prepared.plan.id, step: trainer.stepsTaken)) }
        if !hasRoomForStore { onEvent(.storeLeftOut(bytes: prepared.storeBytes)) }
        do {
            let isDone = try loop(onEvent)
            return try finish(isDone: isDone, onEvent)
        } catch {
            record.status = .failed
            record.finishedAt = context.date()
            try? library.record(record)
            throw error
        }
    }

    /// - Returns: whether all epochs are done.
    private mutating func loop(_ onEvent: (AdapterTrainingEvent) -> Void) throws -> Bool {
        while !trainer.isDone {
            if context.shouldStop() { return false }
            let step = try trainer.step()
            let progress = meter.take(step, at: context.seconds())
            onEvent(.progress(progress))
            let isEpochDone = step.step % trainer.stepsPerEpoch == 0
            let (validLoss, recall) = isEpochDone ? validation() : (nil, nil)
            try log.append(MetricsLog.Line(progress, validLoss: validLoss, validRecall: recall))
            note(step)
            if isEpochDone {
                onEvent(.epochDone(epoch: step.epoch, validLoss: validLoss, recall: recall))
                guard log.gained else {
                    onEvent(.stoppedGaining(epoch: step.epoch))
                    return true
                }
                try save()
                onEvent(.saved(adapter: prepared.plan.id))
            } else if context.seconds() - lastCheckpoint >= Self.checkpointSeconds {
                try checkpoint()
            }
        }
        return true
    }

    private func validation() -> (loss: Double?, recall: Recall?) {
        guard !prepared.valid.sequences.isEmpty else { return (nil, nil) }
        return (trainer.loss(of: prepared.valid.sequences), trainer.recall(of: prepared.valid.sequences))
    }

    private mutating func note(_ step: TrainingStep) {
        record.steps = step.step
        record.tokens += step.targets
        record.firstLoss = record.firstLoss ?? step.loss
        record.lastLoss = lastLoss
    }

    /// The mean of the last ten steps.
    private var lastLoss: Double {
        let last = log.lines.suffix(10)
        return last.isEmpty ? 0 : last.reduce(0) { $0 + $1.loss } / Double(last.count)
    }

    private mutating func checkpoint() throws {
        try trainer.writeCheckpoint(to: folder.checkpoint)
        try folder.write(log.curve, title: "Training \(prepared.plan.id)")
        try library.record(record)
        lastCheckpoint = context.seconds()
    }

    /// The adapter, its card, and a checkpoint to go on from.
    private mutating func save() throws {
        let url = brain.adapters.appending(path: prepared.plan.id)
        try Brain.makeFolder(brain.adapters)
        try trainer.model.writeAdapter(
            prepared.plan.settings.lowRank, baseModel: prepared.base.hubName ?? prepared.base.name, fingerprint: prepared.base.fingerprint,
            to: url)
        let card = card()
        saved = card
        try AtomicFile.write(JSONText.file(card), to: url.appending(path: AdapterCard.fileName))
        try AtomicFile.write(Data(card.markdown.utf8), to: url.appending(path: "card.md"))
        try checkpoint()
    }

    private func card() -> AdapterCard {
        let plan = prepared.plan
        return AdapterCard(
            id: plan.id, created: plan.created, base: prepared.base.name, baseFingerprint: plan.baseFingerprint, template: plan.template,
            recipe: plan.recipe, settings: plan.settings, notes: plan.notes,
            examples: prepared.packed.examples, tokens: prepared.packed.tokens,
            targets: prepared.packed.targets, epochsDone: trainer.stepsTaken / trainer.stepsPerEpoch, steps: trainer.stepsTaken,
            firstLoss: log.lines.first?.loss ?? 0, lastLoss: lastLoss, validLoss: log.lines.last { $0.validLoss != nil }?.validLoss,
            seconds: log.lines.last?.seconds ?? 0)
    }

    private mutating func finish(isDone: Bool, _ onEvent: (AdapterTrainingEvent) -> Void) throws -> AdapterTrainingSummary {
        let isMidEpoch = trainer.stepsTaken % trainer.stepsPerEpoch != 0
        if !isDone, trainer.stepsTaken > 0, isMidEpoch {
            try save()
            onEvent(.saved(adapter: prepared.plan.id))
        }
        record.status = isDone ? .finished : .interrupted
        record.finishedAt = context.date()
        try library.record(record)
        let card = saved ?? card()
        if trainer.stepsTaken > 0 { try remember(card, isDone: isDone) }
        if isDone {
            for file in [folder.checkpoint, brain.frozenStore] { try? FileManager.default.removeItem(at: file) }
        }
        return AdapterTrainingSummary(
            adapter: card.id, folder: brain.adapters.appending(path: card.id).path, notes: card.notes, examples: card.examples,
            steps: card.steps, tokens: log.lines.reduce(0) { $0 + $1.tokens }, firstLoss: card.firstLoss, lastLoss: card.lastLoss,
            validLoss: card.validLoss, seconds: card.seconds, wasInterrupted: !isDone, remarks: prepared.base.remarks, curve: log.curve)
    }

    /// Questions go to the new adapter when it is done, or when there is no other.
    private func remember(_ card: AdapterCard, isDone: Bool) throws {
        let isCurrent = try isDone || library.currentAdapter() == nil
        try library.record(
            AdapterRecord(
                id: card.id, run: prepared.plan.id, createdAt: context.date(),
                folder: brain.relative(brain.adapters.appending(path: card.id)), baseModel: card.base, noteCount: card.notes,
                metrics: try JSONText.line(card), isCurrent: isCurrent), learntContentHashes: prepared.plan.noteHashes)
    }
}
