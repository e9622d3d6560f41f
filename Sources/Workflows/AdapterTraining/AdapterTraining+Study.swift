import Datasets
import Transformers

/// A base that can studies the notes before it is taught them.
extension AdapterTraining {
    /// Of the time that is given, what studying may take: what a note says is written in about four fifths of the time that it takes to learn
    /// it three times over (18 passages on a 0.5B: 12 min 30 s, and 15 min 37 s).
    private static let studyShare = 0.44
    /// The fewest parameters of a base that writes without having been taught to (Documentation/Decisions/0032).
    private static let fewestOfWriter = 1_000_000_000

    /// Nil where something else than a study is taught, or who would study is no writer.
    func studying() throws -> StudyWriting? {
        guard !resume, !holdsBack, data == nil else { return nil }
        let base = try brain.base(teacher ?? model)
        guard base.isLarge else { return nil }
        switch try recipe ?? brain.recipe().dataset?.recipe {
        case DatasetRecipe.study.name: break
        case nil where teacher == nil:
            let isTaught = try BaseSkill.shipped(for: base.config, .study) != nil
            guard isTaught || base.parameters >= Self.fewestOfWriter else { return nil }
        case nil: break
        default: return nil
        }
        var study = StudyWriting(brain)
        study.model = teacher ?? model
        study.takesOthers = teacher == nil
        return study
    }

    /// This training, once what was not studied yet is.
    ///
    /// - Throws: what studying throws; `Interruption` where somebody stopped it.
    func studied(_ context: WorkContext, _ onEvent: (AdapterTrainingEvent) -> Void) throws -> AdapterTraining {
        guard var study = try studying(), try study.left() > 0 else { return self }
        study.seconds = seconds.map { $0 * Self.studyShare }
        let start = context.seconds()
        let summary = try study.run(context) { onEvent(.studying($0)) }
        onEvent(.studied(summary))
        guard !summary.wasInterrupted else { throw Interruption() }
        var training = self
        // However few there was time for: those that are left are found and read where memory fails.
        if summary.questions > 0 { training.recipe = DatasetRecipe.study.name }
        training.seconds = seconds.map { max($0 / 10, $0 - (context.seconds() - start)) }
        return training
    }
}

extension Brain {
    /// Whether no note was studied yet.
    func isUnstudied() throws -> Bool { StudyStore.studies(in: studiesFile).isEmpty }
}

extension TrainingOutline {
    /// Before anything was studied: who learns, and how much is to be studied first.
    init(toStudy passages: Int, _ training: AdapterTraining) throws {
        let base = try training.brain.base(training.model)
        let settings = try training.settings(for: base, recipe: DatasetRecipe.study.name)
        let architecture = try Architecture(base.config)
        self.init(
            run: "", model: base.name, recipe: DatasetRecipe.study.name, notes: try training.brain.library().count(), examples: 0,
            tokens: 0,
            targets: 0, cut: 0, validExamples: 0, steps: 0, modelParameters: architecture.parameters,
            adapterParameters: architecture.adapterParameters(settings.lowRank), edgeBytes: 0, storeBytes: 0, settings: settings,
            remarks: base.remarks)
        toStudy = passages
    }
}
