import ArgumentParser
import Foundation
import Workflows

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Examine what was learnt, beside others that answer the same questions.",
        discussion: """
            The columns: base, the model by itself; classic, an adapter of the well-known recipe on as many tokens (trained once and kept); ours; \
            bm25, the base with the three best notes of a search in its prompt; oracle, the base with the right note in its prompt. No judge: \
            answers are marked by their words. Train with --hold-out to have notes and facts that were never taught asked for too.
            """)

    @Option(help: ArgumentHelp("An adapter's id or folder (else the newest).", valueName: "id"))
    var adapter: String?

    @Option(help: ArgumentHelp("Your own questions, one JSON object a line (else exam.jsonl of the brain).", valueName: "file"))
    var exam: String?

    @Option(help: "Some of base,classic,ours,bm25,oracle, parted by commas.")
    var columns: String?

    @Option(help: ArgumentHelp("The most questions of each part; your own are all asked.", valueName: "n"))
    var most: Int?

    @Option(help: ArgumentHelp("Where the page goes (else exam.html in the adapter's folder).", valueName: "file"))
    var html: String?

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
            show(report, on: console)
            try console.emit(report)
        } catch is Interruption {
            throw Interrupted()
        }
    }

    private func show(_ event: ExamEvent, on console: Console) {
        switch event {
        case .prepared(let questions, let columns):
            console.say("\(Words.count(questions, "question")), answered by \(columns.map(\.rawValue).joined(separator: ", "))")
        case .trainingClassic(let tokens, let seconds):
            console.say(
                "The classic recipe is trained first, once, on about \(Words.count(tokens)) tokens: about \(Words.time(seconds)), "
                    + "as long as yours took. Without it: --columns base,ours,bm25,oracle")
        case .training(let event):
            guard console.voice == .plain else { return }
            event.show(on: console)
        case .answered(let column, let done, let count):
            console.progress("\(column.rawValue)  \(Words.bar(Double(done) / Double(max(1, count))))  \(done) of \(count)")
        }
    }

    private func show(_ report: ExamReport, on console: Console) {
        let columns = ExamColumn.allCases.compactMap { column in report.columns[column.rawValue].map { (column.rawValue, $0) } }
        func interval(_ value: Double, _ interval: [Double]) -> String {
            "\(Words.share(value)) (\(interval.map { String(format: "%.0f", $0 * 100) }.joined(separator: "–")))"
        }
        var rows = [["", "recalled", "F1", "false answers", "over-refusals", "questions"]]
        rows += columns.map { name, score in
            [
                name, interval(score.recall, score.recallInterval), String(format: "%.2f", score.f1),
                interval(score.falseAnswers, score.falseAnswersInterval), Words.share(score.overRefusals), Words.count(score.n),
            ]
        }
        console.say("\n" + Words.table(rows, indent: ""))
        let parts = Set(columns.flatMap(\.1.parts.keys)).sorted()
        var partRows = [["recalled or rightly refused"] + columns.map(\.0)]
        partRows += parts.map { part in [part] + columns.map { Words.share($0.1.parts[part]?.recall ?? 0) } }
        console.say("\n" + Words.table(partRows, indent: ""))
        let notes = report.notes
        console.say("\nNotes: \(notes.learnt) learnt, \(notes.shaky) shaky, \(notes.missed) missed")
        if let forgetting = report.forgetting {
            console.say(
                "Forgetting: KL \(Words.loss(forgetting.kl)) nats a token, the same likeliest token \(Words.share(forgetting.top1)), general "
                    + "questions \(Words.share(forgetting.generalBase)) → \(Words.share(forgetting.generalOurs))")
        }
        if let voice = report.voice {
            console.say("Voice: unseen notes cost \(Words.loss(voice.baseLoss)) → \(Words.loss(voice.oursLoss)) nats a token")
        }
        if let verbatim = report.verbatim {
            console.say("Word by word: ROUGE-L \(Words.loss(verbatim.rougeL)), exact \(Words.share(verbatim.exact))")
        }
        report.page.map { console.say("Page: \($0)") }
    }
}
