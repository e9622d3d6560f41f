import Evaluation
import Foundation
import Messages
import ModelFiles

/// The report as one page that needs nothing else: no script, no file beside it.
struct ExamPage {
    let report: ExamReport
    let columns: [ExamColumn]
    let language: MessageLanguage

    init(_ report: ExamReport, in language: MessageLanguage = .english) {
        self.report = report
        self.language = language
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
        <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language.rawValue)">
        <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>\(escaped(said("title", ["adapter": report.adapter])))</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        <h1>\(escaped(said("title", ["adapter": report.adapter])))</h1>
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
        said(
            "introduction",
            [
                "n": "\(columns.first.flatMap { report.columns[$0.rawValue]?.n } ?? 0)", "base": report.base,
                "kept": said(report.heldBack ? "kept" : "kept.none"), "alone": alone,
            ])
    }

    private var alone: String {
        guard let alone = report.alone else { return "" }
        return said(
            "alone",
            [
                "recall": ExamFigure.percent(alone.recall), "false": ExamFigure.percent(alone.falseAnswers),
                "over": ExamFigure.percent(alone.overRefusals),
            ])
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
            figure(said("recalled")) { ($0.recall, $0.recallInterval) }, figure(said("f1")) { ($0.f1, []) },
            figure(said("falseAnswers")) { ($0.falseAnswers, $0.falseAnswersInterval) },
            figure(said("overRefusals")) { ($0.overRefusals, []) },
        ].map { "<figure>\n\($0)\n</figure>" }.joined(separator: "\n")
    }

    private var parts: String {
        let names = Set(report.columns.values.flatMap(\.parts.keys)).sorted()
        let rows = names.map { part in
            [part, "\(columns.first.flatMap { report.columns[$0.rawValue]?.parts[part]?.n } ?? 0)"]
                + columns.map { ExamFigure.percent(report.columns[$0.rawValue]?.parts[part]?.recall ?? 0) }
        }
        return section("parts", said("parts.means")) + table([said("part"), said("questions")] + columns.map(\.rawValue), rows)
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
        return section("kinds", said("kinds.means")) + table([said("kind"), said("questions")] + columns.map(\.rawValue), rows)
    }

    private var notes: String {
        let rows = report.notes.titles.map { note in
            [note.title, said("state.\(note.state.rawValue)"), said("of", ["n": "\(note.recalled)", "all": "\(note.asked)"])]
        }
        let counts = said(
            "notes.counts",
            ["learnt": "\(report.notes.learnt)", "shaky": "\(report.notes.shaky)", "missed": "\(report.notes.missed)"])
        return rows.isEmpty ? "" : section("notes", counts) + table([said("note"), said("state"), words("exam.recalled")], rows)
    }

    private var lines: String {
        let rows = report.lines.map { line in
            [line.part, line.question, line.right.isEmpty ? said("right.none") : line.right]
                + columns.map { ((line.isRight[$0.rawValue] ?? false) ? "✓ " : "✗ ") + (line.answers[$0.rawValue] ?? "") }
        }
        let head = [said("part"), said("question"), said("right")]
        return "<details>\n<summary>\(escaped(said("lines")))</summary>\n" + table(head + columns.map(\.rawValue), rows) + "\n</details>"
    }

    /// A text of the page.
    func said(_ key: String, _ values: [String: String] = [:]) -> String { words("page.\(key)", values) }

    func words(_ key: String, _ values: [String: String] = [:]) -> String { Catalogue.of(language).text(key, values) }

    /// A heading, and below it what the figures mean.
    func section(_ key: String, _ means: String) -> String { "<h2>\(escaped(said(key)))</h2>\n<p>\(escaped(means))</p>\n" }

    func table(_ head: [String], _ rows: [[String]]) -> String {
        func row(_ cells: [String], _ tag: String) -> String {
            "<tr>" + cells.map { "<\(tag)>\(escaped($0))</\(tag)>" }.joined() + "</tr>"
        }
        return "<table>\n<thead>\(row(head, "th"))</thead>\n<tbody>\n" + rows.map { row($0, "td") }.joined(separator: "\n")
            + "\n</tbody>\n</table>"
    }

    func escaped(_ text: String) -> String { ExamFigure.escaped(text) }

    private static let style = """
        body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
        figure{margin:1rem 0}svg,img{max-width:40rem;width:100%}svg text{font:12px sans-serif;fill:#444;dominant-baseline:middle}
        .title{font-weight:bold}.name{text-anchor:end}.grid{stroke:#e3e3e3}.other{fill:#b8c4d6}.ours{fill:#2a6fdb}.interval{stroke:#222}
        table{border-collapse:collapse}td,th{border:1px solid #ddd;padding:.2rem .5rem;text-align:left;vertical-align:top}
        """
}
