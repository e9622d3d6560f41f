import Foundation

/// Files and exports to notes.
package enum NoteImporter {
    /// Grows whenever a reader reads a file otherwise than before: what an older version read is then read again.
    package static let version = 5

    /// The programs of the system that are there to read with.
    package static var programs: [String] { ReadableKinds().programs.filter { $0.path != nil }.map(\.name) }

    /// Reads everything beneath the paths and keeps it in memory.
    /// - Throws: `ImportError`, when a path is missing or nothing could be read.
    package static func read(
        _ paths: [URL],
        options: ImportOptions = ImportOptions(),
        progress: (@Sendable (ImportProgress) -> Void)? = nil
    ) throws -> NoteImport {
        var run = ImportRun(try paths.map { try FolderSurvey($0, excludes: options.excludes) }, options: options, progress: progress)
        try run.read()
        var result = NoteImport()
        result.report = try run.handOver { notes, files in
            result.notes += notes
            result.files += files
        }
        return result
    }
}
