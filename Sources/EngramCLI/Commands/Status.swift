import ArgumentParser
import Foundation
import Workflows

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say what the brain knows, what was trained, and what changed since.")

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let status = try BrainStatus(brain.brain)
        try console.emit(status)
        console.say(console.table(Self.rows(status), indent: ""))
        console.say("Next: " + NextStep(status, missingBase: try brain.brain.missingBase()).words)
    }

    private static func rows(_ status: BrainStatus) -> [[String]] {
        var rows = [["brain", status.brain], ["sources", status.sources.joined(separator: ", ")]]
        let states = [("learnt", status.learntNotes), ("new", status.newNotes), ("changed since", status.staleNotes)].filter { $0.1 > 0 }
        rows.append(["notes", "\(Words.count(status.notes)): " + states.map { "\(Words.count($0.1)) \($0.0)" }.joined(separator: ", ")])
        if let dataset = status.dataset {
            rows.append(["dataset", "\(dataset.id), \(Words.count(dataset.examples, "example")), recipe \(dataset.recipe)"])
        }
        if let adapter = status.adapter {
            let loss = adapter.lastLoss.map { ", loss \(Words.loss($0))" } ?? ""
            let others = adapter.count > 1 ? " (of \(adapter.count))" : ""
            rows.append(["adapter", "\(adapter.id)\(others), \(Words.count(adapter.notes, "note")) on \(adapter.base)\(loss)"])
        }
        if let run = status.unfinishedRun { rows.append(["interrupted", "training \(run)"]) }
        if !status.changes.isEmpty { rows.append(["files", words(status.changes)]) }
        return rows
    }

    private static func words(_ changes: SourceChanges) -> String {
        var parts: [String] = []
        if changes.added > 0 { parts.append("\(Words.count(changes.added)) not read yet") }
        if changes.changed > 0 { parts.append("\(Words.count(changes.changed)) changed since the training") }
        if changes.removed > 0 { parts.append("\(Words.count(changes.removed)) gone") }
        if !changes.missing.isEmpty { parts.append("not there: " + changes.missing.joined(separator: ", ")) }
        return parts.joined(separator: ", ")
    }
}
