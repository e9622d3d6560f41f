import ArgumentParser
import Foundation
import Terminals
import Workflows

struct DatasetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dataset", abstract: Words.text("help.dataset"),
        subcommands: [Build.self, Preview.self, Stats.self, Export.self], defaultSubcommand: Build.self)

    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "build", abstract: Words.text("help.dataset.build"))

        @Option(help: .said("help.dataset.build.recipe"))
        var recipe: String?

        @Option(help: .said("help.dataset.build.seed"))
        var seed: UInt64?

        @Flag(
            inversion: .prefixedNo,
            help: .said("help.dataset.build.selfMade"))
        var selfMade: Bool?

        @Option(help: .said("help.dataset.build.model", valueName: "model"))
        var model: String?

        @Flag(help: .said("help.dataset.build.edit"))
        var edit = false

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            if edit {
                try brain.brain.makeOverrides()
                console.say(brain.brain.overridesFile.path)
                console.next(Words.text("dataset.edit.next"))
                try console.emit(["file": brain.brain.overridesFile.path])
                return
            }
            if try selfMade ?? brain.brain.recipe().dataset?.selfMade ?? false { try write(on: console) }
            let built = try DatasetBuilding.build(
                brain.brain, recipe: recipe, seed: seed, selfMade: selfMade, context: Surroundings.current.context())
            try console.emit(built.summary)
            let summary = built.summary
            let counts = Words.text(
                "dataset.built",
                [
                    "examples": Words.count(summary.examples, "example"), "notes": Words.count(summary.notes, "note"),
                    "recipe": summary.recipe,
                ])
            console.say(summary.isUnchanged ? Words.text("dataset.unchanged", ["text": counts]) : counts)
            console.say(
                console.table(summary.kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { [$0.key, Words.count($0.value)] }))
            if summary.notesWithout > 0 {
                console.say(Words.text("dataset.without", ["notes": Words.count(summary.notesWithout, "note")]))
            }
            console.say(Words.text("dataset.in", ["folder": summary.folder]))
            console.next(Words.text("dataset.next"))
        }

        /// - Throws: `Interrupted` where somebody stopped it.
        private func write(on console: Console) throws {
            let interrupt = Interrupt { console.note(Words.text("selfmade.stopping")) }
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
            commandName: "preview", abstract: Words.text("help.dataset.preview"), discussion: Words.text("help.dataset.preview.more"))

        @Option(name: [.customShort("n"), .long], help: .said("help.dataset.preview.count"))
        var count = 5

        @Option(help: .said("help.dataset.preview.kind"))
        var kind: String?

        @Option(help: .said("help.dataset.preview.note"))
        var note: String?

        @Option(help: .said("help.dataset.preview.model", valueName: "model"))
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
                    Words.text(
                        "dataset.example",
                        [
                            "number": example.number, "kind": example.kind, "place": place, "tokens": Words.count(example.tokens, "token"),
                            "learnt": Words.count(example.targets), "wording": example.wording,
                        ]))
                console.say(example.stretches.map { Self.text($0, on: console) }.joined() + "\n")
            }
            if shown.isEmpty { console.say(Words.text("dataset.example.none")) }
            console.next("engram train")
        }

        private static func text(_ stretch: DatasetPreview.Stretch, on console: Console) -> String {
            guard stretch.weight > 0 else { return console.styled(stretch.text, .faint) }
            return console.isStyled ? console.styled(stretch.text, .bold) : "⟦\(stretch.text)⟧"
        }
    }

    struct Stats: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stats", abstract: Words.text("help.dataset.stats"))

        @Option(help: .said("help.dataset.stats.recipe"))
        var recipe: String?

        @Option(help: .said("help.dataset.preview.model", valueName: "model"))
        var model: String?

        @Flag(help: .said("help.dataset.stats.notes"))
        var notes = false

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let statistics = try DatasetStatistics(brain.brain, model: Surroundings.current.model(model), recipe: recipe)
            try console.emit(statistics)
            var rows = [["", Words.text("dataset.examples"), Words.text("dataset.tokens"), Words.text("dataset.learnt")]]
            func row(_ name: String, _ counts: DatasetStatistics.Counts) -> [String] {
                [name, Words.count(counts.examples), Words.count(counts.tokens), Words.count(counts.targets)]
            }
            rows += statistics.kinds.sorted { $0.value.examples > $1.value.examples }.map { row($0.key, $0.value) }
            rows += [row(Words.text("dataset.all"), statistics.train), row(Words.text("dataset.validation"), statistics.valid)]
            if notes { rows += [[""]] + statistics.notes.sorted { $0.key < $1.key }.map { row($0.key, $0.value) } }
            console.say(console.table(rows, indent: ""))
            if !statistics.without.isEmpty {
                let rows = statistics.without.map { [$0.title, Words.term("without", $0.reason)] }
                console.say("\n" + Words.text("dataset.without.list") + "\n" + console.table(rows))
            }
            console.next("engram train")
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: Words.text("help.dataset.export"))

        @Option(help: .said("help.dataset.export.format"))
        var format = "messages"

        @Option(name: [.customShort("o"), .long], help: .said("help.dataset.export.output", valueName: "dir"))
        var output: String?

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let summary = try DatasetExport.run(brain.brain, format: format, to: output.map { URL(filePath: $0) })
            try voice.console.emit(summary)
            voice.console.say(
                Words.text(
                    "dataset.exported",
                    ["examples": Words.count(summary.examples, "example"), "format": summary.format, "folder": summary.folder]))
            voice.console.next("engram train --data \(summary.folder)")
        }
    }
}
