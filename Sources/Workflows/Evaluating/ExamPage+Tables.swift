import Evaluation
import Foundation
import Grounding

/// What stands beside recall: differences, support, how sure, and what else was looked at.
extension ExamPage {
    /// The curves of the training, each an image of its own so that neither page nor picture draws the other.
    var training: String {
        guard let curve = report.training else { return "" }
        let (loss, recall) = (said("loss"), said("recall"))
        let figures = [
            (loss, curve.lossFigure(title: loss, in: language)), (recall, curve.recallFigure(title: recall, in: language)),
        ]
        let images = figures.compactMap { name, svg in
            svg.map {
                #"<figure><img alt="\#(escaped(name))" src="data:image/svg+xml;base64,\#(Data($0.utf8).base64EncodedString())"/></figure>"#
            }
        }
        return "<h2>\(escaped(said("training")))</h2>\n" + images.joined(separator: "\n")
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
        let head = [said("less"), words("exam.recalled"), words("exam.falseAnswers")]
        return rows.isEmpty ? "" : section("differences", said("differences.means")) + table(head, rows)
    }

    var support: String {
        let rows = columns.compactMap { column in
            report.support[column.rawValue].map { share in
                [column.rawValue, ExamFigure.percent(share.unsupported)]
                    + Claim.Kind.allCases.map { kind in
                        share.kinds[kind.rawValue].map {
                            $0.n == 0 ? "–" : said("of", ["n": "\($0.unsupported)", "all": "\($0.n)"])
                        } ?? "–"
                    } + [ExamFigure.percent(share.unsupportedAnswers)]
            }
        }
        let kinds = Claim.Kind.allCases.map { said("claim.\($0.rawValue)") }
        return section("support", said("support.means"))
            + table([said("column"), said("claims")] + kinds + [said("claims.answers")], rows)
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
        let head = [said("signal"), "AUROC", "AURC", "ECE", words("exam.coverage"), said("from"), words("exam.conformal")]
        return section("sure", said("sure.means", ["n": "\(selective.n)", "right": "\(selective.right)"])) + table(head, rows)
    }

    var looks: String {
        var rows: [[String]] = []
        if let forgetting = report.forgetting {
            rows.append([said("forgetting.kl"), number(forgetting.kl)])
            rows.append([said("forgetting.same"), ExamFigure.percent(forgetting.top1)])
            let (base, ours) = (ExamFigure.percent(forgetting.generalBase), ExamFigure.percent(forgetting.generalOurs))
            rows.append([said("general"), "\(base), \(ours)"])
        }
        if let voice = report.voice {
            rows.append([said("voice"), "\(number(voice.baseLoss)), \(number(voice.oursLoss))"])
        }
        if let verbatim = report.verbatim {
            rows.append([
                said("verbatim", ["n": "\(verbatim.n)"]), "\(number(verbatim.rougeL)), \(ExamFigure.percent(verbatim.exact))",
            ])
        }
        if let leakage = report.leakage {
            rows.append([
                said("leakage"),
                "\(number(leakage.taughtRatio)), \(number(leakage.unseenRatio))",
            ])
            rows.append([said("leakage.auc"), number(leakage.auc)])
        }
        if let attribution = report.attribution {
            rows.append([said("attribution"), ExamFigure.percent(attribution.share)])
        }
        if let check = report.check {
            for (name, share) in [("right", check.right), ("wrong", check.wrong), ("invented", check.invented)] {
                let value = said("share.of", ["share": ExamFigure.percent(share.share), "n": "\(share.n)"])
                rows.append([said("check.\(name)"), value])
            }
        }
        return rows.isEmpty ? "" : "<h2>\(escaped(said("beside")))</h2>\n" + table([said("what"), said("value")], rows)
    }

    private func number(_ value: Double) -> String { String(format: "%.3f", value) }

    /// `+12 (+4 to +19)`.
    private func points(_ value: Double, _ interval: [Double]) -> String {
        func signed(_ value: Double) -> String { String(format: "%+.0f", value * 100) }
        guard let low = interval.first, let high = interval.last else { return signed(value) }
        return "\(signed(value)) (\(words("exam.interval", ["low": signed(low), "high": signed(high)])))"
    }
}
