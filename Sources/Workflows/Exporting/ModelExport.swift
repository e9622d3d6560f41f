import Foundation
import Messages
import ModelFiles
import Tensors
import Tokenization
import Transformers

/// Writes what was learnt for another program, opens it again, and holds it against what Engram runs.
package struct ModelExport: Sendable {
    package let subject: ExportSubject
    let device: Device

    package init(_ subject: ExportSubject, device: Device) {
        self.subject = subject
        self.device = device
    }

    /// What was written and how it was checked.
    package struct Summary: Sendable, Codable {
        package var form: String
        package var folder: String
        /// What to hand to the other program: a file, or a folder.
        package var file: String
        package var bytes: Int
        package var encoding: String?
        package var checked: Bool
        package var check: ExportCheck.Report?
        /// What somebody should know who uses it.
        package var notes: [String]
    }

    /// What was written, before it was looked at.
    struct Written {
        /// What the other program is given.
        let file: URL
        /// All files that hold weights; they are taken away where the check fails.
        let weights: [URL]
        let reopened: ExportCheck.Reopened
        let mixture: GGUFMixture?
        var notes: [String] = []
    }

    /// - Parameters:
    ///   - mixture: of merged GGUF models; nil: Q8_0, and for Ollama over a GGUF base no merging at all.
    ///   - questions: short ones, asked of both where there are some.
    ///   - texts: conversations as they were taught, asked for where weights are rounded: what these need most keeps most.
    /// - Throws: `WorkflowError.notWritten`, `ModelFileError`, `ModelError`, `TokenizerError`; `ExportError.checkFailed`, and the weights are then gone again.
    package func run(
        _ form: ExportForm, to folder: URL, mixture: GGUFMixture? = nil, questions: [String] = [],
        texts: @autoclosure () -> [[ChatMessage]] = [], check: Bool = true
    ) throws -> Summary {
        guard form != .dataset else { throw ExportError.noModel(form.rawValue) }
        try Self.makeFolder(folder)
        let written = try write(form, to: folder, mixture: mixture, texts: texts)
        var notes = written.notes
        if let rounded = subject.roundedAs, written.mixture != nil || form == .safetensors {
            notes.append(
                "The base is only here in \(rounded): what was rounded away then is not in the merged weights either"
                    + (written.mixture?.isQuantized == true
                        ? ", and they were rounded once more; the divergence says what that costs." : "."))
        }
        if subject.format != .file, written.mixture != nil || form == .safetensors {
            notes.append("The adapter is merged into the base in \(subject.format.rawValue), over which it was taught and examined.")
        }
        var report: ExportCheck.Report?
        if check {
            let found = try ExportCheck(subject: subject, device: device).run(written, form: form, questions: questions)
            report = found
            if let divergence = found.divergenceOverFile {
                notes.append(
                    "It was taught over the base in \(subject.format.rawValue). Over the weights as they lie on disk, as other programs load "
                        + "them, it answers otherwise, by \(divergence.rounded(to: 4)) nats a token; a merged model answers as it was examined."
                )
            }
            try AtomicFile.write(
                Data(found.page(form: form, file: written.file.lastPathComponent, notes: notes).utf8),
                to: folder.appending(path: ExportCheck.fileName))
            guard found.passed else {
                for file in written.weights { try? FileManager.default.removeItem(at: file) }
                throw ExportError.checkFailed(
                    folder: folder.path, reason: found.fault.map(Message.Value.text) ?? .said("problem.answersOtherwise"))
            }
        }
        return Summary(
            form: form.rawValue, folder: folder.path, file: written.file.path, bytes: written.weights.reduce(0) { $0 + Self.size($1) },
            encoding: written.mixture?.rawValue, checked: report?.passed ?? false, check: report, notes: notes)
    }

    private func write(_ form: ExportForm, to folder: URL, mixture: GGUFMixture?, texts: () -> [[ChatMessage]]) throws -> Written {
        switch form {
        case .peft, .mlx, .ggufLora: return try writeAdapter(form, to: folder)
        case .gguf: return try writeGGUF(to: folder, as: mixture ?? .q80, texts: texts)
        case .lmstudio:
            let place = folder.appending(path: "engram").appending(path: subject.name)
            try Self.makeFolder(place)
            return try writeGGUF(to: place, as: mixture ?? .q80, texts: texts)
        case .safetensors: return try writeFolder(to: folder)
        case .ollama: return try writeOllama(to: folder, mixture: mixture, texts: texts)
        case .dataset: throw ExportError.noModel(form.rawValue)
        }
    }

    private func writeAdapter(_ form: ExportForm, to folder: URL) throws -> Written {
        guard let adapter = subject.adapter else { throw ExportError.noAdapter(form.rawValue) }
        let config = subject.source.config
        switch form {
        case .mlx:
            try adapter.writeMLX(for: config, to: folder)
            return Written(
                file: folder, weights: [folder.appending(path: "adapters.safetensors")], reopened: .adapter(folder), mixture: nil)
        case .ggufLora:
            let file = folder.appending(path: "\(subject.name)-lora.gguf")
            try adapter.writeGGUF(for: config, name: subject.name, to: file)
            return Written(file: file, weights: [file], reopened: .adapter(file), mixture: nil)
        default:
            try adapter.writePEFT(to: folder)
            return Written(
                file: folder, weights: [folder.appending(path: "adapter_model.safetensors")], reopened: .adapter(folder), mixture: nil)
        }
    }

    private func writeGGUF(to folder: URL, as mixture: GGUFMixture, texts: () -> [[ChatMessage]]) throws -> Written {
        let file = folder.appending(path: "\(subject.name)-\(mixture.rawValue.uppercased()).gguf")
        let network = try subject.network(device: device)
        var config = subject.source.config
        config.tiesEmbeddings = network.architecture.isTied
        let texts = mixture.isQuantized ? texts() : []
        let moments = texts.isEmpty ? nil : try inputMoments(of: texts, network)
        try GGUFModel.write(
            config, weights: network.mergedWeights(device: device), as: mixture, extra: try subject.metadata(), device: device,
            importance: { [isTied = network.architecture.isTied] name in
                let linear = String(name.dropLast(".weight".count))
                return moments?.mean(of: isTied && linear == "model.embed_tokens" ? "lm_head" : linear)
            }, to: file)
        return Written(file: file, weights: [file], reopened: .model(file), mixture: mixture)
    }

    /// What the linears read of conversations as they were taught, so many of them as say enough.
    private func inputMoments(of texts: [[ChatMessage]], _ network: LanguageModel) throws -> InputMoments {
        var (rows, left): ([[Int32]], Int) = ([], Self.measuredTokens)
        for messages in texts where left > 0 {
            let text = try subject.template.render(messages, addGenerationPrompt: false)
            let ids = Array(subject.tokenizer.encode(text, addSpecialTokens: false).prefix(min(left, ExportSubject.contextLength)))
            rows.append(ids)
            left -= ids.count
        }
        return network.inputMoments(of: rows, device: device)
    }

    /// Mean squares of columns change little after that many.
    private static let measuredTokens = 8_192

    private func writeFolder(to folder: URL) throws -> Written {
        guard case .folder(let base) = subject.source else { throw ExportError.noFolder(subject.source.url.path) }
        let network = try subject.network(device: device)
        try MergedFolder.write(
            base: base.url, weights: network.mergedWeights(device: device), as: base.halfDType, isTied: network.architecture.isTied,
            to: folder)
        return Written(
            file: folder, weights: [folder.appending(path: "model.safetensors")], reopened: .model(folder), mixture: nil)
    }

    /// Over a GGUF base the adapter alone, which needs no merging; else a merged model.
    private func writeOllama(to folder: URL, mixture: GGUFMixture?, texts: () -> [[ChatMessage]]) throws -> Written {
        var written: Written
        let (from, adapter): (String, String?)
        if case .gguf(let base) = subject.source, mixture == nil, subject.adapter != nil {
            written = try writeAdapter(.ggufLora, to: folder)
            (from, adapter) = (base.url.path, "./" + written.file.lastPathComponent)
        } else {
            written = try writeGGUF(to: folder, as: mixture ?? .q80, texts: texts)
            (from, adapter) = ("./" + written.file.lastPathComponent, nil)
        }
        let modelfile = Modelfile(
            from: from, adapter: adapter, template: try? OllamaTemplate(subject.template, tokenizer: subject.tokenizer),
            stops: subject.stops, contextLength: min(subject.source.config.maxPositions, 4_096))
        if modelfile.template == nil {
            written.notes.append("This model's chat template has no form in Ollama's own language; Ollama looks for one of its own.")
        }
        let url = folder.appending(path: Modelfile.fileName)
        try AtomicFile.write(Data(modelfile.text.utf8), to: url)
        return Written(
            file: url, weights: written.weights, reopened: written.reopened, mixture: written.mixture, notes: written.notes)
    }

    private static func makeFolder(_ url: URL) throws {
        do { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) } catch {
            throw WorkflowError.notWritten(path: url.path, reason: .said("problem.folder"))
        }
    }

    private static func size(_ url: URL) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int) ?? 0
    }
}
