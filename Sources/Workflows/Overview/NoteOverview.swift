import Foundation
import Library
import Notes

/// What a brain knows of its notes and of the files they came from.
package enum NoteOverview {
    /// What became of one file.
    package struct Origin: Sendable, Equatable, Codable {
        package var source: String
        package var path: String
        /// «note» or «skipped».
        package var outcome: String
        package var detail: String?
        /// Titles of the notes that were read from it.
        package var notes: [String]
    }

    /// - Parameter words: stand in the title or the path.
    package static func list(_ brain: Brain, words: [String], limit: Int?) throws -> [NoteSummary] {
        try brain.library().summaries(NoteFilter(words: words), limit: limit)
    }

    /// The note whose title that is, else the only one that has the words in its title or path.
    ///
    /// - Throws: `WorkflowError.noSuch` with the titles that come near.
    package static func note(_ name: String, in brain: Brain) throws -> Note {
        let library = try brain.library()
        let found = try library.summaries(NoteFilter(words: [name]), limit: 50)
        let exact = found.filter { $0.title.caseInsensitiveCompare(name) == .orderedSame || $0.path == name }
        let candidates = exact.isEmpty ? found : exact
        guard candidates.count == 1 || !exact.isEmpty, let summary = candidates.first,
            let note = try library.note(contentHash: summary.contentHash)
        else {
            throw WorkflowError.noSuch(what: .said("thing.note"), name: name, known: found.prefix(8).map(\.title))
        }
        return note
    }

    /// What became of a file or of what stands in one, named in full or by the end of its path.
    ///
    /// - Throws: `WorkflowError.nothingThere`.
    package static func origins(of name: String, in brain: Brain) throws -> [Origin] {
        let library = try brain.library()
        let full = URL(filePath: name).standardizedFileURL.path
        var origins: [Origin] = []
        for root in try library.roots() {
            let notes = try library.summaries(NoteFilter(root: root))
            func isMeant(_ path: String) -> Bool {
                path == name || path.hasSuffix("/" + name) || root + "/" + path == full || (root == full && !path.contains("/"))
            }
            let files = try library.files(root: root)
            let meant = files.filter { isMeant($0.path) }
            for file in meant {
                let its = notes.filter { $0.path == file.path || $0.path.hasPrefix(file.path + "/") }
                let details = try [file.detail].compactMap(\.self) + its.compactMap { try copy($0, library) }
                origins.append(
                    Origin(
                        source: root, path: file.path, outcome: file.outcome,
                        detail: details.isEmpty ? nil : details.joined(separator: "; "), notes: its.map(\.title)))
            }
            // Notes that stand in a file have no row of their own.
            let known = Set(files.map(\.path))
            for note in notes where isMeant(note.path) && !known.contains(note.path) {
                origins.append(
                    Origin(source: root, path: note.path, outcome: "note", detail: try copy(note, library), notes: [note.title]))
            }
        }
        guard !origins.isEmpty else {
            throw WorkflowError.nothingThere(
                what: .said("problem.neverRead", ["name": .text(name)]), hint: .said("hint.addIt", ["name": .text(name)]))
        }
        return origins
    }

    /// Where the longer note stands that is learnt in place of this one; nil where this one is.
    private static func copy(_ note: NoteSummary, _ library: NoteLibrary) throws -> String? {
        guard let place = try note.copyOf.flatMap({ try library.places(contentHash: $0).first }) else { return nil }
        return "\(note.title) says nearly the same as \(place.root)/\(place.path), which is learnt in its place"
    }

    /// Every file that did not become a note.
    package static func skipped(in brain: Brain) throws -> [FileRecord] {
        let library = try brain.library()
        return try library.roots().flatMap { try library.files(root: $0) }.filter { $0.outcome != "note" }
    }

    /// Every secret that was masked.
    package static func secrets(in brain: Brain) throws -> [SecretRecord] {
        let library = try brain.library()
        return try library.roots().flatMap { try library.secrets(root: $0) }
    }

    /// Every file that holds a note, the one that it was read from first.
    package static func places(of note: Note, in brain: Brain) throws -> [String] {
        var places: [String] = []
        for (root, path) in try brain.library().places(contentHash: note.contentHash) {
            let others = path == note.source.path ? note.source.alsoAt : []
            for place in [path] + others { places.append(root.hasSuffix("/" + place) ? root : root + "/" + place) }
        }
        return places
    }
}
