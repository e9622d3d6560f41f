import Foundation

/// What there is to do next with a brain: the first thing that is missing.
package enum NextStep: Sendable, Equatable {
    /// There is no brain yet.
    case begin
    /// The base that its recipe names is not on this computer.
    case pull(model: String)
    /// Notes were never added.
    case add
    /// A training was interrupted.
    case resume
    /// Files changed after they were read or learnt.
    case sync
    /// Notes that were read are not learnt as they stand.
    case train
    case ask
}

extension NextStep {
    /// Opens the library and compares it with the files.
    ///
    /// - Throws: `WorkflowError` for a recipe that cannot be used, `LibraryError`.
    package init(_ brain: Brain) throws {
        guard brain.exists || brain.isSetUp else {
            self = .begin
            return
        }
        let missing = try brain.missingBase()
        self = brain.exists ? NextStep(try BrainStatus(brain), missingBase: missing) : missing.map { .pull(model: $0) } ?? .add
    }

    /// - Parameter missingBase: a base that the recipe names and that has to be fetched.
    package init(_ status: BrainStatus, missingBase: String?) {
        let changes = status.changes
        if let missingBase {
            // Before anything else: it takes longest, and asks nothing of whoever waits.
            self = .pull(model: missingBase)
        } else if status.unfinishedRun != nil {
            self = .resume
        } else if changes.added + changes.changed + changes.removed > 0 {
            self = .sync
        } else if status.notes == 0 {
            self = .add
        } else if status.adapter == nil || status.newNotes + status.staleNotes > 0 {
            self = .train
        } else {
            self = .ask
        }
    }
}

extension Brain {
    /// Whether its recipe stands there, be it without notes yet.
    package var isSetUp: Bool { FileManager.default.fileExists(atPath: recipeFile.path) }

    /// The base that the recipe names by its name on the hub, where it is not on this computer.
    ///
    /// - Throws: `WorkflowError` for a recipe that cannot be used.
    package func missingBase() throws -> String? {
        guard let model = try recipe().model, ModelName(model) != nil, (try? shelf.locate(model)) == nil else { return nil }
        return model
    }
}
