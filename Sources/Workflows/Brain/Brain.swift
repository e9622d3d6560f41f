import Foundation
import Library

/// A brain on disk: its recipe, its library, and what was made of them.
package struct Brain: Sendable {
    package let url: URL
    /// Where a base model is found by its name.
    package let shelf: ModelShelf

    /// - Parameter shelf: nil for one beside the brain.
    package init(_ url: URL, shelf: ModelShelf? = nil) {
        self.url = url
        self.shelf = shelf ?? ModelShelf(models: url.deletingLastPathComponent().appending(path: "models"))
    }

    package var recipeFile: URL { url.appending(path: "engram.toml") }
    package var libraryFile: URL { url.appending(path: "library.sqlite") }
    package var datasets: URL { url.appending(path: "datasets") }
    package var adapters: URL { url.appending(path: "adapters") }
    /// Base models in 4 bits; may be deleted at any time.
    package var quantized: URL { url.appending(path: "quantized") }
    /// What the frozen layers make of the rows of a training that goes on; may be deleted at any time.
    package var frozenStore: URL { url.appending(path: "frozen.store") }
    /// What a search by meaning reads of the notes; may be deleted at any time.
    var lineVectorsFile: URL { url.appending(path: "lines.safetensors") }
    /// The owner's own pairs and exclusions.
    package var overridesFile: URL { url.appending(path: "overrides.jsonl") }
    /// The owner's own questions.
    package var examFile: URL { url.appending(path: "exam.jsonl") }
    package var runs: URL { url.appending(path: "runs") }

    package var exists: Bool { FileManager.default.fileExists(atPath: libraryFile.path) }

    /// The brains in the folder that it lies in, ordered by name; what cannot be read there is none.
    var beside: [Brain] {
        let folder = url.standardizedFileURL.deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0 != url.standardizedFileURL.lastPathComponent }.sorted()
            .map { Brain(folder.appending(path: $0)) }.filter(\.exists)
    }

    /// Makes the folder with a recipe that says what can be set, where they are not there yet.
    ///
    /// - Throws: `WorkflowError.notWritten`, `ModelFileError.notWritten`.
    package func make() throws {
        try Self.makeFolder(url)
        if !FileManager.default.fileExists(atPath: recipeFile.path) { try BrainRecipe.writeTemplate(to: recipeFile) }
    }

    /// - Throws: `WorkflowError.nothingThere` where no notes were ever added, `LibraryError`.
    package func library() throws -> NoteLibrary {
        guard exists else { throw notThere }
        return try NoteLibrary(at: libraryFile)
    }

    var notThere: WorkflowError {
        .nothingThere(what: .said("problem.noBrain", ["brain": .text(url.path)]), hint: .said("hint.begin"))
    }

    /// - Throws: `WorkflowError.unknownSetting`, `.malformed`.
    package func recipe() throws -> BrainRecipe { try BrainRecipe(recipeFile) }

    /// A folder below the brain, as it is written down so that the brain can be moved.
    func relative(_ folder: URL) -> String {
        let (path, base) = (folder.standardizedFileURL.path, url.standardizedFileURL.path)
        return path.hasPrefix(base + "/") ? String(path.dropFirst(base.count + 1)) : path
    }

    /// What `relative` wrote down.
    func absolute(_ path: String) -> URL { path.hasPrefix("/") ? URL(filePath: path) : url.appending(path: path) }

    static func makeFolder(_ url: URL) throws {
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw WorkflowError.notWritten(path: url.path, reason: .text(error.shortReason))
        }
    }

    /// `<date>-<n>`, the first n that is not in the folder.
    static func nextID(in folders: [URL], on date: Date) -> String {
        let day = date.formatted(.iso8601.year().month().day())
        var number = 1
        while folders.contains(where: { FileManager.default.fileExists(atPath: $0.appending(path: "\(day)-\(number)").path) }) {
            number += 1
        }
        return "\(day)-\(number)"
    }
}

extension Error {
    /// The system's reason without Foundation's sentence around it.
    var shortReason: String {
        let error = self as NSError
        if let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError, inner.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(Int32(inner.code)))
        }
        return error.localizedDescription
    }
}
