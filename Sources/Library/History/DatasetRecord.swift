import Foundation

/// A dataset that was built.
package struct DatasetRecord: Sendable, Equatable, Codable {
    package let id: String
    package let createdAt: Date
    /// The recipe's name.
    package let recipe: String
    /// The recipe in full, as JSON.
    package let settings: String
    package let seed: UInt64
    package let folder: String
    package let trainCount: Int
    package let validCount: Int
    /// Counts per kind and note, as JSON.
    package let report: String

    package init(
        id: String, createdAt: Date, recipe: String, settings: String, seed: UInt64, folder: String, trainCount: Int, validCount: Int,
        report: String
    ) {
        self.id = id
        self.createdAt = createdAt
        self.recipe = recipe
        self.settings = settings
        self.seed = seed
        self.folder = folder
        self.trainCount = trainCount
        self.validCount = validCount
        self.report = report
    }
}
