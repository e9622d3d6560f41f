import ArgumentParser
import Foundation
import Workflows

struct Pretrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pretrain", abstract: "Train a new base model from text.",
        discussion: """
            Trains every weight of a new Llama-shaped model on text files and chats. The folder holds a whole Hugging Face model from the \
            first checkpoint on; Ctrl-C saves and ends, --resume goes on exactly where it was.
            """)

    @Argument(help: ArgumentHelp("Text files, or folders with .txt and .md files.", valueName: "corpus"))
    var corpus: [String] = []

    @Option(help: ArgumentHelp("Where the model is to stand.", valueName: "dir"))
    var out: String

    @Option(help: ArgumentHelp("Chats to mix in, a JSON object a line; can be given again.", valueName: "file"))
    var chat: [String] = []

    @Option(help: "The share of all tokens that comes from chats, 0 to 1 (else as many as there are).")
    var chatShare: Double?

    @Option(help: ArgumentHelp("A folder whose tokenizer is taken (else one is trained on the text).", valueName: "dir"))
    var tokenizer: String?

    @Option(help: ArgumentHelp("A model whose weights and tokenizer are gone on from.", valueName: "model"))
    var from: String?

    @Flag(help: "Go on from the last checkpoint.")
    var resume = false

    @OptionGroup var shape: PretrainShape
    @OptionGroup var schedule: PretrainSchedule
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let context = try Surroundings.current.context(interrupt: .announced(on: console))
        let settings = try settings()
        let pretraining = try Pretraining(
            settings, corpus: corpus.map { URL(filePath: $0) }, chats: chat.map { URL(filePath: $0) },
            tokenizer: tokenizer.map { URL(filePath: $0) }, start: Surroundings.current.model(from), output: URL(filePath: out),
            resume: resume)
        let summary = try pretraining.run(context) { show($0, on: console) }
        try console.emit(summary)
        console.say(
            "\(Words.count(summary.steps)) steps, \(Words.count(summary.tokens)) tokens in \(Words.time(summary.seconds)): "
                + "loss \(Words.loss(summary.firstLoss)) → \(Words.loss(summary.lastLoss))")
        if summary.wasInterrupted {
            console.say("Stopped and saved.")
            console.next("the same command with --resume")
            throw Interrupted()
        }
        console.say("The model is in \(out).")
        console.next("engram chat --plain --model \(out)")
    }

    private func settings() throws -> PretrainingSettings {
        var settings = PretrainingSettings()
        settings.chatShare = chatShare
        shape.apply(to: &settings)
        try schedule.apply(to: &settings)
        return settings
    }

    private func show(_ event: PretrainingEvent, on console: Console) {
        switch event {
        case .vocabulary(let tokens, let isNew):
            console.say("vocabulary  \(Words.count(tokens, "token"))\(isNew ? ", trained on the text" : "")")
        case .text(let counts):
            console.say("documents   \(Words.count(counts.documentTokens, "token"))")
            if counts.chats > 0 || counts.chatsTooLong > 0 {
                let left = counts.chatsTooLong > 0 ? " (\(Words.count(counts.chatsTooLong)) too long, left out)" : ""
                console.say("chats       \(Words.count(counts.chatTokens, "token")) in \(Words.count(counts.chats))\(left)")
            }
            console.say("one pass    \(Words.count(counts.passTokens, "token"))")
        case .model(let parameters): console.say("model       \(Words.count(parameters, "parameter"))")
        case .resumed(let step): console.say("going on after step \(Words.count(step))")
        case .progress(let progress):
            console.progress(progress.words, isLast: progress.step.step == progress.step.totalSteps)
            try? console.emit(progress.step)
        case .validation(let loss):
            console.keepProgress()
            var parts = ["step \(Words.count(loss.step))"]
            if let nats = loss.documents { parts.append("documents \(Words.loss(nats)) nats/token") }
            if let bits = loss.bitsPerByte { parts.append("\(Words.loss(bits)) bits/byte") }
            if let nats = loss.chats { parts.append("chats \(Words.loss(nats)) nats/token") }
            console.say("validation  " + parts.joined(separator: "  "))
            try? console.emit(loss)
        case .saved: break
        }
    }
}

/// The extents of the model.
struct PretrainShape: ParsableArguments {
    @Option(help: "Width of the residual stream.")
    var hiddenSize = PretrainingSettings.Shape().hidden
    @Option var layers = PretrainingSettings.Shape().layers
    @Option var heads = PretrainingSettings.Shape().heads
    @Option(help: "Heads of keys and values.")
    var kvHeads = PretrainingSettings.Shape().kvHeads
    @Option(help: "Width of the gated feed-forward.")
    var intermediateSize = PretrainingSettings.Shape().intermediate
    @Option(help: "The longest sequence, in tokens.")
    var context = PretrainingSettings.Shape().context
    @Option(help: "Entries of a vocabulary that is trained.")
    var vocabulary = PretrainingSettings().vocabulary

    func apply(to settings: inout PretrainingSettings) {
        settings.shape.hidden = hiddenSize
        settings.shape.layers = layers
        settings.shape.heads = heads
        settings.shape.kvHeads = kvHeads
        settings.shape.intermediate = intermediateSize
        settings.shape.context = context
        settings.vocabulary = vocabulary
    }
}

/// How long, in what steps and how fast.
struct PretrainSchedule: ParsableArguments {
    @Option(help: "How many tokens to train on (default 10000000).")
    var tokens: Int?
    @Option(help: "How many minutes to train, instead of --tokens.")
    var minutes: Double?
    @Option(help: "Tokens of one step.")
    var batchTokens = PretrainingSettings().batchTokens
    @Option(help: "Tokens of one piece of a text.")
    var pieceTokens = PretrainingSettings().pieceTokens
    @Option var learningRate = PretrainingSettings().learningRate
    @Option var weightDecay = PretrainingSettings().weightDecay
    @Option(help: "How gradients become steps: muon (the default) or adamw.")
    var optimizer: String?
    @Option(help: "The share of all steps that the learning rate takes to rise.")
    var warmup = PretrainingSettings().warmupShare
    @Option(help: "Where the learning rate ends, as a share of its height.")
    var floor = PretrainingSettings().floorShare
    @Option(help: "Weight of a chat's prompt tokens beside its answers'.")
    var promptWeight = PretrainingSettings().promptWeight
    @Option(help: "One piece of text in so many is kept for validation; 0 for none.")
    var validationEvery = PretrainingSettings().validationEvery
    @Option(help: "Seconds between checkpoints.")
    var saveEvery = PretrainingSettings().checkpointSeconds
    @Option var seed = PretrainingSettings().seed

    func validate() throws {
        if tokens != nil, minutes != nil { throw ValidationError("Give --tokens or --minutes, not both.") }
    }

    func apply(to settings: inout PretrainingSettings) throws {
        if let tokens { settings.budget = .tokens(tokens) }
        if let minutes { settings.budget = .minutes(minutes) }
        settings.batchTokens = batchTokens
        settings.pieceTokens = pieceTokens
        settings.learningRate = learningRate
        settings.weightDecay = weightDecay
        try settings.choose(optimizer: optimizer)
        settings.warmupShare = warmup
        settings.floorShare = floor
        settings.promptWeight = promptWeight
        settings.validationEvery = validationEvery
        settings.checkpointSeconds = saveEvery
        settings.seed = seed
    }
}
