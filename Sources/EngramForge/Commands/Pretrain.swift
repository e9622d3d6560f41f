import ArgumentParser
import Foundation
import FreshModels
import Terminals
import Workflows

struct Pretrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pretrain", abstract: Words.text("help.pretrain"), discussion: Words.text("help.pretrain.more"))

    @Argument(help: .said("help.pretrain.corpus", valueName: "corpus"))
    var corpus: [String] = []

    @Option(help: .said("help.pretrain.out", valueName: "dir"))
    var out: String

    @Option(help: .said("help.pretrain.chat", valueName: "file"))
    var chat: [String] = []

    @Option(help: .said("help.pretrain.chatShare"))
    var chatShare: Double?

    @Option(help: .said("help.pretrain.tokenizer", valueName: "dir"))
    var tokenizer: String?

    @Option(help: .said("help.pretrain.from", valueName: "model"))
    var from: String?

    @Flag(help: .said("help.pretrain.resume"))
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
            Words.text(
                "pretrain.done",
                [
                    "steps": Words.count(summary.steps), "tokens": Words.count(summary.tokens), "time": Words.time(summary.seconds),
                    "first": Words.loss(summary.firstLoss), "last": Words.loss(summary.lastLoss),
                ]))
        if summary.wasInterrupted {
            console.say(Words.text("pretrain.stopped"))
            console.next(Words.text("pretrain.next"))
            throw Interrupted()
        }
        console.say(Words.text("pretrain.model.in", ["folder": out]))
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
            console.say(Words.text(isNew ? "pretrain.vocabulary.new" : "pretrain.vocabulary", ["tokens": Words.count(tokens, "token")]))
        case .text(let counts):
            console.say(Words.text("pretrain.documents", ["tokens": Words.count(counts.documentTokens, "token")]))
            if counts.chats > 0 || counts.chatsTooLong > 0 {
                let left = counts.chatsTooLong > 0 ? Words.text("pretrain.chats.left", ["n": Words.count(counts.chatsTooLong)]) : ""
                let tokens = Words.count(counts.chatTokens, "token")
                console.say(Words.text("pretrain.chats", ["tokens": tokens, "n": Words.count(counts.chats), "left": left]))
            }
            console.say(Words.text("pretrain.pass", ["tokens": Words.count(counts.passTokens, "token")]))
        case .model(let parameters): console.say(Words.text("pretrain.model", ["parameters": Words.count(parameters, "parameter")]))
        case .resumed(let step): console.say(Words.text("pretrain.resumed", ["step": Words.count(step)]))
        case .progress(let progress):
            console.progress(progress.words, isLast: progress.step.step == progress.step.totalSteps)
            try? console.emit(progress.step)
        case .validation(let loss):
            console.keepProgress()
            let losses = [("documents", "loss", loss.documents), ("bits", "bits", loss.bitsPerByte), ("chats", "loss", loss.chats)]
            let parts =
                [Words.text("pretrain.validation.step", ["step": Words.count(loss.step)])]
                + losses.compactMap { name, gap, value in
                    value.map { Words.text("pretrain.validation.\(name)", [gap: Words.loss($0)]) }
                }
            console.say(Words.text("pretrain.validation", ["parts": parts.joined(separator: "  ")]))
            try? console.emit(loss)
        case .saved: break
        }
    }
}

/// The extents of the model.
struct PretrainShape: ParsableArguments {
    @Option(help: .said("help.pretrain.hiddenSize"))
    var hiddenSize = PretrainingSettings.Shape().hidden
    @Option var layers = PretrainingSettings.Shape().layers
    @Option var heads = PretrainingSettings.Shape().heads
    @Option(help: .said("help.pretrain.kvHeads"))
    var kvHeads = PretrainingSettings.Shape().kvHeads
    @Option(help: .said("help.pretrain.intermediateSize"))
    var intermediateSize = PretrainingSettings.Shape().intermediate
    @Option(help: .said("help.pretrain.context"))
    var context = PretrainingSettings.Shape().context
    @Option(help: .said("help.pretrain.vocabulary"))
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
    @Option(help: .said("help.pretrain.tokens"))
    var tokens: Int?
    @Option(help: .said("help.pretrain.minutes"))
    var minutes: Double?
    @Option(help: .said("help.pretrain.batchTokens"))
    var batchTokens = PretrainingSettings().batchTokens
    @Option(help: .said("help.pretrain.pieceTokens"))
    var pieceTokens = PretrainingSettings().pieceTokens
    @Option var learningRate = PretrainingSettings().learningRate
    @Option var weightDecay = PretrainingSettings().weightDecay
    @Option(help: .said("help.pretrain.optimizer"))
    var optimizer: String?
    @Option(help: .said("help.pretrain.warmup"))
    var warmup = PretrainingSettings().warmupShare
    @Option(help: .said("help.pretrain.floor"))
    var floor = PretrainingSettings().floorShare
    @Option(help: .said("help.pretrain.promptWeight"))
    var promptWeight = PretrainingSettings().promptWeight
    @Option(help: .said("help.pretrain.validationEvery"))
    var validationEvery = PretrainingSettings().validationEvery
    @Option(help: .said("help.pretrain.saveEvery"))
    var saveEvery = PretrainingSettings().checkpointSeconds
    @Option var seed = PretrainingSettings().seed

    func validate() throws {
        if tokens != nil, minutes != nil { throw ValidationError(Words.text("pretrain.budget")) }
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
