import Foundation
import Messages
import ModelFiles
import Transformers

/// The files of one model on their way.
struct PullProcess {
    let client: HubClient
    let folder: PullFolder
    let commit: String
    let onEvent: @Sendable (PullEvent) -> Void
    /// Bytes that came over the network.
    private(set) var fetchedBytes = 0
    private var total = 0
    private var done = 0
    private var start = 0.0
    private var lastReport = -Double.infinity

    /// Seconds between two reports.
    private static let reportInterval = 0.1

    init(client: HubClient, folder: PullFolder, commit: String, onEvent: @escaping @Sendable (PullEvent) -> Void) {
        self.client = client
        self.folder = folder
        self.commit = commit
        self.onEvent = onEvent
        start = client.access.seconds()
    }

    /// Fetches the config and the index, and says by them which files are needed.
    ///
    /// - Throws: `ModelError.unsupported`, `ModelFileError`; `WorkflowError.notWritten` where the disk has no room for the rest.
    mutating func begin(_ selection: HubSelection, replacing old: PulledModel?) async throws -> [HubFile] {
        if let old { folder.reuse([selection.config] + selection.small, of: old) }
        try await fetch([selection.config])
        let config = try ModelConfig(folder.url.appending(path: selection.config.contentName))
        _ = try Architecture(config)
        var files = [selection.config] + selection.small
        if let weights = selection.weights {
            files.append(weights)
        } else if let index = selection.small.first(where: { $0.path == HubSelection.index }) {
            try await fetch([index])
            files += try selection.shards(ModelFolder.shards(of: folder.url.appending(path: index.contentName)))
        }
        if let old { folder.reuse(files, of: old) }
        total = files.reduce(0) { $0 + $1.byteCount }
        let here = files.reduce(0) { $0 + PartialFile.fetched($1, in: folder.url) }
        done = 0
        try DiskSpace.require(bytes: total - here, at: folder.url)
        onEvent(
            .found(
                PullOutline(
                    model: "\(client.model)", commit: commit, family: config.modelType, files: files.count, bytes: total, bytesHere: here)))
        return files
    }

    /// Fetches each file that is not here yet, and checks its size and hash.
    ///
    /// - Throws: `HubError.damaged` where it was not what was promised, twice.
    mutating func fetch(_ files: [HubFile]) async throws {
        for file in files {
            if PartialFile.finished(file, in: folder.url) == nil { try await fetch(file) } else { done += file.byteCount }
            report(file, isLast: true)
        }
    }

    private mutating func fetch(_ file: HubFile) async throws {
        let part = try PartialFile(file, in: folder.url)
        let before = done
        var problem: Message.Value = ""
        for _ in 0..<2 {
            do {
                done = before + part.byteCount
                try await client.fetch(part, commit: commit) { count in
                    fetchedBytes += count
                    done = before + part.byteCount
                    report(file)
                }
                guard let fault = part.fault else {
                    done = before + file.byteCount
                    return try part.finish()
                }
                problem = fault
            } catch let mismatch as HubClient.Mismatch {
                problem = mismatch.problem
            }
            try part.restart()
            onEvent(.damaged(file: file.path))
        }
        throw HubError.damaged(file: file.path, problem: problem)
    }

    private mutating func report(_ file: HubFile, isLast: Bool = false) {
        let now = client.access.seconds()
        guard total > 0, isLast || now - lastReport >= Self.reportInterval else { return }
        lastReport = now
        let rate = Double(fetchedBytes) / max(now - start, 1e-3)
        onEvent(
            .progress(
                PullProgress(
                    file: file.path, bytes: done, totalBytes: total, bytesPerSecond: rate,
                    secondsLeft: done >= total ? 0 : Double(total - done) / max(rate, 1))))
    }
}
