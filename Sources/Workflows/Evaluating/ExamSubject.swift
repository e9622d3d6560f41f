import Datasets
import Evaluation
import Foundation
import Library
import Notes

/// The adapter that is examined, and what it was taught.
struct ExamSubject {
    let adapter: String
    /// Its folder.
    let folder: URL
    let card: AdapterCard
    let base: BaseModel
    let recipe: DatasetRecipe
    let seed: UInt64
    /// All notes of the brain, and the hashes of those that were taught.
    let notes: [Note]
    let taught: Set<String>
    /// Where the examples that were taught stand.
    let data: DatasetFolder?
    /// How its training went; nil where that was not kept.
    let training: TrainingCurve?

    /// - Throws: `WorkflowError.nothingThere` where nothing was trained; what opening the files throws.
    init(_ brain: Brain, adapter name: String?) throws {
        let library = try brain.library()
        let record: AdapterRecord?
        if let name {
            record = try library.adapters().first { $0.id == name || brain.absolute($0.folder).path == URL(filePath: name).path }
            if record == nil {
                throw WorkflowError.noSuch(what: .said("thing.adapter"), name: name, known: try library.adapters().map(\.id))
            }
        } else {
            record = try library.currentAdapter()
        }
        guard let record else {
            throw WorkflowError.nothingThere(
                what: .said("problem.nothingLearnt", ["brain": .text(brain.url.path)]), hint: .said("hint.train"))
        }
        folder = brain.absolute(record.folder)
        adapter = record.id
        card = try AdapterCard(folder: folder)
        base = try BaseModel(recorded: card.base)
        let run = RunFolder(url: brain.runs.appending(path: record.id))
        let plan = try? RunPlan(run.plan)
        training = run.curve
        let dataset = try plan?.dataset.flatMap { id in try library.datasets().first { $0.id == id } }
        let settings = dataset.flatMap { try? JSONText.decoder.decode(DatasetRecipe.self, from: Data($0.settings.utf8)) }
        let examined = settings ?? .engram
        // The classic recipe makes one question a note; the questions of the examination are always ours.
        var recipe = examined.name == DatasetRecipe.classic.name ? DatasetRecipe.engram : examined
        recipe.holdOuts = examined.holdOuts
        self.recipe = recipe
        seed = dataset?.seed ?? 1
        notes = try library.notes()
        taught = Set(plan?.noteHashes ?? notes.map(\.contentHash))
        data = plan.map { DatasetFolder(brain.absolute($0.data)) }
    }

    /// What may be searched and read: all notes, also those that there was no time to teach; where some were kept back, only what was taught.
    var notesAtHand: [Note] { recipe.holdOuts == .none ? notes : notes.filter { taught.contains($0.contentHash) } }

    /// The adapter, loaded over its base.
    ///
    /// - Throws: what opening them throws.
    func respondent(_ brain: Brain, _ context: WorkContext) throws -> Respondent {
        try respondent(brain, adapter: folder.path, context)
    }

    /// The base by itself, or with another adapter than the one that is examined.
    ///
    /// - Throws: what opening them throws.
    func respondent(_ brain: Brain, adapter: String?, _ context: WorkContext) throws -> Respondent {
        var choice = Respondent.Choice()
        choice.model = base.source.url
        choice.adapter = adapter
        choice.isPlain = adapter == nil
        choice.weights = card.settings.weights
        return try Respondent(choice, brain: brain, device: context.device)
    }

    /// Questions that were taught, such as the base model wrote itself: no wording of ours keeps them out of the examination.
    private func taughtQuestions() throws -> Set<String> {
        guard recipe.takesSelfMade, let data else { return [] }
        return Set(try data.read(.train).filter { $0.provenance.kind == .selfMade }.map { ExampleCollection.key($0.question) })
    }

    /// The questions: of the notes, and the owner's own.
    ///
    /// - Parameter most: of each part that is made of the notes; nil for the usual number. The owner's own are all asked.
    /// - Throws: `DatasetLineError` for an exam file that cannot be read, with the line.
    func items(_ brain: Brain, file: URL?, most: Int?) throws -> [ExamItem] {
        var size = ExamSize.standard
        if let most { size.counts = size.counts.mapValues { min($0, most) } }
        var items = ExamBuilder.build(notes: notes, recipe: recipe, seed: seed, size: size, overrides: try brain.overrides())
            .filter { $0.part == .untrained ? !taught.contains($0.noteHash) : $0.shape == .refusal || taught.contains($0.noteHash) }
        let asked = try taughtQuestions()
        items.removeAll { asked.contains(ExampleCollection.key($0.question)) }
        let own = file ?? (FileManager.default.fileExists(atPath: brain.examFile.path) ? brain.examFile : nil)
        if let own { items += try ExamFile.parse(Brain.read(own), file: own.path) }
        guard !items.isEmpty else {
            throw WorkflowError.nothingThere(
                what: .said("problem.nothingToAsk", ["n": "\(taught.count)"]),
                hint: .said("hint.exam", ["file": .text(brain.examFile.path)]))
        }
        return items
    }
}
