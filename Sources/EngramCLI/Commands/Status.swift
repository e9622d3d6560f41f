import ArgumentParser
import Foundation
import Terminals
import Workflows

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: Words.text("help.status"))

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let status = try BrainStatus(brain.brain)
        try console.emit(status)
        console.say(console.table(Self.rows(status), indent: ""))
        console.say(Words.text("next", ["step": NextStep(status, missingBase: try brain.brain.missingBase()).words]))
    }

    private static func rows(_ status: BrainStatus) -> [[String]] {
        var rows = [[Words.text("status.brain"), status.brain], [Words.text("status.sources"), Words.list(status.sources)]]
        let states = list([("learnt", status.learntNotes), ("new", status.newNotes), ("changed", status.staleNotes)], of: "status")
        rows.append(row("notes", Words.text("status.notes.states", ["n": Words.count(status.notes), "states": Words.list(states)])))
        if let dataset = status.dataset {
            let examples = Words.count(dataset.examples, "example")
            rows.append(
                row("dataset", Words.text("status.dataset.is", ["id": dataset.id, "examples": examples, "recipe": dataset.recipe])))
        }
        if let adapter = status.adapter {
            let values = [
                "id": adapter.id, "notes": Words.count(adapter.notes, "note"), "base": adapter.base,
                "others": adapter.count > 1 ? Words.text("status.adapter.others", ["n": adapter.count]) : "",
                "loss": adapter.lastLoss.map { Words.text("status.adapter.loss", ["loss": Words.loss($0)]) } ?? "",
            ]
            rows.append(row("adapter", Words.text("status.adapter.is", values)))
        }
        if let run = status.unfinishedRun { rows.append(row("interrupted", Words.text("status.interrupted.is", ["run": run]))) }
        if !status.changes.isEmpty { rows.append(row("files", words(status.changes))) }
        return rows
    }

    private static func words(_ changes: SourceChanges) -> String {
        var parts = list([("added", changes.added), ("changed", changes.changed), ("removed", changes.removed)], of: "status.files")
        if !changes.missing.isEmpty { parts.append(Words.text("status.files.missing", ["paths": Words.list(changes.missing)])) }
        return Words.list(parts)
    }

    private static func row(_ name: String, _ text: String) -> [String] { [Words.text("status.\(name)"), text] }

    /// Those of which there are any.
    private static func list(_ counts: [(name: String, count: Int)], of kind: String) -> [String] {
        counts.filter { $0.count > 0 }.map { Words.text("\(kind).\($0.name)", ["n": Words.count($0.count)]) }
    }
}
