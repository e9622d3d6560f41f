import Foundation

/// What stands beneath one path, found without reading a file.
package struct FolderSurvey: Sendable {
    /// The path, as given.
    package let root: String
    package private(set) var files: [FoundFile] = []
    /// What the walk passed over, with the reason.
    package private(set) var skipped: [FileOutcome] = []

    /// - Parameter excludes: rules as in `.engramignore`, counted from the root.
    /// - Throws: `ImportError.missing`.
    package init(_ path: URL, excludes: [String] = []) throws {
        root = path.path(percentEncoded: false)
        var walker = FolderWalker(root: path, excludes: excludes)
        try walker.walk { event in
            switch event {
            case .file(let file): files.append(file)
            case .skipped(let root, let path, let reason):
                skipped.append(FileOutcome(root: root, path: path, byteCount: 0, outcome: .skipped(reason)))
            }
        }
    }

    /// What a comparison with an earlier reading found.
    package enum Difference: Sendable, Equatable {
        /// Reading again would give what it gave before; the files named have a new stamp and the old bytes.
        case none(restamped: [KnownFile])
        case some
    }

    /// Whether a file was added, changed, moved or deleted since `known` was read.
    ///
    /// A file with its old stamp is taken as it was; one with another stamp is read and its hash compared. A date that the file's time
    /// gives belongs to what is compared, so a file that was touched on another day has changed.
    package func difference(from known: [KnownFile], options: ImportOptions) -> Difference {
        guard known.count == files.count + skipped.count else { return .some }
        let before = Dictionary(known.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        guard skipped.allSatisfy({ before[$0.path].map { $0.stamp == nil } ?? false }) else { return .some }
        var touched: [FoundFile] = []
        for file in files {
            guard let old = before[file.path], let stamp = old.stamp else { return .some }
            if stamp == file.stamp || SourceFormat(path: file.path) == nil { continue }
            let isSameDay = options.day(secondsSince1970: stamp.modified / 1_000_000_000) == options.day(secondsSince1970: file.modified)
            guard stamp.byteCount == file.byteCount, isSameDay, !old.sha256.isEmpty else { return .some }
            touched.append(file)
        }
        let restamped = BoundedParallel.map(touched, workers: options.workers) { file in
            KnownFile(path: file.path, stamp: file.stamp, sha256: (try? FileBytes.hash(file.location)) ?? "")
        }
        return restamped.allSatisfy { before[$0.path]?.sha256 == $0.sha256 } ? .none(restamped: restamped) : .some
    }
}
