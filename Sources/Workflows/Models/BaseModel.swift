import Foundation
import ModelFiles
import Tensors
import Tokenization
import Transformers

/// A base model's files: opened and checked, its weights not read yet.
package struct BaseModel: Sendable {
    package let folder: ModelFolder
    package let tokenizer: Tokenizer
    package let template: ChatTemplate
    /// Tells it from every other base.
    package let fingerprint: String
    /// «pocket» for the embedded one, else the folder.
    package let name: String

    /// - Parameter url: a Hugging Face folder; nil for the model that ships with the program.
    /// - Throws: `WorkflowError.nothingThere`, `.malformed`; `ModelFileError`, `TokenizerError`, `ModelError`.
    package init(_ url: URL?) throws {
        let place: URL
        if let url {
            place = url.standardizedFileURL
            name = place.path
        } else {
            place = try Self.embedded()
            name = Self.embeddedName
        }
        folder = try ModelFolder(place)
        _ = try Architecture(folder.config)
        tokenizer = try Tokenizer(folder: place)
        guard tokenizer.vocabularySize <= folder.config.vocabularySize else {
            throw WorkflowError.malformed(
                path: place.path,
                problem: "its tokenizer has \(tokenizer.vocabularySize) tokens, its embedding \(folder.config.vocabularySize); "
                    + "tokenizer and weights do not belong together")
        }
        template = try ChatTemplate(folder: place)
        fingerprint = try folder.fingerprint()
    }

    package static let embeddedName = "pocket"

    /// Where it lies; nil for the embedded one, so that it is found again after the program has moved.
    package var location: URL? { name == Self.embeddedName ? nil : folder.url }

    /// Of the matrices.
    package var parameters: Int { (try? Architecture(folder.config).parameters) ?? 0 }

    private static func embedded() throws -> URL {
        guard let url = Bundle.module.url(forResource: "Pocket", withExtension: nil) else {
            throw WorkflowError.nothingThere(
                what: "the model that ships with engram is missing", hint: "install engram again, or name one with --model")
        }
        return url
    }

    /// - Throws: `ModelFileError`.
    package func network(
        _ format: WeightFormat, contextLength: Int = 4_096, device: Device
    ) throws -> LanguageModel {
        try LanguageModel(folder, format: format, contextLength: contextLength, device: device)
    }
}
