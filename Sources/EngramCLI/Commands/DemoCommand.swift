import ArgumentParser
import Foundation
import Workflows

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "See it work: sample notes are learnt and asked for, offline, in about two minutes.")

    @Option(
        help: ArgumentHelp(
            "The base: a model's name, folder or GGUF file, or «pocket» for the tiny one that ships (else SmolLM2-135M-Instruct where it is here).",
            valueName: "model"))
    var base: String?
    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let context = try Surroundings.current.context(interrupt: .announced(on: console))
        let brain = try place()
        console.say("A brain of sample notes in \(brain.url.path)\n")
        let summary: DemoSummary
        do {
            summary = try Demo(brain, model: Surroundings.current.model(base)).run(context) { show($0, on: console) }
        } catch is Interruption {
            throw Interrupted()
        }
        console.say(
            "Recalled \(summary.recalled) of \(summary.asked) answers from \(Words.count(summary.notes, "note")) in "
                + "\(Words.time(summary.seconds)), loss \(Words.loss(summary.firstLoss)) → \(Words.loss(summary.lastLoss)).")
        console.say("Ask more: engram ask --brain \(brain.url.path) \"…\"")
        console.next("engram init, for your own notes")
        try console.emit(summary)
    }

    /// The folder that was named, which has to be new, else a temporary one.
    private func place() throws -> Brain {
        guard brain.folder == nil else {
            let named = brain.brain
            guard !named.exists else {
                throw WorkflowError.malformed(path: named.url.path, problem: "a brain stands there already; the demo wants a new folder")
            }
            return named
        }
        var template = Array(FileManager.default.temporaryDirectory.appending(path: "engram-demo-XXXXXX").path.utf8CString)
        guard mkdtemp(&template) != nil else {
            throw WorkflowError.notWritten(path: NSTemporaryDirectory(), reason: String(cString: strerror(errno)))
        }
        return Brain(URL(filePath: String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)))
    }

    private func show(_ event: DemoEvent, on console: Console) {
        switch event {
        case .replaced(let base, let seconds):
            console.say(
                "\(base) takes \(Words.time(seconds)) on this machine; the tiny base that ships is shown instead.\n"
                    + "To see the real one: engram demo --base \(base)\n")
        case .added(let summary): summary.show(on: console)
        case .training(let event):
            guard console.voice == .plain else { return }
            event.show(on: console)
        case .trained(let summary):
            console.say("Learnt in \(Words.time(summary.seconds)) and saved; loaded again to be asked.\n")
        case .asked(let question, let answer, let isRecalled):
            let spoken = answer.split(whereSeparator: \.isNewline).joined(separator: " ")
            console.say("\(isRecalled ? console.styled("✓", .green) : console.styled("✗", .red)) \(question.question)")
            console.say(console.table([["answer", spoken], ["note", "\(question.sentence)  [\(question.note)]"]], indent: "    ") + "\n")
        }
    }
}
