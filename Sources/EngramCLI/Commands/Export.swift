import ArgumentParser
import Foundation
import Terminals
import Workflows

extension ExportForm: ExpressibleByArgument {
    /// What is done with it next.
    fileprivate func words(folder: String) -> String {
        switch self {
        case .ollama: Words.text("export.next.ollama", ["folder": folder])
        case .lmstudio: Words.text("export.next.lmstudio")
        case .peft: Words.text("export.next.peft")
        case .mlx: "mlx_lm.generate --adapter-path \(folder)"
        case .ggufLora: Words.text("export.next.ggufLora")
        case .gguf: "llama-cli -m FILE"
        case .safetensors: "engram ask --plain --model \(folder)"
        case .dataset: "engram train --data DIR"
        }
    }
}

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: Words.text("help.export"), discussion: Words.text("help.export.more"))

    @Argument(help: .said("help.export.form", valueName: "form"))
    var form: ExportForm

    @Option(help: .said("help.export.out", valueName: "dir"))
    var out: String

    @Option(help: .said("help.export.encoding", valueName: "encoding"))
    var encoding: String?

    @Option(help: .said("help.export.name"))
    var name: String?

    @Option(
        help: .said("help.ask.model", valueName: "model")
    )
    var model: String?

    @Option(help: .said("help.export.adapter", valueName: "id"))
    var adapter: String?

    @Flag(help: .said("help.export.plain"))
    var plain = false

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func validate() throws {
        if plain, adapter != nil { throw ValidationError(Words.text("ask.exclude")) }
        if encoding != nil, ![.gguf, .ollama, .lmstudio].contains(form) {
            throw ValidationError(Words.text("export.encoding"))
        }
    }

    func run() throws {
        let console = voice.console
        let folder = URL(filePath: out)
        var export = BrainExport(brain.brain)
        if form == .dataset {
            let summaries = try export.runDataset(to: folder)
            for summary in summaries {
                let examples = Words.count(summary.examples, "example")
                console.say(Words.text("export.examples", ["examples": examples, "folder": summary.folder]))
            }
            console.next(Words.text("export.next.dataset"))
            return try console.emit(summaries)
        }
        export.choice.model = try Surroundings.current.model(model)
        export.choice.adapter = adapter
        export.choice.isPlain = plain
        export.name = name
        export.mixture = try encoding.map(BrainExport.mixture)
        let summary = try export.run(form, to: folder, device: Surroundings.current.context().device)
        console.say(Words.text("export.checked", ["file": summary.file, "folder": folder.path]))
        for note in summary.notes { console.say(note) }
        console.next(form.words(folder: folder.path))
        try console.emit(summary)
    }
}
