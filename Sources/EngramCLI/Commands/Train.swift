import ArgumentParser
import Foundation
import Workflows

struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Teach the notes to a model: a LoRA adapter over the frozen base.",
        discussion: """
            Makes the dataset, trains and saves the adapter after each epoch. Ctrl-C saves and ends; --resume goes on. What is not given here \
            comes from engram.toml, else from the recipe.
            """)

    @Option(
        help: ArgumentHelp(
            "The base: a name that engram models lists, a Hugging Face folder or a GGUF file (else engram.toml's, else the embedded one).",
            valueName: "model"))
    var model: String?

    @Option(
        help: """
            «engram» with every kind of question; «brief» with the plain ones, for a small base; «study» with what engram study wrote; or \
            «classic»: one question a note, query and value only, as everybody does it.
            """)
    var recipe: String?

    @Option(help: ArgumentHelp("A folder with train.jsonl (and valid.jsonl), instead of the notes.", valueName: "dir"))
    var data: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("What it may take, as in 20m or 1h30m: fewer epochs, then fewer examples.", valueName: "time"))
    var time: Duration?

    @Flag(help: "Go on with the training that was interrupted.")
    var resume = false

    @Flag(help: "Keep back some notes and facts, so that «engram eval» can ask for what was never taught.")
    var holdOut = false

    @Flag(help: "Print what would be trained, and train nothing.")
    var dryRun = false

    @OptionGroup(title: "Training") var settings: TrainOptions
    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        var training = AdapterTraining(brain.brain)
        training.model = try Surroundings.current.model(model)
        training.recipe = recipe
        training.data = data.map { URL(filePath: $0) }
        training.choices = try settings.choices()
        training.seconds = time?.seconds
        training.resume = resume
        training.holdsBack = holdOut
        if dryRun {
            let outline = try training.outline(Surroundings.current.context())
            try console.emit(outline)
            outline.show(on: console, isFull: true)
            console.next("the same without --dry-run")
            return
        }
        let context = try Surroundings.current.context(interrupt: .announced(on: console))
        let summary = try training.run(context) { $0.show(on: console) }
        try console.emit(summary)
        summary.show(on: console)
        if summary.wasInterrupted { throw Interrupted() }
    }
}

/// The words that people know from other trainers.
struct TrainOptions: ParsableArguments {
    @Option var epochs: Int?
    @Option(help: "The highest learning rate.")
    var learningRate: Float?
    @Option(help: "How the rate falls: linear, cosine or constant.")
    var decay: String?
    @Option(help: "The share of all steps that the rate takes to rise.")
    var warmup: Float?
    @Option(help: "Rank of the low-rank pairs.")
    var rank: Int?
    @Option(help: "The pairs are scaled by alpha / rank.")
    var alpha: Float?
    @Option var dropout: Float?
    @Option(help: "Linears that get a pair, parted by commas: q_proj,k_proj,v_proj,o_proj,gate_proj,up_proj,down_proj.")
    var targets: String?
    @Option(help: "Layers that get pairs, counted from the last; what lies below is computed once (else all).")
    var numLayers: Int?
    @Option(help: "The most tokens of a row.")
    var rowTokens: Int?
    @Option(help: "Tokens of the examples that share a row (else as many as a row may have).")
    var packTokens: Int?
    @Option(help: "Rows whose gradients are added up before a step.")
    var rowsPerStep: Int?
    @Option var weightDecay: Float?
    @Option(help: "How the frozen base is held: nf4, bf16, f32, or file: as it lies.")
    var weights: String?
    @Option(help: "How products are rounded: bf16, f32 or int8.")
    var precision: String?
    @Flag(help: "Compute activations again instead of keeping them: less memory, more time.")
    var recompute = false
    @Option(help: "The most megabytes on disk for what the layers below the pairs give; 0: computed in each epoch (else 4000).")
    var storeMegabytes: Int?
    @Option(help: "taught: questions first, refusals and replay last; or shuffled.")
    var order: String?
    @Option(help: "How gradients become steps: adamw or muon.")
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
