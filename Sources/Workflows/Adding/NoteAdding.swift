import Foundation
import Library
import Notes

/// What adding notes came to.
package struct AddingSummary: Sendable, Equatable, Codable {
    /// Every file that was met.
    package var files = 0
    package var notes = 0
    package var words = 0
    /// Files that did not become notes, by reason.
    package var skipped: [String: Int] = [:]
    /// Secrets that were masked, by kind.
    package var masked: [String: Int] = [:]
    package var languages: [String: Int] = [:]
    package var from: CalendarDay?
    package var to: CalendarDay?
    /// What it changed in the library.
    package var changes = SyncCounts()
    package var seconds = 0.0

    mutating func take(_ report: ImportReport) {
        files += report.files
        notes += report.notes
        words += report.words
        skipped.merge(report.skipped, uniquingKeysWith: +)
        masked.merge(report.masked, uniquingKeysWith: +)
        languages.merge(report.languages, uniquingKeysWith: +)
        from = [from, report.from].compactMap(\.self).min()
        to = [to, report.to].compactMap(\.self).max()
    }
}

/// Reads notes into a brain.
package enum NoteAdding {
    /// Makes the library hold what stands beneath the paths now: new notes come in, changed ones change, deleted ones go.
    ///
    /// - Parameters:
    ///   - paths: files and folders; none for those of `engram.toml` and those that were added before.
    ///   - timeZone: turns file times into days.
    /// - Throws: `ImportError`, `WorkflowError`, `LibraryError`; what was known of the path that failed stays.
    package static func run(
        _ brain: Brain, paths: [URL], timeZone: TimeZone, context: WorkContext, progress: @escaping @Sendable (ImportProgress) -> Void
    ) throws -> AddingSummary {
        let start = context.seconds()
        let recipe = try brain.recipe()
        let roots = try roots(paths, recipe: recipe, brain: brain)
        // A path that is not there is found out before anything is made.
        for root in roots where !FileManager.default.fileExists(atPath: root.path) { throw ImportError.missing(path: root.path) }
        let options = ImportOptions(
            excludes: recipe.notes?.exclude ?? [], workers: context.device.threads, timeZone: timeZone,
            leftOutHeadings: recipe.notes?.leaveOutHeadings ?? [], masksSecrets: recipe.notes?.maskSecrets ?? true)
        var summary = AddingSummary()
        for root in roots {
            let found = try NoteImporter.read([root], options: options, progress: progress)
            summary.changes += try store(found, root: root, brain: brain, date: context.date())
            summary.take(found.report)
        }
        summary.seconds = context.seconds() - start
        return summary
    }

    /// Makes the brain where there is none: only now is there something to put into it.
    private static func store(_ found: NoteImport, root: URL, brain: Brain, date: Date) throws -> SyncCounts {
        try brain.make()
        let lock = try BrainLock(brain)
        defer { withExtendedLifetime(lock) {} }
        let library = try NoteLibrary(at: brain.libraryFile)
        return try library.sync(found.notes, files: found.files.map(FileRecord.init), root: root.path, at: date)
    }

    /// Forgets a file or folder that was added, and its notes; what an adapter learnt of them stays in it.
    ///
    /// - Returns: how many notes it had.
    /// - Throws: `WorkflowError.noSuch` with the paths that were added, `LibraryError`.
    package static func forget(_ source: URL, brain: Brain) throws -> Int {
        let library = try brain.library()
        let lock = try BrainLock(brain)
        defer { withExtendedLifetime(lock) {} }
        let path = source.standardizedFileURL.path
        let roots = try library.roots()
        guard roots.contains(path) else { throw WorkflowError.noSuch(what: "source", name: path, known: roots) }
        return try library.remove(root: path)
    }

    private static func roots(_ paths: [URL], recipe: BrainRecipe, brain: Brain) throws -> [URL] {
        guard paths.isEmpty else { return paths.map(\.standardizedFileURL) }
        let known = brain.exists ? try brain.library().roots() : []
        let all = (recipe.sources ?? []) + known
        guard !all.isEmpty else {
            throw WorkflowError.nothingThere(what: "no notes were named", hint: "name a folder: engram add FOLDER")
        }
        var seen: Set<String> = []
        return all.map { URL(filePath: $0).standardizedFileURL }.filter { seen.insert($0.path).inserted }
    }
}

extension FileRecord {
    init(_ file: FileOutcome) {
        let remarks = file.remarks.map(\.description)
        switch file.outcome {
        case .learnt: self.init(path: file.path, outcome: "note", detail: remarks.isEmpty ? nil : remarks.joined(separator: "; "))
        case .skipped(let reason):
            self.init(path: file.path, outcome: "skipped", detail: ([reason.description] + remarks).joined(separator: "; "))
        }
    }
}
