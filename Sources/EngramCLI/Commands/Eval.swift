import ArgumentParser
import Foundation
import Workflows

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Examine what was learnt, beside others that answer the same questions.",
        discussion: """
            The columns: base, the model by itself; classic, an adapter of the well-known recipe on as many tokens (trained once and kept); ours; \
            notes, the same with the notes read where memory fails; bm25, the base with the three best notes of a search in its prompt; oracle, the base with the right note in its prompt. No judge: \
            answers are marked by their words. Train with --hold-out to have notes and facts that were never taught asked for too.
            """)

    @Option(help: ArgumentHelp("An adapter's id or folder (else the newest).", valueName: "id"))
    var adapter: String?

    @Option(help: ArgumentHelp("Your own questions, one JSON object a line (else exam.jsonl of the brain).", valueName: "file"))
    var exam: String?

    @Option(help: "Some of base,classic,ours,notes,bm25,oracle, parted by commas.")
    var columns: String?

    @Option(help: ArgumentHelp("The most questions of each part; your own are all asked.", valueName: "n"))
    var most: Int?

    @Option(help: ArgumentHelp("Where the page goes (else exam.html in the adapter's folder).", valueName: "file"))
    var html: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Whether the page is opened in a browser; usually it is where the command is typed at a terminal of a desktop.")
    var open: Bool?

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func validate() throws {
        if let most, most < 1 { throw ValidationError("--most has to be at least 1.") }
    }

    func run() throws {
        let console = voice.console
        let context = try Surroundings.current.context(interrupt: Interrupt { console.note("stopping after this answer") })
        var examination = Examination(brain.brain)
        examination.adapter = adapter
        examination.file = exam.map { URL(filePath: $0) }
        if let columns { examination.columns = try ExamColumn.named(columns) }
        examination.most = most
        examination.page = html.map { URL(filePath: $0) }
        do {
            let report = try examination.run(context) { show($0, on: console) }
            report.show(on: console)
            try console.emit(report)
            show(page: report.page, on: console)
            console.next(report.notes.missed + report.notes.shaky > 0 ? "engram notes why FILE, engram dataset stats" : "engram chat")
        } catch is Interruption {
            throw Interrupted()
        }
    }

    /// Nothing fails where it cannot be opened.
    private func show(page: String?, on console: Console) {
        guard let page, console.voice == .plain, open ?? console.isTerminal else { return }
        let isOpened = PageOpener(variables: Surroundings.current.variables).open(page)
        if !isOpened, open == true { console.note("the page cannot be opened here: there is no display, or no xdg-open") }
    }

    private func show(_ event: ExamEvent, on console: Console) {
        switch event {
        case .remarked(let remarks): console.note(remarks: remarks)
        case .prepared(let questions, let columns):
            console.say("\(Words.count(questions, "question")), answered by \(columns.map(\.rawValue).joined(separator: ", "))")
        case .trainingClassic(let tokens, let seconds):
            console.say(
                "The classic recipe is trained first, once, on about \(Words.count(tokens)) tokens: about \(Words.time(seconds)), "
                    + "as long as yours took. Without it: --columns base,ours,bm25,oracle")
        case .training(let event):
            guard console.voice == .plain else { return }
            guard case .prepared(var outline) = event else { return event.show(on: console) }
            // The base is the one that was remarked on.
            outline.remarks = nil
            outline.show(on: console, isFull: false)
        case .answered(let column, let done, let count):
            console.progress("\(column.rawValue)  \(Words.bar(Double(done) / Double(max(1, count))))  \(done) of \(count)")
        }
    }
}
