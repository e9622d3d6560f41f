import Foundation
import ModelFiles

/// Where the files of a model are gathered until all are there; the model's own folder then appears at once.
final class PullFolder {
    let url: URL
    private let target: URL
    private let lock: FileLock

    /// - Throws: `WorkflowError.notWritten`, `HubError.beingPulled`.
    init(for name: ModelName, on shelf: ModelShelf) throws {
        target = shelf.pulled(name)
        let owner = target.deletingLastPathComponent()
        url = owner.appending(path: ".\(name.name).pull")
        try Brain.makeFolder(url)
        // Beside the folder, so that the lock outlives its removal; last, because from here on deinit runs.
        lock = try FileLock(path: owner.appending(path: ".\(name.name).lock").path) { _ in HubError.beingPulled(model: "\(name)") }
    }

    deinit {
        // Goes only where nothing was fetched, as for a model that does not exist.
        rmdir(url.path)
    }

    /// Takes over what has not changed since the model was pulled before.
    func reuse(_ files: [HubFile], of old: PulledModel) {
        for file in files where file.digest != .none && old.files.contains(file) && PartialFile.finished(file, in: url) == nil {
            try? FileManager.default.linkItem(at: target.appending(path: file.path), to: url.appending(path: file.contentName))
        }
    }

    /// Puts verified files into the model's folder, all at once, and clears what is left of the fetching.
    ///
    /// - Throws: `WorkflowError.notWritten`, `ModelFileError.notWritten`.
    func publish(_ pulled: PulledModel) throws {
        let owner = target.deletingLastPathComponent()
        let new = owner.appending(path: ".\(target.lastPathComponent).new")
        let old = owner.appending(path: ".\(target.lastPathComponent).old")
        do {
            for folder in [new, old] where FileManager.default.fileExists(atPath: folder.path) {
                try FileManager.default.removeItem(at: folder)
            }
            try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
            for file in pulled.files {
                let (source, place) = (url.appending(path: file.contentName), new.appending(path: file.path))
                // A link keeps what was fetched until the model stands; some file systems have none.
                do {
                    try FileManager.default.linkItem(at: source, to: place)
                } catch {
                    try FileManager.default.moveItem(at: source, to: place)
                }
            }
            try AtomicFile.write(JSONText.file(pulled), to: new.appending(path: PulledModel.fileName))
            if FileManager.default.fileExists(atPath: target.path) { try FileManager.default.moveItem(at: target, to: old) }
            try FileManager.default.moveItem(at: new, to: target)
        } catch let error as ModelFileError {
            throw error
        } catch {
            throw WorkflowError.notWritten(path: target.path, reason: .text(error.shortReason))
        }
        for folder in [url, old] { try? FileManager.default.removeItem(at: folder) }
    }
}
