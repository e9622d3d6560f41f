import Foundation
import Library
import Notes

/// What a brain knows, what was trained, and what changed since.
package struct BrainStatus: Sendable, Equatable, Codable {
    package var brain: String
    package var sources: [String]
    package var notes: Int
    /// In no adapter yet, in one as they stand, and changed since.
    package var newNotes: Int
    package var learntNotes: Int
    package var staleNotes: Int
    package var dataset: Dataset?
    package var adapter: Adapter?
    /// The run that can be gone on with.
    package var unfinishedRun: String?
    /// Files on the disk that are otherwise than what was learnt.
    package var changes: SourceChanges

    package struct Dataset: Sendable, Equatable, Codable {
        package var id: String
        package var recipe: String
        package var examples: Int
        package var created: Date
    }

    package struct Adapter: Sendable, Equatable, Codable {
        package var id: String
        package var base: String
        package var notes: Int
        package var created: Date
        package var lastLoss: Double?
        package var count: Int
    }

    /// - Throws: `WorkflowError.nothingThere` without a brain, `LibraryError`.
    package init(_ brain: Brain) throws {
        let library = try brain.library()
        self.brain = brain.url.path
        sources = try library.roots()
        notes = try library.count()
        newNotes = try library.count(NoteFilter(state: .new))
        learntNotes = try library.count(NoteFilter(state: .learnt))
        staleNotes = try library.count(NoteFilter(state: .stale))
        dataset = try library.datasets().first.map {
            Dataset(id: $0.id, recipe: $0.recipe, examples: $0.trainCount + $0.validCount, created: $0.createdAt)
        }
        let adapters = try library.adapters()
        adapter = adapters.first(where: \.isCurrent).map { record in
            let card = try? AdapterCard(folder: brain.absolute(record.folder))
            return Adapter(
                id: record.id, base: record.baseModel, notes: record.noteCount, created: record.createdAt, lastLoss: card?.lastLoss,
                count: adapters.count)
        }
        unfinishedRun = try brain.resumable(library.runs())?.id
        changes = try SourceChanges(library, excludes: try brain.recipe().notes?.exclude ?? [], since: adapter?.created)
    }
}

/// Files that the library has not seen, that are gone, or that changed after the adapter was trained.
package struct SourceChanges: Sendable, Equatable, Codable {
    package var added = 0
    package var changed = 0
    package var removed = 0
    /// Sources that are no longer there, as a disk that is not plugged in.
    package var missing: [String] = []

    package var isEmpty: Bool { added == 0 && changed == 0 && removed == 0 && missing.isEmpty }

    /// - Parameter excludes: the recipe's rules; those of the sources are known to the library.
    init(_ library: NoteLibrary, excludes: [String], since date: Date?) throws {
        for root in try library.roots() {
            guard FileManager.default.fileExists(atPath: root) else {
                missing.append(root)
                continue
            }
            let all = excludes + (try library.reading(root: root)?.choices.excludes ?? [])
            try compare(root, excludes: all, library: library, since: date?.timeIntervalSince1970)
        }
    }

    private mutating func compare(_ root: String, excludes: [String], library: NoteLibrary, since seconds: Double?) throws {
        var known = Set(try library.files(root: root).filter { !$0.isMember }.map(\.path))
        var walker = FolderWalker(root: URL(filePath: root), excludes: excludes)
        try walker.walk { event in
            guard case .file(let file) = event else { return }
            if known.remove(file.path) == nil {
                added += 1
            } else if let seconds, Double(file.modified) > seconds {
                changed += 1
            }
        }
        removed += known.count { !FileManager.default.fileExists(atPath: root + "/" + $0) }
    }
}
