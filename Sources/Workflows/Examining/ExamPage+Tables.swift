import Datasets
import Foundation

/// What stands beside recall: differences, support, how sure, and what else was looked at.
extension ExamPage {
    /// The curves of the training, each an image of its own so that neither page nor picture draws the other.
    var training: String {
        guard let curve = report.training else { return "" }
        let figures = [("Loss", curve.lossFigure(title: "Loss")), ("Recall", curve.recallFigure(title: "Recall"))]
        let images = figures.compactMap { name, svg in
            svg.map {
                #"<figure><img alt="\#(name)" src="data:image/svg+xml;base64,\#(Data($0.utf8).base64EncodedString())"/></figure>"#
            }
        }
        return "<h2>How it was learnt</h2>\n" + images.joined(separator: "\n")
    }

    var differences: String {
        let rows = ExamDifference.others.compactMap { column in
            report.differences[column.rawValue].map { difference in
                [
                    column.rawValue, points(difference.recall, difference.recallInterval),
                    points(difference.falseAnswers, difference.falseAnswersInterval),
                ]
            }
        }
        return rows.isEmpty
            ? ""
            : "<h2>Ours against the others</h2>\n<p>In points, at the same questions, with 95 % intervals.</p>\n"
                + table(["ours less", "recalled", "false answers"], rows)
    }

    var support: String {
        let rows = columns.compactMap { column in
            report.support[column.rawValue].map { share in
                [column.rawValue, ExamFigure.percent(share.unsupported)]
                    + Claim.Kind.allCases.map { kind in
                        share.kinds[kind.rawValue].map { $0.n == 0 ? "–" : "\($0.unsupported) of \($0.n)" } ?? "–"
                    } + [ExamFigure.percent(share.unsupportedAnswers)]
            }
        }
        return
            "<h2>What stands in no note</h2>\n<p>Names, numbers, dates and runs of five words of the answers, looked up in the notes.</p>\n"
            + table(["column", "names, numbers, dates"] + Claim.Kind.allCases.map { "\($0.rawValue)s" } + ["answers with one"], rows)
    }

    var selective: String {
        guard let selective = report.selective else { return "" }
        let rows = selective.signals.sorted { $0.key < $1.key }.map { name, signal in
            [
                name, signal.auroc.map(number) ?? "–", number(signal.aurc), number(signal.ece), ExamFigure.percent(signal.coverage),
                signal.threshold.map(number) ?? "–",
                "\(ExamFigure.percent(signal.conformal.given)), \(ExamFigure.percent(signal.conformal.wrong))",
            ]
        }
        return
            "<h2>How sure, and how right</h2>\n<p>\(selective.n) answers of ours, \(selective.right) right. mean, least: log-probability of "
            + "the answer's tokens. lift: with the adapter less without. head: all three, fitted on one half and judged on the other. "
            + "conformal: each half above the threshold that the other sets for at most one answer in ten that is given and wrong.</p>\n"
            + table(["signal", "AUROC", "AURC", "ECE", "answered at 90 % right", "from", "conformal: given, wrong"], rows)
    }

    var looks: String {
        var rows: [[String]] = []
        if let forgetting = report.forgetting {
            rows.append(["forgetting: KL(base ‖ adapted), nats a token", number(forgetting.kl)])
            rows.append(["forgetting: same likeliest token", ExamFigure.percent(forgetting.top1)])
            let (base, ours) = (ExamFigure.percent(forgetting.generalBase), ExamFigure.percent(forgetting.generalOurs))
            rows.append(["general questions: base, ours", "\(base), \(ours)"])
        }
        if let voice = report.voice {
            rows.append(["voice: nats a token of unseen notes, base, ours", "\(number(voice.baseLoss)), \(number(voice.oursLoss))"])
        }
        if let verbatim = report.verbatim {
            rows.append([
                "word by word: ROUGE-L, exact (\(verbatim.n) texts)", "\(number(verbatim.rougeL)), \(ExamFigure.percent(verbatim.exact))",
            ])
        }
        if let leakage = report.leakage {
            rows.append([
                "leakage: loss against the base's, taught and unseen notes",
                "\(number(leakage.taughtRatio)), \(number(leakage.unseenRatio))",
            ])
            rows.append(["leakage: how well that tells them apart (0.5 not at all, 1 always)", number(leakage.auc)])
        }
        if let attribution = report.attribution {
            rows.append(["the right note among three that a search for the answer finds", ExamFigure.percent(attribution.share)])
        }
        if let check = report.check {
            for (name, share) in [("right", check.right), ("wrong", check.wrong), ("invented", check.invented)] {
                rows.append(["\(name) answers that a note says", "\(ExamFigure.percent(share.share)) of \(share.n)"])
            }
        }
        return rows.isEmpty ? "" : "<h2>Beside the questions</h2>\n" + table(["what", "value"], rows)
    }

    private func number(_ value: Double) -> String { String(format: "%.3f", value) }

    /// `+12 (+4 to +19)`.
    private func points(_ value: Double, _ interval: [Double]) -> String {
        func signed(_ value: Double) -> String { String(format: "%+.0f", value * 100) }
        return "\(signed(value)) (\(interval.map(signed).joined(separator: " to ")))"
    }
}
