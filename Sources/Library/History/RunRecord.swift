import Foundation

/// How far a training run came.
package enum RunStatus: String, Sendable, Codable, CaseIterable {
    case running, finished, interrupted, failed
}

/// One training run.
package struct RunRecord: Sendable, Equatable, Codable {
    package let id: String
    /// The dataset's id; nil when the lines came from elsewhere.
    package var dataset: String?
    package var status: RunStatus
    package var startedAt: Date
    package var finishedAt: Date?
    /// Where checkpoints and metrics are.
    package var folder: String
    /// The training settings, as JSON.
    package var settings: String
    /// Optimiser steps taken.
    package var steps: Int
    /// Target tokens seen.
    package var tokens: Int
    /// Nats per target token.
    package var firstLoss: Double?
    /// Nats per target token.
    package var lastLoss: Double?

    package init(
        id: String, dataset: String?, status: RunStatus, startedAt: Date, finishedAt: Date? = nil, folder: String, settings: String,
        steps: Int = 0, tokens: Int = 0, firstLoss: Double? = nil, lastLoss: Double? = nil
    ) {
        self.id = id
        self.dataset = dataset
        self.status = status
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.folder = folder
        self.settings = settings
        self.steps = steps
        self.tokens = tokens
        self.firstLoss = firstLoss
        self.lastLoss = lastLoss
    }
}
