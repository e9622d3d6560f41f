import ArgumentParser
import Foundation
import Workflows

extension ExportForm: ExpressibleByArgument {
    /// What is done with it next.
    fileprivate func words(folder: String) -> String {
        switch self {
        case .ollama: "ollama create NAME -f \(folder)/Modelfile"
        case .lmstudio: "choose it in LM Studio"
        case .peft: "load it with PEFT, beside the same base"
        case .mlx: "mlx_lm.generate --adapter-path \(folder)"
        case .ggufLora: "llama-cli --lora FILE, with the same base"
        case .gguf: "llama-cli -m FILE"
        case .safetensors: "engram ask --plain --model \(folder)"
        case .dataset: "engram train --data DIR"
        }
    }
}

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Hand what was learnt to another program, checked.",
        discussion: """
            peft         an adapter for transformers          mlx        an adapter for mlx-lm
            gguf-lora    an adapter for llama.cpp             gguf       base and adapter as one file
            safetensors  base and adapter as a folder         ollama     a Modelfile with what it needs
            lmstudio     the file where LM Studio looks       dataset    what it learnt from, in every form

            What was written is opened again and compared with what Engram runs; CHECK.md there has the figures.
            """)

    @Argument(help: ArgumentHelp("The form.", valueName: "form"))
    var form: ExportForm

    @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var out: String

    @Option(
        help: ArgumentHelp(
            "Of merged GGUF files: f16, bf16, q8_0 (the usual), q6_K, q5_K_M, q4_K_M or q4_0. With ollama it asks for a merged file.",
            valueName: "encoding"))
    var encoding: String?

    @Option(help: "A name for the files (else the base's).")
    var name: String?

    @Option(
        help: ArgumentHelp(
            "The base: a name that engram models lists, a Hugging Face folder or a GGUF file (else the adapter's own).", valueName: "model")
    )
    var model: String?

    @Option(help: ArgumentHelp("An adapter's id, folder or GGUF file (else the newest).", valueName: "id"))
    var adapter: String?

    @Flag(help: "The base by itself, without an adapter.")
    var plain = false

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func validate() throws {
        if plain, adapter != nil { throw ValidationError("--plain and --adapter exclude each other.") }
        if encoding != nil, ![.gguf, .ollama, .lmstudio].contains(form) {
            throw ValidationError("--encoding belongs to gguf, ollama and lmstudio.")
        }
    }

    func run() throws {
        let console = voice.console
        let folder = URL(filePath: out)
        var export = BrainExport(brain.brain)
        if form == .dataset {
            let summaries = try export.runDataset(to: folder)
            for summary in summaries { console.say("\(Words.count(summary.examples, "example")) in \(summary.folder)") }
            console.next("engram train --data DIR, or another trainer")
            return try console.emit(summaries)
        }
        export.choice.model = try Surroundings.current.model(model)
        export.choice.adapter = adapter
        export.choice.isPlain = plain
        export.name = name
        export.mixture = try encoding.map(BrainExport.mixture)
        let summary = try export.run(form, to: folder, device: Surroundings.current.context().device)
        console.say("\(summary.file)\nOpened again and compared: it is what was exported (\(folder.path)/CHECK.md).")
        for note in summary.notes { console.say(note) }
        console.next(form.words(folder: folder.path))
        try console.emit(summary)
    }
}
