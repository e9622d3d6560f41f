extension ExportCheck.Report {
    /// What stands in `CHECK.md`.
    func page(form: ExportForm, file: String, notes: [String]) -> String {
        var lines = [
            "# \(file): \(passed ? "checked" : "not what was exported")", "",
            "Written by `engram export \(form.rawValue)`, opened again, and held against what Engram runs (the base as it was taught, the "
                + "adapter beside it, all products in f32).", "",
            "| | |", "|---|---|",
            "| tokens of \(texts) texts | \(tokensEqual ? "the same" : "**differ**") |",
            "| conversations as the chat template writes them | \(templateEqual ? "the same" : "**differ**") |",
            "| divergence of the next token, mean of \(positions) positions | \(meanDivergence.rounded(to: 6)) nats (at most \(limit)) |",
            "| the worst position | \(worstDivergence.rounded(to: 6)) nats |",
            "| the same likeliest token | \((sameToken * 100).rounded(to: 1)) % of positions |",
        ]
        if let divergenceOverFile {
            lines.append("| the same mean over the base's weights as they lie on disk | \(divergenceOverFile.rounded(to: 4)) nats |")
        }
        if let questions, let sameAnswers {
            lines.append("| short questions answered word for word alike | \(sameAnswers) of \(questions) |")
        }
        if let fault { lines += ["", "It failed: \(fault). The weights were removed."] }
        if !notes.isEmpty { lines += [""] + notes.map { "- \($0)" } }
        return lines.joined(separator: "\n") + "\n"
    }
}
