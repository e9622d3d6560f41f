import Foundation
import ModelFiles
import Tensors
import Tokenization
import Transformers

extension ModelSource {
    /// Its remarks as results carry them, which have no such key where there are none.
    var saidRemarks: [String]? { remarks.isEmpty ? nil : remarks }
}

/// A base model's files: opened and checked, its weights not read yet.
package struct BaseModel: Sendable {
    package let source: ModelSource
    package let tokenizer: Tokenizer
    package let template: ChatTemplate
    /// Tells it from every other base.
    package let fingerprint: String
    /// «pocket» for the embedded one, else the path.
    package let name: String

    /// - Parameter url: a Hugging Face folder or a GGUF file; nil for the model that ships with the program.
    /// - Throws: `WorkflowError.nothingThere`, `.malformed`; `ModelFileError`, `StorageError`, `TokenizerError`, `ModelError`.
    package init(_ url: URL?) throws {
        let place = try url.map(\.standardizedFileURL) ?? Self.embedded()
        name = try place == Self.embedded() ? Self.embeddedName : place.path
        source = try ModelSource(place)
        _ = try Architecture(source.config)
        tokenizer = try Tokenizer(source)
        guard tokenizer.vocabularySize <= source.config.vocabularySize else {
            throw WorkflowError.malformed(
                path: place.path,
                problem: .said(
                    "problem.vocabulary",
                    ["tokens": "\(tokenizer.vocabularySize)", "rows": "\(source.config.vocabularySize)"]))
        }
        var template = try ChatTemplate(source)
        template.skipsThoughts = true
        self.template = template
        fingerprint = try source.fingerprint()
    }

    package static let embeddedName = "pocket"

    /// The one that was written down by its name.
    ///
    /// - Throws: as the other one does.
    init(recorded name: String) throws { try self.init(name == Self.embeddedName ? nil : URL(filePath: name)) }

    package var config: ModelConfig { source.config }

    /// What is odd about it and how it is read; nil where nothing is.
    package var remarks: [String]? { source.saidRemarks }

    /// What its weights are held in where nothing else is asked for.
    package var usualFormat: WeightFormat { .usual(for: source) }

    /// Where it lies; nil for the embedded one, so that it is found again after the program has moved.
    package var location: URL? { name == Self.embeddedName ? nil : source.url }

    /// Of the matrices.
    package var parameters: Int { (try? Architecture(source.config).parameters) ?? 0 }

    static func embedded() throws -> URL {
        guard let url = Bundle.module.url(forResource: "Pocket", withExtension: nil) else {
            throw WorkflowError.nothingThere(
                what: .said("problem.noEmbedded"), hint: .said("hint.installOrName"))
        }
        return url.standardizedFileURL
    }

    /// The most parameters of a small model; tests set another, so that a small one goes the way of the large.
    @TaskLocal package static var mostOfSmall = 100_000_000

    /// Whether speed is worth products in 8 bits, a sketch of the head and a 4-bit copy on disk.
    var isLarge: Bool { parameters > Self.mostOfSmall }

    /// Reads the weights. Those of a large model in 4 bits are kept in the folder `quantized`, and mapped from there the next time.
    ///
    /// - Parameter sketchesHead: whether it is to speak (see `HeadSketch`).
    /// - Throws: `ModelFileError`.
    package func network(
        _ format: WeightFormat, contextLength: Int = 4_096, sketchesHead: Bool = false, quantized place: URL? = nil, device: Device
    ) throws -> LanguageModel {
        guard isLarge, format == .nf4 else {
            return try LanguageModel(source, format: format, contextLength: contextLength, device: device)
        }
        let file = place?.appending(path: "\(fingerprint).safetensors")
        let stored = file.flatMap { QuantizedWeights($0, source: fingerprint) }
        var model = try LanguageModel(source, format: format, contextLength: contextLength, device: device, quantized: stored)
        if sketchesHead || stored == nil && file != nil { model.sketchHead(quantized: stored, device: device) }
        if let file, stored?.holds(model.quantizedMatrices) != true {
            // It only saves time: on a full disk the model is quantised again the next time.
            try? Brain.makeFolder(file.deletingLastPathComponent())
            try? QuantizedWeights.write(model.quantizedMatrices, source: fingerprint, to: file)
        }
        if sketchesHead { model.compactScales(device: device) } else { model.dropSketch() }
        return model
    }
}
