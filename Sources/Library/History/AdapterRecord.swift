import Foundation

/// An adapter that a run left behind.
package struct AdapterRecord: Sendable, Equatable, Codable {
    package let id: String
    /// The run's id, while it is remembered.
    package var run: String?
    package var createdAt: Date
    package var folder: String
    package var baseModel: String
    package var noteCount: Int
    /// Losses and examination results, as JSON.
    package var metrics: String
    /// Whether questions go to it.
    package var isCurrent: Bool

    package init(
        id: String, run: String?, createdAt: Date, folder: String, baseModel: String, noteCount: Int, metrics: String,
        isCurrent: Bool = false
    ) {
        self.id = id
        self.run = run
        self.createdAt = createdAt
        self.folder = folder
        self.baseModel = baseModel
        self.noteCount = noteCount
        self.metrics = metrics
        self.isCurrent = isCurrent
    }
}
