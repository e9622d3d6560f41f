import Foundation
import Languages
import ModelFiles
import Notes

/// What a new brain is to be: what is asked before the first note is read.
package struct BrainBeginning: Sendable, Equatable {
    /// Folders and files with notes.
    package var sources: [URL]
    /// As `--model` takes it; nil for the usual base.
    package var base: String?
    /// Rules as in `.engramignore`, for all sources.
    package var exclude: [String]

    /// What was written down.
    package struct Summary: Sendable, Equatable, Codable {
        package var recipe: String
        package var sources: [String]
        package var base: String?
        package var exclude: [String]
        /// The base, where it has to be fetched first.
        package var missingBase: String?
    }

    package init(sources: [URL], base: String? = nil, exclude: [String] = []) {
        (self.sources, self.base, self.exclude) = (sources, base, exclude)
    }

    /// Writes the recipe of a brain that has none yet, or one that chooses nothing. No note is read.
    ///
    /// - Throws: `WorkflowError.standsAlready`, `.nothingThere` without a source, `.badSetting` for a base that is neither here nor on a hub,
    ///   `.notWritten`; `ImportError.missing`; `ModelFileError.notWritten`.
    package func make(_ brain: Brain) throws -> Summary {
        try Self.requireFree(brain)
        guard !sources.isEmpty else {
            throw WorkflowError.nothingThere(what: .said("problem.noSources"), hint: .said("hint.init"))
        }
        for source in sources where !FileManager.default.fileExists(atPath: source.path) { throw ImportError.missing(path: source.path) }
        let paths = sources.map(\.standardizedFileURL.path)
        let base = try base.map { try Self.checked($0, shelf: brain.shelf) }
        let text = try BrainRecipe.template(model: base, sources: paths, exclude: exclude)
        try brain.make()
        let lock = try BrainLock(brain)
        defer { withExtendedLifetime(lock) {} }
        try AtomicFile.write(Data(text.utf8), to: brain.recipeFile)
        return Summary(
            recipe: brain.recipeFile.path, sources: paths, base: base, exclude: exclude, missingBase: try brain.missingBase())
    }

    /// - Throws: `WorkflowError.standsAlready` where the brain has a recipe that chooses something; it is the owner's.
    package static func requireFree(_ brain: Brain) throws {
        guard try brain.recipe() == BrainRecipe() else {
            throw WorkflowError.standsAlready(path: brain.recipeFile.path, hint: .said("hint.recipe"))
        }
    }

    /// As the recipe is to say it: a path in full, so that it is found from everywhere.
    ///
    /// - Throws: `WorkflowError.badSetting`.
    package static func checked(_ base: String, shelf: ModelShelf) throws -> String {
        if base == BaseModel.embeddedName { return base }
        let name = ModelName(base)
        let isOnShelf = name.flatMap(shelf.find) != nil
        if !isOnShelf, FileManager.default.fileExists(atPath: base) { return URL(filePath: base).standardizedFileURL.path }
        if name != nil { return base }
        guard let found = try? shelf.locate(base), FileManager.default.fileExists(atPath: found.path) else {
            throw WorkflowError.badSetting(
                name: .said("name.base"), value: "«\(base)»", expected: .said("expected.base"))
        }
        return base
    }
}
