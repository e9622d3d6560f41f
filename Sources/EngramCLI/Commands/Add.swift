import ArgumentParser
import Foundation
import Workflows

struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read notes into the brain.",
        discussion: """
            Takes folders and files, again and again: what is new comes in, what changed changes, what was deleted goes. Without a path, \
            everything that was added before is read again.
            """)

    @Argument(help: ArgumentHelp("Folders and files with notes.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let summary = try NoteAdding.run(
            brain.brain, paths: paths.map { URL(filePath: $0) }, timeZone: .current, context: Surroundings.current.context()
        ) { progress in
            console.progress("reading  \(Words.count(progress.filesDone))/\(Words.count(progress.filesTotal)) files")
        }
        try console.emit(summary)
        summary.show(on: console)
        console.say("Next: engram train")
    }
}

extension AddingSummary {
    func show(on console: Console) {
        console.say("\(Words.count(notes, "note")) with \(Words.count(words, "word")) from \(Words.count(files, "file"))")
        let moves = [
            ("new", changes.added), ("changed", changes.changed), ("moved", changes.moved), ("deleted", changes.deleted),
            ("unchanged", changes.unchanged),
        ].filter { $0.1 > 0 }
        var rows: [[String]] = []
        if !moves.isEmpty { rows.append(["changes", Self.list(moves)]) }
        if !skipped.isEmpty { rows.append(["skipped", Self.list(skipped.sorted { $0.key < $1.key }) + "   (engram notes why FILE)"]) }
        if !masked.isEmpty { rows.append(["masked", Self.list(masked.sorted { $0.key < $1.key })]) }
        if languages.count > 1 { rows.append(["languages", Self.list(languages.sorted { $0.value > $1.value })]) }
        if let from, let to { rows.append(["written", from == to ? "\(from)" : "\(from) to \(to)"]) }
        if !rows.isEmpty { console.say(Words.table(rows)) }
    }

    private static func list(_ counts: [(String, Int)]) -> String {
        counts.map { "\(Words.count($0.1)) \($0.0)" }.joined(separator: ", ")
    }
}
