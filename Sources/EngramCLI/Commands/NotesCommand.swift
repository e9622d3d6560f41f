import ArgumentParser
import Foundation
import Terminals
import Workflows

struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: Words.text("help.notes"),
        subcommands: [List.self, Show.self, Why.self, Skipped.self, Masked.self, Forget.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: Words.text("help.notes.list"))

        @Argument(help: .said("help.notes.list.words", valueName: "word"))
        var words: [String] = []

        @Option(help: .said("help.notes.list.limit"))
        var limit: Int?

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let notes = try NoteOverview.list(brain.brain, words: words, limit: limit)
            for note in notes { try console.emit(note) }
            let rows = notes.map { [Words.term("state", $0.state.rawValue), $0.day.map { "\($0)" } ?? "", $0.title, $0.path.visible] }
            console.say(notes.isEmpty ? Words.text("notes.none") : console.table(rows, indent: ""))
            console.next(notes.isEmpty ? "engram add FOLDER" : "engram notes show TITLE")
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: Words.text("help.notes.show"), discussion: Words.text("help.notes.show.more"))

        @Argument(help: .said("help.notes.show.title", valueName: "title"))
        var title: [String]

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let shown = try ShownNote(title.joined(separator: " "), in: brain.brain)
            try console.emit(shown)
            let note = shown.note
            let count = shown.passages.count
            console.say(note.title + "\n" + console.table(Self.rows(shown)))
            for (index, passage) in shown.passages.enumerated() {
                let path = passage.headingPath.isEmpty ? "" : "  " + passage.headingPath.joined(separator: " > ")
                console.say(count > 1 ? "\n[\(index + 1)/\(count)]\(path)" : "")
                console.say(passage.text)
            }
            console.next("engram ask \"…\"")
        }

        private static func rows(_ shown: ShownNote) -> [[String]] {
            let note = shown.note
            func dated(_ day: some CustomStringConvertible, _ source: String) -> String {
                Words.text("notes.day", ["day": day, "place": Words.term("date", source)])
            }
            var rows = shown.files.map { [Words.text("notes.file"), $0.visible] }
            if let source = note.titleSource {
                let place = Words.term("title", source.rawValue)
                rows.append([Words.text("notes.title"), Words.text("adding.from", ["place": place])])
            }
            if let created = note.created { rows.append([Words.text("notes.written"), dated(created.day, created.source.rawValue)]) }
            if let changed = note.changed { rows.append([Words.text("notes.changed"), dated(changed.day, changed.source.rawValue)]) }
            if !note.tags.isEmpty { rows.append([Words.text("notes.tags"), Words.list(note.tags)]) }
            let targets = note.links.map { $0.resolved?.title ?? $0.target }.filter { !$0.isEmpty }
            if !targets.isEmpty { rows.append([Words.text("notes.links"), Words.list(targets)]) }
            if !note.backlinks.isEmpty { rows.append([Words.text("notes.linked"), Words.list(note.backlinks.map(\.title))]) }
            let passages = Words.text("notes.taught.passages", ["passages": Words.count(shown.passages.count, "passage")])
            return rows + [[Words.text("notes.taught"), shown.passages.isEmpty ? Words.text("notes.taught.nothing") : passages]]
        }
    }

    struct Why: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "why", abstract: Words.text("help.notes.why"))

        @Argument(help: .said("help.notes.why.file", valueName: "file"))
        var file: String

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            for origin in try NoteOverview.origins(of: file, in: brain.brain) {
                try console.emit(origin)
                let values = ["path": origin.path.visible, "notes": Self.titles(origin.notes)]
                let isRead = origin.outcome == "note"
                console.say(Words.text(isRead ? "notes.read" : "notes.skipped", values))
                if let detail = origin.detail { console.say("  \(detail)") }
            }
            console.next("engram notes show TITLE")
        }

        /// The first twenty.
        private static func titles(_ titles: [String]) -> String {
            let shown = Words.list(titles.prefix(20).map { Words.text("notes.quoted", ["title": $0]) })
            if titles.count == 1 { return shown }
            let more = ["titles": shown, "n": Words.count(titles.count - 20)]
            return Words.text(
                "notes.read.many",
                ["n": Words.count(titles.count), "titles": titles.count > 20 ? Words.text("notes.read.more", more) : shown])
        }
    }

    struct Skipped: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "skipped", abstract: Words.text("help.notes.skipped"))

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let files = try NoteOverview.skipped(in: brain.brain)
            for file in files { try console.emit(file) }
            let rows = files.map { [$0.path.visible, $0.detail ?? ""] }
            console.say(files.isEmpty ? Words.text("notes.skipped.none") : console.table(rows, indent: ""))
            console.next("engram train")
        }
    }

    struct Masked: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "masked", abstract: Words.text("help.notes.masked"), discussion: Words.text("help.notes.masked.more"))

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let secrets = try NoteOverview.secrets(in: brain.brain)
            for secret in secrets { try console.emit(secret) }
            console.say(
                secrets.isEmpty
                    ? Words.text("notes.masked.none")
                    : console.table(secrets.map { [Words.term("secret", $0.kind), $0.path.visible, $0.place] }, indent: ""))
            console.next("engram train")
        }
    }

    struct Forget: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "forget", abstract: Words.text("help.notes.forget"), discussion: Words.text("help.notes.forget.more"))

        @Argument(help: .said("help.notes.forget.path", valueName: "path"))
        var path: String

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let count = try NoteAdding.forget(URL(filePath: path), brain: brain.brain)
            let console = voice.console
            try console.emit(["notes": count])
            console.say(Words.text("notes.forgot", ["notes": Words.count(count, "note")]))
            console.next(Words.text("notes.next.forgot"))
        }
    }
}
