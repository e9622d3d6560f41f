import ArgumentParser
import Evaluation
import Foundation
import Terminals
import Workflows

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: Words.text("help.eval"), discussion: Words.text("help.eval.more"))

    @Option(help: .said("help.ask.adapter", valueName: "id"))
    var adapter: String?

    @Option(help: .said("help.eval.exam", valueName: "file"))
    var exam: String?

    @Option(help: .said("help.eval.columns"))
    var columns: String?

    @Option(help: .said("help.eval.merged", valueName: "model"))
    var merged: String?

    @Option(help: .said("help.eval.most", valueName: "n"))
    var most: Int?

    @Option(help: .said("help.eval.html", valueName: "file"))
    var html: String?

    @Flag(
        inversion: .prefixedNo,
        help: .said("help.eval.open"))
    var open: Bool?

    /// For the page of `engram serve`: with --json, lines of how far it has come before the report.
    @Flag(help: .hidden)
    var progress = false

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func validate() throws {
        if let most, most < 1 { throw ValidationError(Words.text("eval.most")) }
    }

    func run() throws {
        let console = voice.console
        let context = try Surroundings.current.context(interrupt: Interrupt { console.note(Words.text("eval.stopping")) })
        var examination = Examination(brain.brain)
        examination.adapter = adapter
        examination.file = exam.map { URL(filePath: $0) }
        if let columns { examination.columns = try ExamColumn.named(columns) }
        examination.merged = try Surroundings.current.model(merged)
        examination.most = most
        examination.language = Words.language
        examination.page = html.map { URL(filePath: $0) }
        do {
            let report = try examination.run(context) { show($0, on: console) }
            report.show(on: console)
            try console.emit(report)
            show(page: report.page, on: console)
            console.next(report.notes.missed + report.notes.shaky > 0 ? Words.text("eval.next") : "engram chat")
        } catch is Interruption {
            throw Interrupted()
        }
    }

    /// Nothing fails where it cannot be opened.
    private func show(page: String?, on console: Console) {
        guard let page, console.voice == .plain, open ?? console.isTerminal else { return }
        let isOpened = PageOpener(variables: Surroundings.current.variables).open(page)
        if !isOpened, open == true { console.note(Words.text("eval.unopened")) }
    }

    private func show(_ event: ExamEvent, on console: Console) {
        switch event {
        case .remarked(let remarks): console.note(remarks: remarks)
        case .prepared(let questions, let columns):
            let names = Words.list(columns.map(\.rawValue))
            console.say(Words.text("eval.prepared", ["questions": Words.count(questions, "question"), "columns": names]))
        case .trainingClassic(let tokens, let seconds):
            console.say(Words.text("eval.classic", ["tokens": Words.count(tokens), "time": Words.time(seconds)]))
        case .training(let event):
            guard console.voice == .plain else { return }
            guard case .prepared(var outline) = event else { return event.show(on: console) }
            // The base is the one that was remarked on.
            outline.remarks = nil
            outline.show(on: console, isFull: false)
        case .answered(let column, let done, let count):
            if progress { try? console.emit(ExamProgress(column: column.rawValue, done: done, questions: count)) }
            let counts = Words.text("progress.of", ["done": done, "all": count])
            console.progress("\(column.rawValue)  \(Words.bar(Double(done) / Double(max(1, count))))  \(counts)")
        }
    }
}
