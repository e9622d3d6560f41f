import Foundation
import Messages
import ModelFiles
import Training
import Workflows

/// The loop of a pretraining with its log, its checkpoints and its picture.
struct PretrainingRun {
    private(set) var trainer: Trainer
    private let config: ModelConfig
    private let folder: PretrainingFolder
    private let settings: PretrainingSettings
    private let validation: PretrainingValidation
    private let context: WorkContext
    private var state: PretrainingFolder.State
    private var log: MetricsLog
    private var meter: ProgressMeter
    private var lastSave: Double

    /// - Parameter earlier: the state to go on from, whose checkpoint is then read.
    init(
        trainer: Trainer, config: ModelConfig, folder: PretrainingFolder, settings: PretrainingSettings, validation: PretrainingValidation,
        passTokens: Int, earlier: PretrainingFolder.State?, context: WorkContext
    ) throws {
        self.trainer = trainer
        self.config = config
        self.folder = folder
        self.settings = settings
        self.validation = validation
        self.context = context
        state = PretrainingFolder.State(
            settings: settings, step: 0, totalSteps: trainer.schedule.totalSteps, tokens: 0, elapsedSeconds: 0, firstLoss: 0,
            smoothedLoss: 0, rows: trainer.stepsPerEpoch, passTokens: passTokens)
        if let earlier {
            try Self.requireSame(earlier, state, folder: folder)
            try self.trainer.readCheckpoint(from: folder.checkpoint)
            state = earlier
            state.settings = settings
            if case .minutes = settings.budget { self.trainer.schedule.totalSteps = earlier.totalSteps }
        }
        // Weights, both moments and the model in bf16, each beside the one that it replaces.
        try DiskSpace.require(bytes: 7 * trainer.model.parameters.reduce(0) { $0 + $1.value.byteCount }, at: folder.training)
        log = try MetricsLog(folder.training.appending(path: "metrics.jsonl"), keepingThrough: self.trainer.stepsTaken)
        lastSave = context.seconds()
        meter = ProgressMeter(
            earlierSeconds: state.elapsedSeconds, smoothedLoss: earlier?.smoothedLoss, start: lastSave)
    }

    /// Only how long and how often may differ; everything else would make it another run.
    private static func requireSame(
        _ earlier: PretrainingFolder.State, _ now: PretrainingFolder.State, folder: PretrainingFolder
    ) throws {
        var (before, after) = (earlier.settings, now.settings)
        (before.budget, before.checkpointSeconds) = (after.budget, after.checkpointSeconds)
        after.vocabulary = before.vocabulary
        guard before == after else {
            throw WorkflowError.malformed(
                path: folder.url.path, problem: .said("problem.otherSettings"))
        }
        guard (earlier.rows, earlier.passTokens) == (now.rows, now.passTokens) else {
            throw WorkflowError.malformed(
                path: folder.url.path, problem: .said("problem.otherText"))
        }
    }

    mutating func run(_ onEvent: (PretrainingEvent) -> Void) throws -> PretrainingSummary {
        var isStopped = context.shouldStop()
        var loss: ValidationLoss?
        while !trainer.isDone, !isStopped {
            let step = try trainer.step()
            let progress = take(step)
            isStopped = context.shouldStop()
            let isDue = trainer.isDone || isStopped || context.seconds() - lastSave >= settings.checkpointSeconds
            loss = isDue ? validation.loss(trainer) : nil
            try log.append(MetricsLog.Line(progress, validLoss: loss?.documents ?? loss?.chats))
            onEvent(.progress(progress))
            if let loss { try save(loss, onEvent) }
        }
        return PretrainingSummary(
            steps: state.step, tokens: state.tokens, parameters: trainer.model.parameters.reduce(0) { $0 + $1.value.count },
            seconds: state.elapsedSeconds, firstLoss: state.firstLoss, lastLoss: state.smoothedLoss,
            validation: loss ?? validation.loss(trainer), wasInterrupted: !trainer.isDone)
    }

    private mutating func take(_ step: TrainingStep) -> TrainingProgress {
        let now = context.seconds()
        if state.step == 0 { state.firstLoss = step.loss }
        let spent = meter.elapsed(at: now)
        state.tokens += step.tokens
        state.step = step.step
        state.elapsedSeconds = spent
        var step = step
        if case .minutes(let minutes) = settings.budget {
            // The rate of all steps so far says how many fit.
            let total = Double(step.step) * minutes * 60 / max(spent, 1e-9)
            trainer.setTotalSteps(
                spent >= minutes * 60 ? step.step : max(step.step + 1, Int(min(total, 1e9))), warmupShare: settings.warmupShare)
            step.totalSteps = trainer.schedule.totalSteps
        }
        state.totalSteps = step.totalSteps
        let progress = meter.take(step, at: now)
        state.smoothedLoss = progress.smoothedLoss
        return progress
    }

    private mutating func save(_ loss: ValidationLoss, _ onEvent: (PretrainingEvent) -> Void) throws {
        onEvent(.validation(loss))
        try folder.save(trainer, config: config, state: state)
        let picture = log.curve.lossFigure(title: "Pretraining of \(folder.url.lastPathComponent)")
        try AtomicFile.write(Data(picture.utf8), to: folder.training.appending(path: "loss.svg"))
        onEvent(.saved(step: state.step))
        lastSave = context.seconds()
    }
}

extension Trainer {
    /// Another length of the run; its warm-up keeps its share until it has ended.
    fileprivate mutating func setTotalSteps(_ total: Int, warmupShare: Float) {
        schedule.totalSteps = total
        if stepsTaken < schedule.warmupSteps { schedule.warmupSteps = max(1, Int((Float(total) * warmupShare).rounded(.up))) }
    }
}
