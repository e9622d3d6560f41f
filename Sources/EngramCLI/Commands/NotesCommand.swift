import ArgumentParser
import Foundation
import Workflows

struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: "See what the brain knows of your notes.",
        subcommands: [List.self, Show.self, Why.self, Skipped.self, Masked.self, Forget.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List notes, with what became of them.")

        @Argument(help: ArgumentHelp("Words of the title or the path.", valueName: "word"))
        var words: [String] = []

        @Option(help: "Show at most so many.")
        var limit: Int?

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let notes = try NoteOverview.list(brain.brain, words: words, limit: limit)
            for note in notes { try console.emit(note) }
            let rows = notes.map { [$0.state.rawValue, $0.day.map { "\($0)" } ?? "", $0.title, $0.path.visible] }
            console.say(notes.isEmpty ? "no such note" : console.table(rows, indent: ""))
            console.next(notes.isEmpty ? "engram add FOLDER" : "engram notes show TITLE")
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show one note as it will be taught.",
            discussion: "Its text as it was read, in the passages in which it is taught, and where its title and date are from.")

        @Argument(help: ArgumentHelp("Its title, or words of it.", valueName: "title"))
        var title: [String]

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let shown = try ShownNote(title.joined(separator: " "), in: brain.brain)
            try console.emit(shown)
            let note = shown.note
            var rows = shown.files.map { ["file", $0.visible] }
            if let source = shown.titleSource { rows.append(["title", "from the \(source)"]) }
            if let created = note.created { rows.append(["written", "\(created.day) (from the \(created.source.words))"]) }
            if let changed = note.changed { rows.append(["changed", "\(changed.day) (from the \(changed.source.words))"]) }
            if !note.tags.isEmpty { rows.append(["tags", note.tags.joined(separator: ", ")]) }
            let targets = note.links.map { $0.resolved?.title ?? $0.target }.filter { !$0.isEmpty }
            if !targets.isEmpty { rows.append(["links to", targets.joined(separator: ", ")]) }
            if !note.backlinks.isEmpty { rows.append(["linked from", note.backlinks.map(\.title).joined(separator: ", ")]) }
            let count = shown.passages.count
            rows.append(["taught", count == 0 ? "nothing: it has no words" : "in \(Words.count(count, "passage"))"])
            console.say(note.title + "\n" + console.table(rows))
            for (index, passage) in shown.passages.enumerated() {
                let path = passage.headingPath.isEmpty ? "" : "  " + passage.headingPath.joined(separator: " > ")
                console.say(count > 1 ? "\n[\(index + 1)/\(count)]\(path)" : "")
                console.say(passage.text)
            }
            console.next("engram ask \"…\"")
        }
    }

    struct Why: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "why", abstract: "Say what became of a file: learnt as these notes, or skipped because of that.")

        @Argument(help: ArgumentHelp("A path, or the end of one.", valueName: "file"))
        var file: String

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            for origin in try NoteOverview.origins(of: file, in: brain.brain) {
                try console.emit(origin)
                let shown = origin.notes.prefix(20).map { "«\($0)»" }.joined(separator: ", ")
                let more = origin.notes.count > 20 ? " and \(Words.count(origin.notes.count - 20)) more" : ""
                let notes = origin.notes.count == 1 ? shown : "\(Words.count(origin.notes.count)) notes: \(shown)\(more)"
                console.say("\(origin.path.visible): " + (origin.outcome == "note" ? "read as \(notes)" : "skipped"))
                if let detail = origin.detail { console.say("  \(detail)") }
            }
            console.next("engram notes show TITLE")
        }
    }

    struct Skipped: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "skipped", abstract: "List the files that did not become notes, with the reasons.")

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let files = try NoteOverview.skipped(in: brain.brain)
            for file in files { try console.emit(file) }
            let rows = files.map { [$0.path.visible, $0.detail ?? ""] }
            console.say(files.isEmpty ? "nothing was skipped" : console.table(rows, indent: ""))
            console.next("engram train")
        }
    }

    struct Masked: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "masked", abstract: "List the secrets that were found and masked.",
            discussion: """
                A secret is replaced before anything is learnt, and is not kept. To have a file learnt as it stands, name it in engram.toml \
                under [notes] unmasked, and sync.
                """)

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let secrets = try NoteOverview.secrets(in: brain.brain)
            for secret in secrets { try console.emit(secret) }
            console.say(
                secrets.isEmpty
                    ? "nothing was masked" : console.table(secrets.map { [$0.kind, $0.path.visible, $0.place] }, indent: ""))
            console.next("engram train")
        }
    }

    struct Forget: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "forget", abstract: "Forget a folder that was added.",
            discussion: "What an adapter learnt stays in it: train again, then delete the old one.")

        @Argument(help: ArgumentHelp("A folder or file, as it was added.", valueName: "path"))
        var path: String

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let count = try NoteAdding.forget(URL(filePath: path), brain: brain.brain)
            let console = voice.console
            try console.emit(["notes": count])
            console.say("forgot \(Words.count(count, "note"))")
            console.next("engram train, which teaches without them")
        }
    }
}
