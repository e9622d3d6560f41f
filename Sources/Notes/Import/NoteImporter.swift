import Foundation

/// Files and exports to notes.
package enum NoteImporter {
    /// Reads everything beneath the paths and keeps it in memory.
    /// - Throws: `ImportError`, when a path is missing or nothing could be read.
    package static func read(
        _ paths: [URL],
        options: ImportOptions = ImportOptions(),
        progress: (@Sendable (ImportProgress) -> Void)? = nil
    ) throws -> NoteImport {
        var notes: [Note] = []
        var result = try forEachNote(in: paths, options: options, progress: progress) { notes.append($0) }
        result.notes = notes
        return result
    }

    /// Reads everything beneath the paths and hands over one note after another, in the order of the files; memory stays flat.
    /// - Returns: what became of every file; `notes` is empty.
    /// - Throws: `ImportError`, when a path is missing or nothing could be read; what `sink` throws.
    package static func forEachNote(
        in paths: [URL],
        options: ImportOptions = ImportOptions(),
        progress: (@Sendable (ImportProgress) -> Void)? = nil,
        _ sink: (Note) throws -> Void
    ) throws -> NoteImport {
        var run = ImportRun(options: options, progress: progress)
        return try run.perform(paths, sink)
    }
}
