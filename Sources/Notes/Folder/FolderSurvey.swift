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
}
