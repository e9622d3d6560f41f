import Evaluation
import Foundation
import Terminals
import Workflows

extension ExamReport {
    func show(on console: Console) {
        let columns = ExamColumn.allCases.compactMap { column in self.columns[column.rawValue].map { (column.rawValue, $0) } }
        var rows = [
            [
                "", Words.text("exam.recalled"), "F1", Words.text("exam.falseAnswers"), Words.text("exam.overRefusals"),
                Words.text("exam.unsupported"), Words.text("exam.questions"),
            ]
        ]
        rows += columns.map { name, score in
            [
                name, Self.interval(score.recall, score.recallInterval), String(format: "%.2f", score.f1),
                Self.interval(score.falseAnswers, score.falseAnswersInterval), Words.share(score.overRefusals),
                support[name].map { Words.share($0.unsupported) } ?? "", Words.count(score.n),
            ]
        }
        console.say("\n" + console.table(rows, indent: ""))
        console.say(Words.text("exam.unsupported.means"))
        if let alone {
            console.say(
                Words.text(
                    "exam.alone",
                    [
                        "recall": Words.share(alone.recall), "false": Words.share(alone.falseAnswers),
                        "over": Words.share(alone.overRefusals),
                    ]))
        }
        showDifferences(on: console)
        let parts = Set(columns.flatMap(\.1.parts.keys)).sorted()
        var partRows = [[Words.text("exam.parts")] + columns.map(\.0) + [Words.text("exam.questions")]]
        partRows += parts.map { part in
            [part] + columns.map { Words.share($0.1.parts[part]?.recall ?? 0) } + [Words.count(columns.first?.1.parts[part]?.n ?? 0)]
        }
        console.say("\n" + console.table(partRows, indent: ""))
        showSelective(on: console)
        console.say("\n" + Words.text("exam.notes", ["learnt": notes.learnt, "shaky": notes.shaky, "missed": notes.missed]))
        showLooks(on: console)
        training?.show(on: console)
        page.map { console.say(Words.text("exam.page", ["path": $0])) }
    }

    private func showDifferences(on console: Console) {
        let rows = ExamColumn.allCases.compactMap { column in
            differences[column.rawValue].map { difference in
                [
                    Words.text("exam.less", ["column": column.rawValue]), Self.points(difference.recall, difference.recallInterval),
                    Self.points(difference.falseAnswers, difference.falseAnswersInterval),
                ]
            }
        }
        guard !rows.isEmpty else { return }
        let head = [Words.text("exam.differences"), Words.text("exam.recalled"), Words.text("exam.falseAnswers")]
        console.say("\n" + console.table([head] + rows, indent: ""))
    }

    private func showSelective(on console: Console) {
        guard let selective else { return }
        var rows = [[Words.text("exam.signals"), "AUROC", "AURC", "ECE", Words.text("exam.coverage"), Words.text("exam.conformal")]]
        rows += selective.signals.sorted { $0.key < $1.key }.map { name, signal in
            [
                name, signal.auroc.map(Self.number) ?? "–", Self.number(signal.aurc), Self.number(signal.ece), Words.share(signal.coverage),
                Words.list([Words.share(signal.conformal.given), Words.share(signal.conformal.wrong)]),
            ]
        }
        console.say("\n" + console.table(rows, indent: ""))
        console.say(Words.text("exam.signals.of", ["answers": Words.count(selective.n, "answer"), "right": Words.count(selective.right)]))
    }

    private func showLooks(on console: Console) {
        if let forgetting {
            console.say(
                Words.text(
                    "exam.forgetting",
                    [
                        "kl": Words.loss(forgetting.kl), "same": Words.share(forgetting.top1), "base": Words.share(forgetting.generalBase),
                        "ours": Words.share(forgetting.generalOurs),
                    ]))
        }
        if let voice { console.say(Words.text("exam.voice", ["base": Words.loss(voice.baseLoss), "ours": Words.loss(voice.oursLoss)])) }
        if let verbatim {
            console.say(Words.text("exam.verbatim", ["rouge": Words.loss(verbatim.rougeL), "exact": Words.share(verbatim.exact)]))
        }
        if let leakage {
            console.say(
                Words.text(
                    "exam.leakage",
                    [
                        "taught": Words.share(leakage.taughtRatio), "unseen": Words.share(leakage.unseenRatio),
                        "auc": Self.number(leakage.auc),
                    ]))
        }
        if let check {
            console.say(
                Words.text(
                    "exam.check",
                    [
                        "right": Words.share(check.right.share), "rightCount": check.right.n, "wrong": Words.share(check.wrong.share),
                        "wrongCount": check.wrong.n, "invented": Words.share(check.invented.share), "inventedCount": check.invented.n,
                    ]))
        }
        if let attribution { console.say(Words.text("exam.attribution", ["share": Words.share(attribution.share)])) }
    }

    private static func number(_ value: Double) -> String { String(format: "%.2f", value) }

    private static func interval(_ value: Double, _ interval: [Double]) -> String {
        "\(Words.share(value)) (\(interval.map { String(format: "%.0f", $0 * 100) }.joined(separator: "–")))"
    }

    /// `+12 (+4 to +19)`.
    private static func points(_ value: Double, _ interval: [Double]) -> String {
        func signed(_ value: Double) -> String { String(format: "%+.0f", value * 100) }
        guard let low = interval.first, let high = interval.last else { return signed(value) }
        return "\(signed(value)) (\(Words.text("exam.interval", ["low": signed(low), "high": signed(high)])))"
    }
}
