import ArgumentParser
import Foundation
import Workflows

struct DatasetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dataset", abstract: "Make training examples of the notes, and look at them.",
        subcommands: [Build.self, Preview.self, Stats.self, Export.self], defaultSubcommand: Build.self)

    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "build", abstract: "Make train.jsonl and valid.jsonl of the notes.")

        @Option(
            help: """
                «engram» with every kind of question; «brief» with the plain ones, for a small base; «study» with what engram study wrote; \
                or «classic»: one question a note.
                """)
        var recipe: String?

        @Option(help: "Of the wordings, the order and the split.")
        var seed: UInt64?

        @Flag(
            inversion: .prefixedNo,
            help: """
                Let the base model write questions, rewrites and implications about each section and texts about notes that belong together, \
                and teach what stands up to the notes (else engram.toml's, else as the dataset before). Off by default: a small model writes \
                little that does.
                """)
        var selfMade: Bool?

        @Option(
            help: ArgumentHelp(
                "Who writes: a name that engram models lists, a Hugging Face folder or a GGUF file (else engram.toml's, else the embedded one).",
                valueName: "model"))
        var model: String?

        @Flag(help: "Make a file for your own pairs and exclusions, which survives every rebuild, and say where it is.")
        var edit = false

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            if edit {
                try brain.brain.makeOverrides()
                console.say(brain.brain.overridesFile.path)
                console.next("write into it, then engram dataset")
                try console.emit(["file": brain.brain.overridesFile.path])
                return
            }
            if try selfMade ?? brain.brain.recipe().dataset?.selfMade ?? false { try write(on: console) }
            let built = try DatasetBuilding.build(
                brain.brain, recipe: recipe, seed: seed, selfMade: selfMade, context: Surroundings.current.context())
            try console.emit(built.summary)
            let summary = built.summary
            console.say(
                "\(Words.count(summary.examples, "example")) of \(Words.count(summary.notes, "note")), recipe \(summary.recipe)"
                    + (summary.isUnchanged ? " (unchanged)" : ""))
            console.say(
                console.table(summary.kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { [$0.key, Words.count($0.value)] }))
            if summary.notesWithout > 0 {
                console.say("\(Words.count(summary.notesWithout, "note")) without an example; see why: engram dataset stats")
            }
            console.say("In \(summary.folder)")
            console.next("engram dataset preview, engram train")
        }

        /// - Throws: `Interrupted` where somebody stopped it.
        private func write(on console: Console) throws {
            let interrupt = Interrupt { console.note("stopping; the sections that are done are saved") }
            let context = try Surroundings.current.context(interrupt: interrupt)
            var writing = SelfMadeWriting(brain.brain)
            writing.model = try Surroundings.current.model(model)
            let summary = try writing.run(context) { $0.show(on: console) }
            summary.show(on: console)
            try console.emit(summary)
            if summary.wasInterrupted { throw Interrupted() }
        }
    }

    struct Preview: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "preview", abstract: "Show examples as the model gets them.",
            discussion: "What is learnt is marked: bold on a terminal, between ⟦ and ⟧ elsewhere. The rest is only read.")

        @Option(name: [.customShort("n"), .long], help: "How many.")
        var count = 5

        @Option(help: "Only examples of this kind.")
        var kind: String?

        @Option(help: "Only examples of notes with this in the title.")
        var note: String?

        @Option(
            help: ArgumentHelp(
                "A name that engram models lists, a Hugging Face folder or a GGUF file (else engram.toml's, else the embedded one).",
                valueName: "model"))
        var model: String?

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let shown = try DatasetPreview.run(
                brain.brain, model: Surroundings.current.model(model), count: count, kind: kind, word: note)
            for example in shown {
                try console.emit(example)
                let place = ([example.note] + example.heading).filter { !$0.isEmpty }.joined(separator: " › ")
                console.say(
                    "\(example.number)  \(example.kind)  \(place)\n    \(Words.count(example.tokens, "token")), "
                        + "\(Words.count(example.targets)) learnt, wording \(example.wording)")
                console.say(example.stretches.map { Self.text($0, on: console) }.joined() + "\n")
            }
            if shown.isEmpty { console.say("no such example") }
            console.next("engram train")
        }

        private static func text(_ stretch: DatasetPreview.Stretch, on console: Console) -> String {
            guard stretch.weight > 0 else { return console.styled(stretch.text, .faint) }
            return console.isStyled ? console.styled(stretch.text, .bold) : "⟦\(stretch.text)⟧"
        }
    }

    struct Stats: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stats", abstract: "Count examples and tokens by kind and note, and name notes that give none.")

        @Option(help: "«engram» or «classic».")
        var recipe: String?

        @Option(
            help: ArgumentHelp(
                "A name that engram models lists, a Hugging Face folder or a GGUF file (else engram.toml's, else the embedded one).",
                valueName: "model"))
        var model: String?

        @Flag(help: "List every note.")
        var notes = false

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let statistics = try DatasetStatistics(brain.brain, model: Surroundings.current.model(model), recipe: recipe)
            try console.emit(statistics)
            var rows = [["", "examples", "tokens", "learnt"]]
            func row(_ name: String, _ counts: DatasetStatistics.Counts) -> [String] {
                [name, Words.count(counts.examples), Words.count(counts.tokens), Words.count(counts.targets)]
            }
            rows += statistics.kinds.sorted { $0.value.examples > $1.value.examples }.map { row($0.key, $0.value) }
            rows += [row("all", statistics.train), row("validation", statistics.valid)]
            if notes { rows += [[""]] + statistics.notes.sorted { $0.key < $1.key }.map { row($0.key, $0.value) } }
            console.say(console.table(rows, indent: ""))
            if !statistics.without.isEmpty {
                console.say("\nNotes without an example:\n" + console.table(statistics.without.map { [$0.title, $0.reason] }))
            }
            console.next("engram train")
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write the newest dataset in the form of another program; «engram train --data DIR» reads it back.")

        @Option(help: "messages, alpaca, sharegpt or text.")
        var format = "messages"

        @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The folder (else one beside the dataset).", valueName: "dir"))
        var output: String?

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let summary = try DatasetExport.run(brain.brain, format: format, to: output.map { URL(filePath: $0) })
            try voice.console.emit(summary)
            voice.console.say("\(Words.count(summary.examples, "example")) as \(summary.format) in \(summary.folder)")
            voice.console.next("engram train --data \(summary.folder)")
        }
    }
}
