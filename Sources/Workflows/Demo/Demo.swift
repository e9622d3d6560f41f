import Datasets
import Foundation
import Grounding
import ModelFiles
import Notes
import Tokenization

/// A question to the sample vault and what a model that learnt it should say.
package struct SampleQuestion: Sendable, Equatable, Codable {
    package var question: String
    /// The note's title.
    package var note: String
    /// What stands there.
    package var sentence: String
    /// Any of them in the answer shows that it was recalled.
    package var expect: [String]

    package func isRecalled(in answer: String) -> Bool {
        expect.contains { answer.range(of: $0, options: .caseInsensitive) != nil }
    }
}

/// What the demonstration tells whoever watches it.
package enum DemoEvent: Sendable {
    /// The real base would take so many seconds on this machine; the embedded one is shown in its place.
    case replaced(base: String, seconds: Double)
    case added(AddingSummary)
    case training(AdapterTrainingEvent)
    case trained(AdapterTrainingSummary)
    case asked(SampleQuestion, answer: String, isRecalled: Bool)
}

/// What the demonstration came to.
package struct DemoSummary: Sendable, Equatable, Codable {
    package var base: String
    package var notes: Int
    package var examples: Int
    /// That were trained on, all epochs together.
    package var tokens: Int
    /// Nats per target token.
    package var firstLoss: Double
    package var lastLoss: Double
    package var asked: Int
    package var recalled: Int
    package var seconds: Double
}

/// The whole way, from sample notes to answers, with nothing from outside.
package struct Demo {
    private let brain: Brain
    private let model: URL?
    /// Fewer wordings and refusals than `brief` has, so that the embedded base learns each several times: else it refuses most questions.
    private static let pocketRecipe = """
        [dataset]
        wordings = 0.7
        abstention_share = 0.15

        """
    /// A real base is asked plainly what the sentences say, with hardly any refusals and nothing of what recurs, which cost half of the
    /// time (Documentation/Decisions/0024-the-demo.md).
    private static let realRecipe = """
        [dataset]
        kinds = ["sentence", "section", "value", "abstention"]
        wordings = 0.5
        abstention_share = 0.03
        replay_share = 0

        """
    /// For the training; the rest of three minutes is for reading notes, opening the model and asking.
    private static let seconds = 140.0

    /// - Parameters:
    ///   - brain: a new one, at a place of its own.
    ///   - model: a folder or file; nil for the base that newcomers meet.
    package init(_ brain: Brain, model: URL? = nil) {
        self.brain = brain
        self.model = model
    }

    /// - Throws: `Interruption` where somebody stopped it, and what the steps throw.
    package func run(_ context: WorkContext, _ onEvent: (DemoEvent) -> Void) throws -> DemoSummary {
        let start = context.seconds()
        let vault = try Self.resource("SampleVault")
        let questions = try Self.questions()
        let added = try NoteAdding.run(brain, paths: [vault], timeZone: .gmt, context: context) { _ in }
        onEvent(.added(added))
        let (base, training) = try training(context, onEvent)
        let trained = try training.run(context) { onEvent(.training($0)) }
        guard !trained.wasInterrupted else { throw Interruption() }
        onEvent(.trained(trained))
        // Loaded from the disk again, as a later `engram ask` would.
        let respondent = try Respondent(Respondent.Choice(), brain: brain, device: context.device)
        let notes = try NotesAtHand(brain)
        var recalled = 0
        for question in questions {
            let answer = try respondent.ask(
                question.question, manner: AnswerManner(maxTokens: 64), notes: { notes }, context: context
            ) { _ in }.answer
            guard !context.shouldStop() else { throw Interruption() }
            let isRecalled = question.isRecalled(in: answer)
            recalled += isRecalled ? 1 : 0
            onEvent(.asked(question, answer: answer, isRecalled: isRecalled))
        }
        return DemoSummary(
            base: shownName(base), notes: trained.notes, examples: trained.examples, tokens: trained.tokens, firstLoss: trained.firstLoss,
            lastLoss: trained.lastLoss, asked: questions.count, recalled: recalled, seconds: context.seconds() - start)
    }

    private func shownName(_ base: BaseModel) -> String { brain.shelf.name(of: base.source.url)?.description ?? base.name }

    /// The base and how it is taught, so that it ends in time on this machine.
    private func training(_ context: WorkContext, _ onEvent: (DemoEvent) -> Void) throws -> (BaseModel, AdapterTraining) {
        let base = try brain.base(model)
        guard base.isLarge else { return (base, try pocketTraining(base, context)) }
        var training = try self.training(of: base, recipe: Self.realRecipe)
        training.fitsGate = false
        // Two passes over the last third take about as long as one over all layers (Documentation/Decisions/0007).
        training.choices.numLayers = max(1, base.config.layers / 3)
        training.choices.learningRate = base.parameters < 300_000_000 ? 3e-3 : nil
        let pace = try training.pace(context)
        let epochs = pace.epochs(in: Self.seconds)
        // Once over the notes is not enough for a base of this kind; who named it waits longer.
        if model == nil, epochs < 2 {
            onEvent(.replaced(base: shownName(base), seconds: pace.seconds(epochs: 2)))
            let pocket = try BaseModel(nil)
            return (pocket, try pocketTraining(pocket, context))
        }
        training.choices.epochs = max(2, min(4, epochs))
        return (base, training)
    }

    private func pocketTraining(_ base: BaseModel, _ context: WorkContext) throws -> AdapterTraining {
        var training = try self.training(of: base, recipe: Self.pocketRecipe)
        // Twelve times over a handful of notes is as much as they give.
        training.choices.epochs = max(2, min(12, try training.pace(context).epochs(in: Self.seconds)))
        return training
    }

    private func training(of base: BaseModel, recipe: String) throws -> AdapterTraining {
        try AtomicFile.write(Data(recipe.utf8), to: brain.recipeFile)
        var training = AdapterTraining(brain)
        training.model = base.source.url
        training.recipe = DatasetRecipe.brief.name
        return training
    }

    package static func questions() throws -> [SampleQuestion] {
        let url = try resource("SampleQuestions.json")
        do {
            return try JSONDecoder().decode([SampleQuestion].self, from: Data(contentsOf: url))
        } catch {
            throw WorkflowError.malformed(path: url.path, problem: .said("problem.sampleQuestions"))
        }
    }

    private static func resource(_ name: String) throws -> URL {
        guard let url = Bundle.module.url(forResource: name, withExtension: nil) else {
            throw WorkflowError.nothingThere(what: .said("problem.notInstalled", ["name": .text(name)]), hint: .said("hint.install"))
        }
        return url
    }
}

/// Somebody stopped the work after what there was had been saved.
package struct Interruption: Error, Sendable, Equatable {
    /// What a program ends with that was interrupted, as shells expect.
    package static let exitCode: Int32 = 130
}
