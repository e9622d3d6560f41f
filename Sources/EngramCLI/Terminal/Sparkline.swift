/// A course of numbers in one line of blocks.
enum Sparkline {
    private static let blocks = Array("▁▂▃▄▅▆▇█")

    /// The lowest is the lowest block, the highest the highest; where there are more values than cells, a cell shows the mean of its part.
    static func text(_ values: [Double], cells: Int) -> String {
        let count = min(values.count, max(1, cells))
        guard count > 0 else { return "" }
        let shown = (0..<count).map { cell in
            let part = values[(cell * values.count / count)..<((cell + 1) * values.count / count)]
            return part.reduce(0, +) / Double(part.count)
        }
        guard let low = shown.min(), let high = shown.max(), high > low else { return String(repeating: blocks[0], count: count) }
        let top = Double(blocks.count - 1)
        return String(shown.map { blocks[Int((($0 - low) / (high - low) * top).rounded())] })
    }
}
