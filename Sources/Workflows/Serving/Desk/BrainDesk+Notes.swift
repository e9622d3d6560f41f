import Foundation
import Library
import Notes
import Serving

extension BrainDesk {
    package func notes(with words: [String], limit: Int) throws -> [DeskNote] {
        try told {
            guard brain.exists else { return [] }
            let recalls = (try? examFigures(of: nil))?.recalls ?? [:]
            var found = try NoteOverview.list(brain, words: words, limit: limit)
            if !words.isEmpty, found.count < limit { found += try saying(words, besides: found).prefix(limit - found.count) }
            return found.map { DeskNote($0, recall: recalls[$0.title]) }
        }
    }

    /// Notes that say all the words, without those that are found by title or path.
    private func saying(_ words: [String], besides found: [NoteSummary]) throws -> [NoteSummary] {
        func says(_ note: Note, _ word: String) -> Bool {
            note.sections.contains { $0.text.range(of: word, options: [.caseInsensitive, .diacriticInsensitive]) != nil }
        }
        let notes = try served.notes.atHand()?.checker.notes ?? []
        let saying = Set(notes.filter { note in words.allSatisfy { says(note, $0) } }.map(\.contentHash))
        let others = saying.subtracting(found.map(\.contentHash))
        return others.isEmpty ? [] : try brain.library().summaries(NoteFilter()).filter { others.contains($0.contentHash) }
    }

    package func note(at path: String, title: String?) throws -> DeskNoteText {
        try told {
            let library = try brain.library()
            let found = try library.summaries(NoteFilter(words: [path])).filter { $0.path == path }
            let meant = found.first { $0.title == title } ?? (title == nil ? found.first : nil)
            guard let summary = meant, let note = try library.note(contentHash: summary.contentHash) else {
                throw WorkflowError.noSuch(what: .said("thing.note"), name: path, known: found.map(\.title))
            }
            let shown = try ShownNote(note, in: brain)
            return DeskNoteText(
                title: note.title, path: path, day: note.created.map { "\($0.day)" }, tags: note.tags, language: note.language.rawValue,
                files: shown.files, links: note.links.compactMap(\.resolved?.title),
                backlinks: note.backlinks.map(\.title),
                passages: shown.passages.map { .init(headings: $0.headingPath, text: $0.text) })
        }
    }

    /// Files of the same name take the place of those that came before, as a file in a folder does that is written again.
    package func add(_ files: [DroppedFile]) throws -> AddedFiles {
        try told {
            let folder = brain.dropped
            try brain.make()
            try Brain.makeFolder(folder)
            // Nobody reads the library while notes are put beside it.
            do {
                let lock = try BrainLock(brain)
                defer { withExtendedLifetime(lock) {} }
                for file in files {
                    guard file.hasPlainName else { throw APIError(400, "a file's name is no plain file name", code: "invalid_value") }
                    do {
                        try file.content.write(to: folder.appending(path: file.name), options: .atomic)
                    } catch {
                        throw WorkflowError.notWritten(path: folder.path, reason: .text(error.shortReason))
                    }
                }
            }
            let summary = try NoteAdding.run(brain, paths: [folder], timeZone: timeZone, context: context) { _ in }
            return AddedFiles(
                added: summary.changes.added, changed: summary.changes.changed, unchanged: summary.changes.unchanged,
                skipped: try skipped(files, in: folder))
        }
    }

    private func skipped(_ files: [DroppedFile], in folder: URL) throws -> [AddedFiles.Skipped] {
        let names = Set(files.map(\.name))
        return try brain.library().files(root: folder.standardizedFileURL.path).filter {
            $0.outcome != "note" && names.contains(String($0.path.prefix { $0 != "/" }))
        }.map { AddedFiles.Skipped(path: $0.path, reason: $0.detail ?? $0.outcome) }
    }
}

extension Brain {
    /// Files that were let fall on the page; a source like any other.
    var dropped: URL { url.appending(path: "dropped") }
}

extension DeskNote {
    init(_ summary: NoteSummary, recall: DeskNote.Recall? = nil) {
        self.init(
            title: summary.title, path: summary.path, day: summary.day.map { "\($0)" }, state: summary.state.rawValue, recall: recall)
    }
}
