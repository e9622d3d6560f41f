import ArgumentParser
import Foundation
import Terminals
import Workflows

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: Words.text("help.demo"))

    @Option(help: .said("help.demo.base", valueName: "model"))
    var base: String?
    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let context = try Surroundings.current.context(interrupt: .announced(on: console))
        let brain = try place()
        console.say(Words.text("demo.place", ["path": brain.url.path]) + "\n")
        let summary: DemoSummary
        do {
            summary = try Demo(brain, model: Surroundings.current.model(base)).run(context) { show($0, on: console) }
        } catch is Interruption {
            throw Interrupted()
        }
        console.say(
            Words.text(
                "demo.recalled",
                [
                    "recalled": summary.recalled, "asked": summary.asked, "notes": Words.count(summary.notes, "note"),
                    "time": Words.time(summary.seconds), "first": Words.loss(summary.firstLoss), "last": Words.loss(summary.lastLoss),
                ]))
        console.say(Words.text("demo.more", ["path": brain.url.path]))
        console.next(Words.text("demo.next"))
        try console.emit(summary)
    }

    /// The folder that was named, which has to be new, else a temporary one.
    private func place() throws -> Brain {
        guard brain.folder == nil else {
            let named = brain.brain
            guard !named.exists else {
                throw WorkflowError.malformed(path: named.url.path, problem: .said("problem.demoStands"))
            }
            return named
        }
        var template = Array(FileManager.default.temporaryDirectory.appending(path: "engram-demo-XXXXXX").path.utf8CString)
        guard mkdtemp(&template) != nil else {
            throw WorkflowError.notWritten(path: NSTemporaryDirectory(), reason: .text(String(cString: strerror(errno))))
        }
        return Brain(URL(filePath: String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)))
    }

    private func show(_ event: DemoEvent, on console: Console) {
        switch event {
        case .replaced(let base, let seconds):
            console.say(Words.text("demo.replaced", ["base": base, "time": Words.time(seconds)]))
        case .added(let summary): summary.show(on: console)
        case .training(let event):
            guard console.voice == .plain else { return }
            event.show(on: console)
        case .trained(let summary):
            console.say(Words.text("demo.trained", ["time": Words.time(summary.seconds)]))
        case .asked(let question, let answer, let isRecalled):
            let spoken = answer.split(whereSeparator: \.isNewline).joined(separator: " ")
            console.say("\(isRecalled ? console.styled("✓", .green) : console.styled("✗", .red)) \(question.question)")
            let note = "\(question.sentence)  [\(question.note)]"
            console.say(
                console.table([[Words.text("demo.answer"), spoken], [Words.text("demo.note"), note]], indent: "    ") + "\n")
        }
    }
}
