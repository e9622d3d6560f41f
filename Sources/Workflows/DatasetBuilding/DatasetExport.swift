import Datasets
import Foundation

/// Writes the newest dataset in the form of another program.
package enum DatasetExport {
    package struct Summary: Sendable, Equatable, Codable {
        package var folder: String
        package var format: String
        package var examples: Int
        package var valid: Int
    }

    /// - Parameters:
    ///   - format: «messages», «alpaca», «sharegpt» or «text».
    ///   - folder: nil for one named after the format beside the dataset.
    /// - Throws: `WorkflowError.noSuch` for another format, `.nothingThere` without a dataset; `DatasetFolderError`, `DatasetLineError`.
    package static func run(_ brain: Brain, format name: String, to folder: URL?) throws -> Summary {
        guard let format = LineFormat(rawValue: name) else {
            throw WorkflowError.noSuch(what: .said("thing.format"), name: name, known: LineFormat.allCases.map(\.rawValue))
        }
        guard let record = try brain.library().datasets().first, let recipe = DatasetRecipe.named(record.recipe) else {
            throw WorkflowError.nothingThere(
                what: .said("problem.noDataset", ["brain": .text(brain.url.path)]), hint: .said("hint.dataset"))
        }
        let source = DatasetFolder(brain.absolute(record.folder))
        let (train, valid) = (try source.read(.train), try source.read(.valid))
        let target = DatasetFolder(folder ?? brain.datasets.appending(path: "\(record.id)-\(format.rawValue)"))
        guard target.url.standardizedFileURL != source.url.standardizedFileURL else {
            throw WorkflowError.malformed(path: target.url.path, problem: .said("problem.itself"))
        }
        try target.write(Dataset(recipe: recipe, seed: record.seed, train: train, valid: valid, report: .uncounted), as: format)
        return Summary(folder: target.url.path, format: format.rawValue, examples: train.count + valid.count, valid: valid.count)
    }
}
