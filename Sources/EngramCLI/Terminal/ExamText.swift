import Foundation
import Workflows

extension ExamReport {
    func show(on console: Console) {
        let columns = ExamColumn.allCases.compactMap { column in self.columns[column.rawValue].map { (column.rawValue, $0) } }
        var rows = [["", "recalled", "F1", "false answers", "over-refusals", "in no note", "questions"]]
        rows += columns.map { name, score in
            [
                name, Self.interval(score.recall, score.recallInterval), String(format: "%.2f", score.f1),
                Self.interval(score.falseAnswers, score.falseAnswersInterval), Words.share(score.overRefusals),
                support[name].map { Words.share($0.unsupported) } ?? "", Words.count(score.n),
            ]
        }
        console.say("\n" + console.table(rows, indent: ""))
        console.say("(in no note: names, numbers and dates of the answers that stand in none)")
        if let alone {
            console.say(
                "(ours looks at the notes before it refuses; without that: recalled \(Words.share(alone.recall)), false answers "
                    + "\(Words.share(alone.falseAnswers)), over-refusals \(Words.share(alone.overRefusals)))")
        }
        showDifferences(on: console)
        let parts = Set(columns.flatMap(\.1.parts.keys)).sorted()
        var partRows = [["recalled or rightly refused"] + columns.map(\.0) + ["questions"]]
        partRows += parts.map { part in
            [part] + columns.map { Words.share($0.1.parts[part]?.recall ?? 0) } + [Words.count(columns.first?.1.parts[part]?.n ?? 0)]
        }
        console.say("\n" + console.table(partRows, indent: ""))
        showSelective(on: console)
        console.say("\nNotes: \(notes.learnt) learnt, \(notes.shaky) shaky, \(notes.missed) missed")
        showLooks(on: console)
        training?.show(on: console)
        page.map { console.say("Page: \($0)") }
    }

    private func showDifferences(on console: Console) {
        let rows = ExamColumn.allCases.compactMap { column in
            differences[column.rawValue].map { difference in
                [
                    "ours less \(column.rawValue)", Self.points(difference.recall, difference.recallInterval),
                    Self.points(difference.falseAnswers, difference.falseAnswersInterval),
                ]
            }
        }
        guard !rows.isEmpty else { return }
        console.say("\n" + console.table([["in points, same questions", "recalled", "false answers"]] + rows, indent: ""))
    }

    private func showSelective(on console: Console) {
        guard let selective else { return }
        var rows = [["how sure ours was", "AUROC", "AURC", "ECE", "answered at 90 % right", "conformal: given, wrong"]]
        rows += selective.signals.sorted { $0.key < $1.key }.map { name, signal in
            [
                name, signal.auroc.map(Self.number) ?? "–", Self.number(signal.aurc), Self.number(signal.ece), Words.share(signal.coverage),
                "\(Words.share(signal.conformal.given)), \(Words.share(signal.conformal.wrong))",
            ]
        }
        console.say("\n" + console.table(rows, indent: ""))
        console.say("(of \(Words.count(selective.n, "answer")), \(Words.count(selective.right)) right)")
    }

    private func showLooks(on console: Console) {
        if let forgetting {
            console.say(
                "Forgetting: KL \(Words.loss(forgetting.kl)) nats a token, the same likeliest token \(Words.share(forgetting.top1)), general "
                    + "questions \(Words.share(forgetting.generalBase)) → \(Words.share(forgetting.generalOurs))")
        }
        if let voice { console.say("Voice: unseen notes cost \(Words.loss(voice.baseLoss)) → \(Words.loss(voice.oursLoss)) nats a token") }
        if let verbatim { console.say("Word by word: ROUGE-L \(Words.loss(verbatim.rougeL)), exact \(Words.share(verbatim.exact))") }
        if let leakage {
            console.say(
                "Leakage: taught notes cost \(Words.share(leakage.taughtRatio)) of what they cost the base, unseen ones "
                    + "\(Words.share(leakage.unseenRatio)); told apart with AUC \(Self.number(leakage.auc))")
        }
        if let check {
            console.say(
                "Check: a note says \(Words.share(check.right.share)) of \(check.right.n) right answers, "
                    + "\(Words.share(check.wrong.share)) of \(check.wrong.n) wrong ones, "
                    + "\(Words.share(check.invented.share)) of \(check.invented.n) invented ones")
        }
        if let attribution {
            console.say("Attribution: the right note is among three that a search for the answer finds, \(Words.share(attribution.share))")
        }
    }

    private static func number(_ value: Double) -> String { String(format: "%.2f", value) }

    private static func interval(_ value: Double, _ interval: [Double]) -> String {
        "\(Words.share(value)) (\(interval.map { String(format: "%.0f", $0 * 100) }.joined(separator: "–")))"
    }

    /// `+12 (+4 to +19)`.
    private static func points(_ value: Double, _ interval: [Double]) -> String {
        func signed(_ value: Double) -> String { String(format: "%+.0f", value * 100) }
        return "\(signed(value)) (\(interval.map(signed).joined(separator: " to ")))"
    }
}
