import Foundation

/// Tells whether a file is still what it was.
package struct FileFingerprint: Sendable, Hashable, Codable {
    package var root: String
    /// Below the root.
    package var path: String
    package var byteCount: Int
    /// Seconds since 1970 at the last change.
    package var modified: Int
    /// SHA-256 of the bytes, in hexadecimal; "" for a file that cannot be read.
    package var sha256: String

    package init(root: String, path: String, byteCount: Int, modified: Int, sha256: String) {
        self.root = root
        self.path = path
        self.byteCount = byteCount
        self.modified = modified
        self.sha256 = sha256
    }
}

extension NoteImporter {
    /// The fingerprints of every file that an import of the paths would read, in the same order.
    ///
    /// A file whose size and time are those of a known fingerprint is not read again.
    /// - Throws: `ImportError.missing`.
    package static func fingerprints(
        of paths: [URL],
        options: ImportOptions = ImportOptions(),
        known: [FileFingerprint] = []
    ) throws -> [FileFingerprint] {
        var files: [FoundFile] = []
        for path in paths {
            var walker = FolderWalker(root: path, excludes: options.excludes)
            try walker.walk { event in
                if case .file(let file) = event, SourceFormat(path: file.path) != nil { files.append(file) }
            }
        }
        let before = Dictionary(known.map { ($0.root + "\0" + $0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return BoundedParallel.map(files, workers: options.workers) { file in
            if let old = before[file.root + "\0" + file.path], old.byteCount == file.byteCount, old.modified == file.modified { return old }
            let hash = (try? FileBytes.hash(file.location)) ?? ""
            return FileFingerprint(root: file.root, path: file.path, byteCount: file.byteCount, modified: file.modified, sha256: hash)
        }
    }
}
