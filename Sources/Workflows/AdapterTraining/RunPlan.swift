import Foundation
import Library
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
    /// How it was cut to a time; nil where it takes what it takes.
    package var fit: TimeFit?

    /// - Throws: `WorkflowError.malformed`.
    init(_ file: URL) throws {
        do {
            self = try JSONText.decoder.decode(RunPlan.self, from: Data(contentsOf: file))
        } catch {
            throw WorkflowError.malformed(path: file.path, problem: .said("problem.noPlan"))
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
    var lossFigure: URL { url.appending(path: "loss.svg") }
    var recallFigure: URL { url.appending(path: "recall.svg") }

    var hasCheckpoint: Bool { FileManager.default.fileExists(atPath: checkpoint.path) }

    /// What was logged; nil where nothing was.
    var curve: TrainingCurve? {
        let lines = MetricsLog.lines(of: metrics)
        return lines.isEmpty ? nil : TrainingCurve(lines)
    }

    /// The pictures of a training.
    ///
    /// - Throws: `ModelFileError.notWritten`.
    func write(_ curve: TrainingCurve, title: String) throws {
        try AtomicFile.write(Data(curve.lossFigure(title: title).utf8), to: lossFigure)
        if let recall = curve.recallFigure(title: title) { try AtomicFile.write(Data(recall.utf8), to: recallFigure) }
    }
}

extension Brain {
    /// The first of some runs that did not end and can be gone on with.
    func resumable(_ runs: [RunRecord]) -> RunRecord? {
        runs.first { $0.status != .finished && RunFolder(url: absolute($0.folder)).hasCheckpoint }
    }
}
