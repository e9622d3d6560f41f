import Datasets
import Foundation
import Library
import Studies
import Training
import Transformers

/// Teaches a base model the notes of a brain: a LoRA adapter over frozen weights.
package struct AdapterTraining {
    package var brain: Brain
    /// The base's folder or file; nil for the brain's usual one (`Brain.base`).
    package var model: URL?
    /// A dataset recipe by name; nil for that of `engram.toml`, else that of the newest dataset, else ours.
    package var recipe: String?
    /// Who studies the notes first; nil for the model itself, where it can.
    package var teacher: URL?
    /// A folder with `train.jsonl`; nil for the brain's own notes.
    package var data: URL?
    package var choices = TrainingChoices()
    /// What it may take, in seconds: fewer epochs, then fewer examples, as a few measured rows tell; nil for as long as it takes.
    package var seconds: Double?
    /// Whether notes, directions and facts are kept back, so that an examination can ask for them.
    package var holdsBack = false
    /// Whether a gate is fitted in the end, which decides what is refused with a look at the notes.
    package var fitsGate = true
    /// Whether to go on with the newest run that did not end.
    package var resume = false

    package init(_ brain: Brain) { self.brain = brain }

    /// What would be trained; nothing is written.
    ///
    /// - Throws: what opening the model and making the dataset throw.
    package func outline(_ context: WorkContext) throws -> TrainingOutline {
        let left = try studying()?.left() ?? 0
        // What a study will ask is not known before.
        if left > 0, try brain.isUnstudied() { return try TrainingOutline(toStudy: left, self) }
        var outline = try prepare(context, storing: false).outline
        outline.toStudy = left > 0 ? left : nil
        return outline
    }

    /// Studies what was not studied yet, then trains until the epochs are done or somebody stops it; the adapter is saved after each epoch.
    ///
    /// - Throws: what opening the model, studying, making the dataset, training and writing throw; `Interruption` where somebody stopped it
    ///   before there was anything to learn: what was studied is kept.
    package func run(_ context: WorkContext, _ onEvent: (AdapterTrainingEvent) -> Void) throws -> AdapterTrainingSummary {
        try studied(context, onEvent).train(context, onEvent)
    }

    private static let readingSeconds = 60.0

    private func train(_ context: WorkContext, _ onEvent: (AdapterTrainingEvent) -> Void) throws -> AdapterTrainingSummary {
        let lock = try BrainLock(brain)
        defer { withExtendedLifetime(lock) {} }
        let prepared = try resume ? resumable(context) : prepare(context, storing: true, onEvent)
        onEvent(.prepared(prepared.outline))
        var run = try AdapterRun(prepared, brain: brain, library: brain.library(), isResumed: resume, context: context)
        let summary = try run.run(onEvent)
        if fitsGate, !summary.wasInterrupted, prepared.plan.dataset != nil { try calibrate(summary.adapter, context, onEvent) }
        if !summary.wasInterrupted { try readLines(prepared.base, context) }
        return summary
    }

    /// Reads the notes' lines as a search by meaning does, so that the first question need not wait for it; what a minute is not enough for is
    /// read by and by, as questions are asked.
    private func readLines(_ base: BaseModel, _ context: WorkContext) throws {
        guard let skill = try SearchSkill.of(base) else { return }
        let passages = try StudyPassage.all(in: brain.library().notes())
        guard !passages.isEmpty else { return }
        var choice = Respondent.Choice()
        (choice.model, choice.isPlain) = (base.source.url, true)
        let reader = try Respondent(choice, brain: brain, device: context.device)
        let start = context.seconds()
        let bound = LineVectors.Bound(lines: .max) { context.shouldStop() || context.seconds() - start > Self.readingSeconds }
        _ = try LineVectors(passages, in: brain, by: reader, skill, within: bound)
    }

    /// Stopping it costs the gate only: the adapter is there.
    private func calibrate(_ adapter: String, _ context: WorkContext, _ onEvent: (AdapterTrainingEvent) -> Void) throws {
        let fitting = try GateFitting(brain, adapter: adapter)
        do {
            let questions = try fitting.run(context)
            if questions > 0 { onEvent(.calibrated(questions: questions)) }
        } catch is Interruption {}
    }

    /// How fast this machine trains what would be trained, measured on its first rows; nothing is written.
    ///
    /// - Throws: what opening the model and making the dataset throw.
    package func pace(_ context: WorkContext) throws -> TrainingPace {
        try TrainingPace(prepare(context, storing: false), brain: brain, context: context)
    }

    private func prepare(
        _ context: WorkContext, storing: Bool, _ onEvent: (AdapterTrainingEvent) -> Void = { _ in }
    ) throws -> PreparedTraining {
        let toml = try brain.recipe()
        let base = try brain.base(model)
        let library = try brain.library()
        var recipe = try DatasetBuilding.recipe(named: recipe, base: base, brain: brain, library: library)
        if holdsBack { recipe.holdOuts = .exam }
        let replay = BaseReplay(base: base, brain: brain)
        var lines = try lines(recipe, seed: toml.dataset?.seed ?? 1, library: library, storing: storing, context: context) { examples in
            guard storing, let share = recipe.replayShare else { return [] }
            return try replay.examples(beside: examples, share: share, context, onEvent: onEvent)
        }
        let layout = data == nil ? recipe.template : .chat
        let settings = try settings(for: base, recipe: recipe.name)
        let plan = RunPlan(
            id: Brain.nextID(in: [brain.runs, brain.adapters], on: context.date()), created: context.date(), model: base.location?.path,
            baseFingerprint: base.fingerprint, recipe: recipe.name, template: layout.rawValue, dataset: lines.dataset,
            data: lines.folder.map(brain.relative) ?? "", notes: 0, noteHashes: [], settings: settings)
        let isRankChosen = choices.rank ?? toml.training?.rank != nil || recipe.name == DatasetRecipe.classic.name
        let kept = seconds.map { _ in lines }
        let prepared = try PreparedTraining(plan, base: base, lines: &lines, choosesRank: !isRankChosen)
        guard let seconds, let kept else { return prepared }
        return try fitted(prepared, kept, into: seconds, context)
    }

    /// What is usual for the base and the recipe, with what was chosen otherwise.
    ///
    /// - Throws: `WorkflowError.badSetting`.
    func settings(for base: BaseModel, recipe: String) throws -> AdapterSettings {
        var settings =
            recipe == DatasetRecipe.classic.name
            ? AdapterSettings.classic : .engram(hidden: base.config.hiddenSize, layers: base.config.layers)
        settings.weights = base.usualFormat
        try settings.apply(brain.recipe().training ?? TrainingChoices())
        try settings.apply(choices)
        settings.rowTokens = min(settings.rowTokens, base.config.maxPositions)
        return settings
    }

    /// The same training in a given time.
    private func fitted(
        _ prepared: PreparedTraining, _ lines: TrainingLines, into seconds: Double, _ context: WorkContext
    ) throws -> PreparedTraining {
        let pace = try TrainingPace(prepared, brain: brain, context: context)
        var fit = TimeFit(pace, epochs: prepared.plan.settings.epochs, seconds: seconds)
        fit.memoryBytes = context.peakMemory().map { $0 + prepared.optimizerBytes }
        let fitted = prepared.fitted(fit)
        // Fewer epochs have the same rows; only where examples are left out are they packed again.
        guard fit.share < 1 else { return fitted }
        var lines = lines
        return try PreparedTraining(fitted.plan, base: prepared.base, lines: &lines, choosesRank: false)
    }

    /// The lines of the brain's notes, or those of the folder that was named.
    private func lines(
        _ recipe: DatasetRecipe, seed: UInt64, library: NoteLibrary, storing: Bool, context: WorkContext,
        replay: ([Example]) throws -> [Example]
    ) throws -> TrainingLines {
        if let data { return try TrainingLines(DatasetFolder(data), dataset: nil) }
        let dataset = try DatasetBuilding.make(brain, library: library, recipe: recipe, seed: seed, replay: replay)
        guard storing else { return TrainingLines(train: dataset.train, valid: dataset.valid, folder: nil, dataset: nil) }
        let built = try DatasetBuilding.store(dataset, brain: brain, library: library, context: context)
        return TrainingLines(train: dataset.train, valid: dataset.valid, folder: built.folder.url, dataset: built.record.id)
    }

    /// The newest run that has a checkpoint and did not end, with the plan that it was started with.
    private func resumable(_ context: WorkContext) throws -> PreparedTraining {
        var only = TrainingChoices()
        only.epochs = choices.epochs
        guard choices == only, model == nil, recipe == nil, data == nil, seconds == nil, !holdsBack else {
            throw WorkflowError.badSetting(
                name: "--resume", value: .said("value.withOthers"),
                expected: .said("expected.alone"))
        }
        guard let record = try brain.resumable(brain.library().runs()) else {
            throw WorkflowError.nothingThere(what: .said("problem.noneInterrupted"), hint: .said("hint.startTraining"))
        }
        var plan = try RunPlan(RunFolder(url: brain.absolute(record.folder)).plan)
        try plan.settings.apply(only)
        let base = try BaseModel(plan.model.map { URL(filePath: $0) })
        guard base.fingerprint == plan.baseFingerprint else {
            throw WorkflowError.malformed(
                path: base.source.url.path, problem: .said("problem.otherBase", ["run": .text(plan.id)]))
        }
        var lines = try TrainingLines(DatasetFolder(brain.absolute(plan.data)), dataset: plan.dataset)
        return try PreparedTraining(plan, base: base, lines: &lines, choosesRank: false)
    }
}

/// The examples to learn from, and where they stand.
struct TrainingLines {
    var train: [Example]
    var valid: [Example]
    var folder: URL?
    var dataset: String?

    init(train: [Example], valid: [Example], folder: URL?, dataset: String?) {
        self.train = train
        self.valid = valid
        self.folder = folder
        self.dataset = dataset
    }

    init(_ folder: DatasetFolder, dataset: String?) throws {
        self.init(train: try folder.read(.train), valid: try folder.read(.valid), folder: folder.url, dataset: dataset)
    }
}
