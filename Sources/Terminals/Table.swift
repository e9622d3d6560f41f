/// Cells in columns, each as wide as its widest cell; the last one of a row as it is.
struct Table {
    let rows: [[String]]
    var indent = "  "

    private static let gap = 2
    /// Cells that a column keeps where there is not enough room for all.
    private static let narrowest = 10

    /// - Parameter width: cells of a line; a table that is wider has the text of its widest columns broken. Nil where a line has no end.
    func text(width: Int? = nil) -> String {
        let widths = fitted(natural, to: width)
        return rows.map { line($0, widths) }.joined(separator: "\n")
    }

    private var natural: [Int] {
        (0..<(rows.map(\.count).max() ?? 0)).map { column in rows.map { column < $0.count ? TextWidth.cells($0[column]) : 0 }.max() ?? 0 }
    }

    /// Takes from the widest column until all have room, or none is left to take from.
    private func fitted(_ widths: [Int], to width: Int?) -> [Int] {
        guard let width else { return widths }
        var widths = widths
        var over = indent.count + widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - width
        while over > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.narrowest {
            let second = widths.indices.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let cut = min(over, widths[widest] - max(second - 1, Self.narrowest))
            widths[widest] -= cut
            over -= cut
        }
        return widths
    }

    /// A row, on as many lines as its longest cell needs.
    private func line(_ row: [String], _ widths: [Int]) -> String {
        let cells = row.enumerated().map { column, cell in
            TextWidth.cells(cell) > widths[column] ? TextWidth.wrapped(cell, to: widths[column]) : [cell]
        }
        return (0..<(cells.map(\.count).max() ?? 0)).map { number in
            let parts = cells.enumerated().map { column, lines in
                let part = number < lines.count ? lines[number] : ""
                return column == row.count - 1 ? part : TextWidth.padded(part, to: widths[column])
            }
            let text = indent + parts.joined(separator: String(repeating: " ", count: Self.gap))
            return number == 0 ? text : String(text.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
