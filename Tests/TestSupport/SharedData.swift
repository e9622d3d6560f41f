import Foundation

/// Where tests find their files.
package enum TestFiles {
    /// The package's root folder.
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// `Tests/Fixtures/<path>`.
    package static func fixture(_ path: String) -> URL { root.appending(path: "Tests/Fixtures").appending(path: path) }

    /// Real data that is not part of the project: `$ENGRAM_SHARED`, else `../shared` beside the package.
    package static func shared(_ path: String) -> URL {
        let folder = ProcessInfo.processInfo.environment["ENGRAM_SHARED"].map { URL(filePath: $0) }
        return (folder ?? root.deletingLastPathComponent().appending(path: "shared")).appending(path: path)
    }

    /// Whether such data is here; tests without it are skipped by name.
    package static func hasShared(_ path: String) -> Bool { FileManager.default.fileExists(atPath: shared(path).path) }
}
