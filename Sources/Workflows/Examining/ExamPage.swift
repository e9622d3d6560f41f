import Foundation
import ModelFiles

/// The report as one page that needs nothing else: no script, no file beside it.
struct ExamPage {
    let report: ExamReport
    let columns: [ExamColumn]

    init(_ report: ExamReport) {
        self.report = report
        columns = ExamColumn.allCases.filter { report.columns[$0.rawValue] != nil }
    }

    /// - Throws: `ModelFileError.notWritten`, `WorkflowError.notWritten`.
    func write(to url: URL) throws {
        try Brain.makeFolder(url.deletingLastPathComponent())
        try AtomicFile.write(Data(text.utf8), to: url)
    }

    var text: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
        <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>What \(escaped(report.adapter)) remembers</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        <h1>What \(escaped(report.adapter)) remembers</h1>
        <p>\(escaped(introduction))</p>
        \(figures)
        \(training)
        \(differences)
        \(parts)
        \(kinds)
        \(support)
        \(selective)
        \(looks)
        \(notes)
        \(lines)
        </body>
        </html>

        """
    }

    private var introduction: String {
        let kept = report.heldBack ? "Some notes and facts were kept back in training and asked for." : "Nothing was kept back in training."
        return "\(columns.first.flatMap { report.columns[$0.rawValue]?.n } ?? 0) questions, base model \(report.base). \(kept) "
            + "The lines over the bars are 95 % intervals. Like the notes, this page is private." + alone
    }

    private var alone: String {
        guard let alone = report.alone else { return "" }
        return " Ours looks at the notes before it refuses; without that it recalls \(ExamFigure.percent(alone.recall)), answers "
            + "\(ExamFigure.percent(alone.falseAnswers)) of what was never written and refuses \(ExamFigure.percent(alone.overRefusals)) of what was."
    }

    private func figure(_ title: String, _ bar: (ExamScore) -> (value: Double, interval: [Double])) -> String {
        let bars = columns.compactMap { column in
            report.columns[column.rawValue].map { score in
                let (value, interval) = bar(score)
                return ExamFigure.Bar(
                    label: column.rawValue, value: value, low: interval.first, high: interval.last, isOurs: column == .ours)
            }
        }
        return ExamFigure.bars(bars, title: title)
    }

    private var figures: String {
        [
            figure("Recalled") { ($0.recall, $0.recallInterval) }, figure("Words in common with the right answer (F1)") { ($0.f1, []) },
            figure("Answers to what was never written") { ($0.falseAnswers, $0.falseAnswersInterval) },
            figure("Refusals of what was written") { ($0.overRefusals, []) },
        ].map { "<figure>\n\($0)\n</figure>" }.joined(separator: "\n")
    }

    private var parts: String {
        let names = Set(report.columns.values.flatMap(\.parts.keys)).sorted()
        let rows = names.map { part in
            [part, "\(columns.first.flatMap { report.columns[$0.rawValue]?.parts[part]?.n } ?? 0)"]
                + columns.map { ExamFigure.percent(report.columns[$0.rawValue]?.parts[part]?.recall ?? 0) }
        }
        return "<h2>Part by part</h2>\n<p>What was recalled; of what was never written, what was refused.</p>\n"
            + table(["part", "questions"] + columns.map(\.rawValue), rows)
    }

    /// Share and, where lists are asked for, the overlap of what was given with what is right.
    private var kinds: String {
        let names = Set(report.columns.values.flatMap(\.kinds.keys)).sorted()
        let rows = names.map { kind in
            [kind, "\(columns.first.flatMap { report.columns[$0.rawValue]?.kinds[kind]?.n } ?? 0)"]
                + columns.map { column in
                    report.columns[column.rawValue]?.kinds[kind].map {
                        ExamFigure.percent($0.recall) + String(format: " (F1 %.2f)", $0.f1)
                    } ?? ""
                }
        }
        return "<h2>Kind by kind</h2>\n<p>Of what can be answered: what was recalled, and the words or elements in common.</p>\n"
            + table(["kind", "questions"] + columns.map(\.rawValue), rows)
    }

    private var notes: String {
        let rows = report.notes.titles.map { [$0.title, $0.state.rawValue, "\($0.recalled) of \($0.asked)"] }
        let counts = "\(report.notes.learnt) learnt, \(report.notes.shaky) shaky, \(report.notes.missed) missed"
        return rows.isEmpty ? "" : "<h2>Note by note</h2>\n<p>\(counts)</p>\n" + table(["note", "state", "recalled"], rows)
    }

    private var lines: String {
        let rows = report.lines.map { line in
            [line.part, line.question, line.right.isEmpty ? "(never written)" : line.right]
                + columns.map { ((line.isRight[$0.rawValue] ?? false) ? "✓ " : "✗ ") + (line.answers[$0.rawValue] ?? "") }
        }
        return "<details>\n<summary>Every question and answer</summary>\n"
            + table(["part", "question", "right"] + columns.map(\.rawValue), rows) + "\n</details>"
    }

    func table(_ head: [String], _ rows: [[String]]) -> String {
        func row(_ cells: [String], _ tag: String) -> String {
            "<tr>" + cells.map { "<\(tag)>\(escaped($0))</\(tag)>" }.joined() + "</tr>"
        }
        return "<table>\n<thead>\(row(head, "th"))</thead>\n<tbody>\n" + rows.map { row($0, "td") }.joined(separator: "\n")
            + "\n</tbody>\n</table>"
    }

    private func escaped(_ text: String) -> String { ExamFigure.escaped(text) }

    private static let style = """
        body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
        figure{margin:1rem 0}svg,img{max-width:40rem;width:100%}svg text{font:12px sans-serif;fill:#444;dominant-baseline:middle}
        .title{font-weight:bold}.name{text-anchor:end}.grid{stroke:#e3e3e3}.other{fill:#b8c4d6}.ours{fill:#2a6fdb}.interval{stroke:#222}
        table{border-collapse:collapse}td,th{border:1px solid #ddd;padding:.2rem .5rem;text-align:left;vertical-align:top}
        """
}
