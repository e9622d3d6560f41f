import Foundation
import ModelFiles

/// All that a run was started with, kept in its folder so that it can be gone on with.
package struct RunPlan: Sendable, Equatable, Codable {
    package var id: String
    package var created: Date
    /// The base's folder; nil for the embedded one.
    package var model: String?
    package var baseFingerprint: String
    package var recipe: String
    package var template: String
    /// The dataset's id in the library; nil where the lines came from elsewhere.
    package var dataset: String?
    /// Its folder, below the brain where it is there.
    package var data: String
    package var notes: Int
    package var noteHashes: [String]
    package var settings: AdapterSettings

    /// - Throws: `WorkflowError.malformed`.
    init(_ file: URL) throws {
        do {
            self = try JSONText.decoder.decode(RunPlan.self, from: Data(contentsOf: file))
        } catch {
            throw WorkflowError.malformed(path: file.path, problem: "it is no plan of a run; start without --resume")
        }
    }

    init(
        id: String, created: Date, model: String?, baseFingerprint: String, recipe: String, template: String, dataset: String?,
        data: String,
        notes: Int, noteHashes: [String], settings: AdapterSettings
    ) {
        self.id = id
        self.created = created
        self.model = model
        self.baseFingerprint = baseFingerprint
        self.recipe = recipe
        self.template = template
        self.dataset = dataset
        self.data = data
        self.notes = notes
        self.noteHashes = noteHashes
        self.settings = settings
    }
}

/// The folder of a run.
struct RunFolder {
    let url: URL

    var plan: URL { url.appending(path: "plan.json") }
    var checkpoint: URL { url.appending(path: "checkpoint.safetensors") }
    var metrics: URL { url.appending(path: "metrics.jsonl") }
    var curve: URL { url.appending(path: "loss.svg") }

    var hasCheckpoint: Bool { FileManager.default.fileExists(atPath: checkpoint.path) }
}
