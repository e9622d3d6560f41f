import Foundation
import Library
import Notes

/// Reads notes into a brain.
package enum NoteAdding {
    package typealias Progress = ImportProgress
    package typealias Change = NoteChange
    package typealias Choices = SourceChoices
    package typealias Report = ImportReport

    /// Something that is told while the work goes on.
    package enum Event: Sendable {
        case progress(ImportProgress)
        case changed(NoteChange)
        /// A source is not there; its notes stay.
        case missing(String)
        /// A preview only: what would come in, and what would be left out.
        case arriving(AddingPreview.Arrival)
        case leavingOut(AddingPreview.LeftOut)
    }

    /// Makes the library hold what stands beneath the paths now: new notes come in, changed ones change, deleted ones go.
    ///
    /// A source whose files are as they were when they were read is not read again.
    /// - Parameters:
    ///   - paths: files and folders; none for those of `engram.toml` and those that were added before.
    ///   - choices: rules as in `.engramignore`, beside those of `engram.toml`, and whose words these sources hold; they hold from now on, in
    ///     place of those that did before. An empty rule or name alone takes the old ones away.
    ///   - timeZone: turns file times into days.
    /// - Throws: `ImportError`, `WorkflowError`, `LibraryError`; what was known of the path that failed stays.
    package static func run(
        _ brain: Brain, paths: [URL], choices: Choices = Choices(), timeZone: TimeZone, context: WorkContext,
        tell: @escaping @Sendable (Event) -> Void
    ) throws -> AddingSummary {
        let start = context.seconds()
        let recipe = try brain.recipe()
        let roots = try roots(paths, recipe: recipe, brain: brain)
        var summary = AddingSummary()
        // A path that is not there is found out before anything is made.
        for root in roots where !FileManager.default.fileExists(atPath: root.path) {
            guard paths.isEmpty else { throw ImportError.missing(path: root.path) }
            summary.missing.append(root.path)
            tell(.missing(root.path))
        }
        let options = options(recipe, timeZone: timeZone, workers: context.device.threads)
        for root in roots where !summary.missing.contains(root.path) {
            try SourceSync(root: root, brain: brain, options: options, choices: choices, date: context.date(), tell: tell).run(&summary)
        }
        summary.seconds = context.seconds() - start
        return summary
    }

    /// Tells what `run` would read from the paths, note by note; no brain is made or changed.
    ///
    /// - Throws: `ImportError`, `WorkflowError`, `LibraryError`.
    package static func preview(
        _ brain: Brain, paths: [URL], choices: Choices = Choices(), timeZone: TimeZone, context: WorkContext,
        tell: @escaping @Sendable (Event) -> Void
    ) throws -> AddingPreview {
        let recipe = try brain.recipe()
        let options = options(recipe, timeZone: timeZone, workers: context.device.threads)
        var preview = AddingPreview()
        for root in try roots(paths, recipe: recipe, brain: brain) {
            guard FileManager.default.fileExists(atPath: root.path) else {
                guard paths.isEmpty else { throw ImportError.missing(path: root.path) }
                tell(.missing(root.path))
                continue
            }
            let source = try SourceSync(
                root: root, brain: brain, options: options, choices: choices, date: context.date(), tell: tell)
            try source.preview(&preview)
        }
        return preview
    }

    private static func options(_ recipe: BrainRecipe, timeZone: TimeZone, workers: Int) -> ImportOptions {
        var options = ImportOptions(
            excludes: recipe.notes?.exclude ?? [], workers: workers, timeZone: timeZone,
            leftOutHeadings: recipe.notes?.leaveOutHeadings ?? [], masksSecrets: recipe.notes?.maskSecrets ?? true,
            unmasked: recipe.notes?.unmasked ?? [])
        if let megabytes = recipe.notes?.largestFile { options.largestFile = megabytes * 1_000_000 }
        return options
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
        guard roots.contains(path) else { throw WorkflowError.noSuch(what: .said("thing.source"), name: path, known: roots) }
        return try library.remove(root: path)
    }

    private static func roots(_ paths: [URL], recipe: BrainRecipe, brain: Brain) throws -> [URL] {
        guard paths.isEmpty else { return paths.map(\.standardizedFileURL) }
        let known = brain.exists ? try brain.library().roots() : []
        let all = (recipe.sources ?? []) + known
        guard !all.isEmpty else {
            throw WorkflowError.nothingThere(what: .said("problem.noSources"), hint: .said("hint.addFolder"))
        }
        var seen: Set<String> = []
        return all.map { URL(filePath: $0).standardizedFileURL }.filter { seen.insert($0.path).inserted }
    }
}
