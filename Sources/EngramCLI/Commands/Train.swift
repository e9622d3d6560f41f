import ArgumentParser
import Foundation
import Terminals
import Workflows

struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: Words.text("help.train"), discussion: Words.text("help.train.more"))

    @Option(help: .said("help.train.model", valueName: "model"))
    var model: String?

    @Option(help: .said("help.train.recipe"))
    var recipe: String?

    @Option(help: .said("help.train.teacher", valueName: "model"))
    var teacher: String?

    @Option(help: .said("help.train.data", valueName: "dir"))
    var data: String?

    @Option(name: .customLong("for"), help: .said("help.train.time", valueName: "time"))
    var time: Duration?

    @Flag(help: .said("help.train.resume"))
    var resume = false

    @Flag(help: .said("help.train.holdOut"))
    var holdOut = false

    @Flag(help: .said("help.train.dryRun"))
    var dryRun = false

    @OptionGroup(title: Words.text("help.group.training")) var settings: TrainOptions
    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        var training = AdapterTraining(brain.brain)
        training.model = try Surroundings.current.model(model)
        training.recipe = recipe
        training.teacher = try Surroundings.current.model(teacher)
        training.data = data.map { URL(filePath: $0) }
        training.choices = try settings.choices()
        training.seconds = time?.seconds
        training.resume = resume
        training.holdsBack = holdOut
        if dryRun {
            let outline = try training.outline(Surroundings.current.context())
            try console.emit(outline)
            outline.show(on: console, isFull: true)
            console.next(Words.text("next.same"))
            return
        }
        let context = try Surroundings.current.context(interrupt: .announced(on: console))
        do {
            let summary = try training.run(context) { $0.show(on: console) }
            try console.emit(summary)
            summary.show(on: console)
            if summary.wasInterrupted { throw Interrupted() }
        } catch is Interruption {
            throw Interrupted()
        }
    }
}

/// The words that people know from other trainers.
struct TrainOptions: ParsableArguments {
    @Option var epochs: Int?
    @Option(help: .said("help.train.learningRate"))
    var learningRate: Float?
    @Option(help: .said("help.train.decay"))
    var decay: String?
    @Option(help: .said("help.train.warmup"))
    var warmup: Float?
    @Option(help: .said("help.train.rank"))
    var rank: Int?
    @Option(help: .said("help.train.alpha"))
    var alpha: Float?
    @Option var dropout: Float?
    @Option(help: .said("help.train.targets"))
    var targets: String?
    @Option(help: .said("help.train.numLayers"))
    var numLayers: Int?
    @Option(help: .said("help.train.rowTokens"))
    var rowTokens: Int?
    @Option(help: .said("help.train.packTokens"))
    var packTokens: Int?
    @Option(help: .said("help.train.rowsPerStep"))
    var rowsPerStep: Int?
    @Option var weightDecay: Float?
    @Option(help: .said("help.train.weights"))
    var weights: String?
    @Option(help: .said("help.train.precision"))
    var precision: String?
    @Flag(help: .said("help.train.recompute"))
    var recompute = false
    @Option(help: .said("help.train.storeMegabytes"))
    var storeMegabytes: Int?
    @Option(help: .said("help.train.order"))
    var order: String?
    @Option(help: .said("help.train.optimizer"))
    var optimizer: String?
    @Option var seed: UInt64?

    func choices() throws -> TrainingChoices {
        var choices = TrainingChoices()
        choices.epochs = epochs
        choices.learningRate = learningRate
        choices.warmup = warmup
        choices.rank = rank
        choices.alpha = alpha
        choices.dropout = dropout
        choices.targets = targets?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        choices.numLayers = numLayers
        choices.rowTokens = rowTokens
        choices.packTokens = packTokens
        choices.rowsPerStep = rowsPerStep
        choices.weightDecay = weightDecay
        choices.recompute = recompute ? true : nil
        choices.storeMegabytes = storeMegabytes
        choices.seed = seed
        try choices.choose(decay: decay, weights: weights, precision: precision, order: order, optimizer: optimizer)
        return choices
    }
}
