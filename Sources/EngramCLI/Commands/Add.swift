import ArgumentParser
import Foundation
import Workflows

struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Read notes into the brain.",
        discussion: """
            Takes folders, files and exports, again and again: what is new comes in, what changed changes, what was deleted goes. Without a \
            path, everything that was added before is read again, as by engram sync.
            """)

    @Argument(help: ArgumentHelp("Folders and files with notes.", valueName: "path"))
    var paths: [String] = []

    @Flag(help: "Say what would come in, where each title and date is from, and what would be left out; write nothing.")
    var dryRun = false

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        if dryRun {
            try reading.preview(paths, brain: brain.brain, console: console)
            return console.next("the same without --dry-run")
        }
        try reading.run(paths, brain: brain.brain, console: console)
        console.next("engram train")
    }
}

struct Sync: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Read again what was added, and say what changed.",
        discussion: """
            Finds notes that were added, changed, moved and deleted since the last time by what they say. It may be stopped at any moment \
            and started again; a source that is not there keeps its notes.
            """)

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
    @Option(
        help: ArgumentHelp(
            "Leave out what this rule names, written as in .gitignore; may be given again. Kept for these sources; '' forgets.",
            valueName: "rule"))
    var exclude: [String] = []

    @Option(
        help: ArgumentHelp(
            "A name or address that you write under in chats and mail; may be given again. Kept for these sources; '' forgets.",
            valueName: "name"))
    var me: [String] = []

    @Flag(
        inversion: .prefixedNo,
        help: "Whether what ChatGPT and Claude answered stands in the notes, under their names; usually it does. Kept for these sources.")
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
            case .missing(let path): console.note("\(path) is not there; its notes stay")
            case .changed: break
            }
        }
        try list.finish(preview)
        guard preview.report.notes > 0 else {
            throw WorkflowError.nothingThere(what: "no note would come in", hint: "see what would be left out, and why")
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
            case .missing(let path): console.note("\(path) is not there; its notes stay (engram notes forget \(path))")
            case .arriving, .leavingOut: break
            }
        }
        changes.finish()
        summary.show(on: console)
        try console.emit(summary)
        return summary
    }
}
