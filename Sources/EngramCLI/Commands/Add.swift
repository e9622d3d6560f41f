import ArgumentParser
import Foundation
import Terminals
import Workflows

struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Words.text("help.add"), discussion: Words.text("help.add.more"))

    @Argument(help: .said("help.add.paths", valueName: "path"))
    var paths: [String] = []

    @Flag(help: .said("help.add.dryRun"))
    var dryRun = false

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        if dryRun {
            try reading.preview(paths, brain: brain.brain, console: console)
            return console.next(Words.text("next.same"))
        }
        try reading.run(paths, brain: brain.brain, console: console)
        console.next("engram train")
    }
}

struct Sync: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: Words.text("help.sync"), discussion: Words.text("help.sync.more"))

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let summary = try reading.run([], brain: brain.brain, console: console)
        if console.voice == .plain {
            // What changed since the training was read just now.
            let step = try NextStep(brain.brain)
            console.next(step == .sync ? NextStep.train.words : step.words)
        }
        if !summary.missing.isEmpty { throw ExitCode(1) }
    }
}

/// How notes are read.
struct ReadingOptions: ParsableArguments {
    @Option(help: .said("help.add.exclude", valueName: "rule"))
    var exclude: [String] = []

    @Option(help: .said("help.add.me", valueName: "name"))
    var me: [String] = []

    @Flag(
        inversion: .prefixedNo,
        help: .said("help.add.assistantAnswers"))
    var assistantAnswers: Bool?

    private var choices: NoteAdding.Choices {
        NoteAdding.Choices(excludes: exclude, ownNames: me, assistantAnswers: assistantAnswers)
    }

    /// Says what reading would bring in and leave out.
    func preview(_ paths: [String], brain: Brain, console: Console) throws {
        let list = PreviewList(console)
        let preview = try NoteAdding.preview(
            brain, paths: paths.map { URL(filePath: $0) }, choices: choices, timeZone: .current, context: Surroundings.current.context()
        ) { event in
            switch event {
            case .progress(let progress): console.progress(progress.words)
            case .arriving(let note): list.take(note)
            case .leavingOut(let part): list.take(part)
            case .missing(let path): console.note(Words.text("adding.missing", ["path": path]))
            case .changed: break
            }
        }
        try list.finish(preview)
        guard preview.report.notes > 0 else {
            throw WorkflowError.nothingThere(what: .said("adding.none"), hint: .said("adding.none.hint"))
        }
    }

    /// Reads, with a bar while it takes long and a report at the end.
    @discardableResult
    func run(_ paths: [String], brain: Brain, console: Console) throws -> AddingSummary {
        let changes = ChangeList(console)
        let summary = try NoteAdding.run(
            brain, paths: paths.map { URL(filePath: $0) }, choices: choices, timeZone: .current, context: Surroundings.current.context()
        ) { event in
            switch event {
            case .progress(let progress): console.progress(progress.words)
            case .changed(let change): changes.take(change)
            case .missing(let path): console.note(Words.text("adding.missing.forget", ["path": path]))
            case .arriving, .leavingOut: break
            }
        }
        changes.finish()
        summary.show(on: console)
        try console.emit(summary)
        return summary
    }
}
