import ArgumentParser
import Foundation
import Workflows

struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: "See what the brain knows of your notes.",
        subcommands: [List.self, Show.self, Why.self, Forget.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List notes, with what became of them.")

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
            let rows = notes.map { [$0.state.rawValue, $0.day.map { "\($0)" } ?? "", $0.title, $0.path] }
            console.say(notes.isEmpty ? "no such note" : Words.table(rows, indent: ""))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one note as it was read.")

        @Argument(help: ArgumentHelp("Its title, or words of it.", valueName: "title"))
        var title: [String]

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            let note = try NoteOverview.note(title.joined(separator: " "), in: brain.brain)
            try console.emit(note)
            var rows = [["file", note.source.path]]
            if let created = note.created { rows.append(["written", "\(created.day) (from the \(created.source.words))"]) }
            if !note.tags.isEmpty { rows.append(["tags", note.tags.joined(separator: ", ")]) }
            if !note.links.isEmpty { rows.append(["links to", note.links.map(\.target).joined(separator: ", ")]) }
            if !note.backlinks.isEmpty { rows.append(["linked from", note.backlinks.map(\.title).joined(separator: ", ")]) }
            console.say(note.title + "\n" + Words.table(rows))
            for section in note.sections {
                console.say()
                if let heading = section.heading { console.say(String(repeating: "#", count: section.level) + " " + heading) }
                console.say(section.text)
            }
        }
    }

    struct Why: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what became of a file: learnt as these notes, or skipped because of that.")

        @Argument(help: ArgumentHelp("A path, or the end of one.", valueName: "file"))
        var file: String

        @OptionGroup var brain: BrainOptions
        @OptionGroup var voice: VoiceOptions

        func run() throws {
            let console = voice.console
            for origin in try NoteOverview.origins(of: file, in: brain.brain) {
                try console.emit(origin)
                let notes = origin.notes.map { "«\($0)»" }.joined(separator: ", ")
                console.say("\(origin.path): " + (origin.outcome == "note" ? "read as \(notes)" : "skipped"))
                if let detail = origin.detail { console.say("  \(detail)") }
            }
        }
    }

    struct Forget: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forget a folder that was added.",
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
        }
    }
}
