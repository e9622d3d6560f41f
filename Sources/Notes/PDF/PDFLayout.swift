/// Puts the words of a page together into lines and blocks: poppler hands them over in reading order, column by column.
enum PDFLayout {
    /// A line of words, before it is known whether a gap in it parts two columns.
    private struct OpenLine {
        private(set) var words: [PDFWord]
        private(set) var left: Double
        private(set) var top: Double
        private(set) var right: Double
        private(set) var bottom: Double

        init(_ word: PDFWord) {
            words = [word]
            (left, top, right, bottom) = (word.left, word.top, word.right, word.bottom)
        }

        mutating func append(_ word: PDFWord) {
            words.append(word)
            (left, top) = (min(left, word.left), min(top, word.top))
            (right, bottom) = (max(right, word.right), max(bottom, word.bottom))
        }

        var firstSize: Double { words.first?.size ?? 0 }
        var size: Double { words.map(\.size).sorted()[words.count / 2] }
    }

    static func page(_ words: [PDFWord], width: Double, height: Double) -> PDFPage {
        var blocks: [[PDFLine]] = []
        let lines = lines(words).map(closed)
        let widest = 1.3 * pitch(lines)
        for line in lines {
            if let last = blocks.last?.last, let first = blocks.last?.first, goesOn(last, first, line, widest) {
                blocks[blocks.count - 1].append(line)
            } else {
                blocks.append([line])
            }
        }
        return PDFPage(height: height, blocks: PDFColumns(width: width).ordered(blocks))
    }

    /// Runs of words that stand on one base line, each to the right of the one before and near it.
    private static func lines(_ words: [PDFWord]) -> [OpenLine] {
        var lines: [OpenLine] = []
        for word in words {
            if let last = lines.last, let before = last.words.last {
                let overlap = min(last.bottom, word.bottom) - max(last.top, word.top)
                let isBeside = overlap > 0.4 * min(word.bottom - word.top, last.bottom - last.top)
                let gap = word.left - before.right
                // Superscripts are smaller; a gap of columns is wide.
                if isBeside, gap > -0.5 * last.firstSize, gap < 2.2 * max(last.firstSize, word.size) {
                    lines[lines.count - 1].append(word)
                    continue
                }
            }
            lines.append(OpenLine(word))
        }
        return lines
    }

    private static func closed(_ line: OpenLine) -> PDFLine {
        var text = ""
        let size = line.size
        for (index, word) in line.words.enumerated() {
            text += word.text
            guard index + 1 < line.words.count else { continue }
            let gap = line.words[index + 1].left - word.right
            if word.hasSpaceBehind || gap > 0.12 * size { text += " " }
        }
        return PDFLine(text: text.singleLine, top: line.top, bottom: line.bottom, left: line.left, right: line.right, size: size)
    }

    /// How far the lines of the page usually stand apart, base line to base line, in sizes of their type.
    private static func pitch(_ lines: [PDFLine]) -> Double {
        var steps: [Double] = []
        for (last, line) in zip(lines, lines.dropFirst()) where abs(line.size - last.size) < 0.08 * last.size {
            let step = (line.bottom - last.bottom) / max(line.size, 1)
            if step > 0.5, step < 3 { steps.append(step) }
        }
        steps.sort()
        return steps.count < 4 ? 1.4 : steps[steps.count / 2]
    }

    /// Whether a line belongs to the block of the line before: just beneath it, as large, over or under it.
    /// - Parameter widest: how far apart lines of one block stand, in sizes of their type.
    private static func goesOn(_ last: PDFLine, _ first: PDFLine, _ line: PDFLine, _ widest: Double) -> Bool {
        let size = max(last.size, line.size)
        let step = line.bottom - last.bottom
        guard step > 0.3 * size, step < widest * size, abs(line.size - last.size) < 0.08 * size else { return false }
        return min(last.right, line.right) - max(last.left, line.left) > 0.2 * min(last.right - last.left, line.right - line.left)
            || abs(line.left - first.left) < 2 * size
    }
}

/// Sets right the order of blocks on a page in columns, where what stands in one was read across the gap between them.
struct PDFColumns {
    let width: Double

    /// The blocks by bands: what stands across the whole width parts the page, between two of those the columns are read one after the other.
    func ordered(_ blocks: [[PDFLine]]) -> [[PDFLine]] {
        guard blocks.count > 2, let gap = gap(blocks) else { return blocks }
        var ordered: [[PDFLine]] = []
        var band: [[PDFLine]] = []
        func close() {
            ordered += band.filter { right($0) <= gap.upperBound } + band.filter { right($0) > gap.upperBound }
            band = []
        }
        for block in blocks.sorted(by: { top($0) < top($1) }) {
            if left(block) < gap.lowerBound, right(block) > gap.upperBound {
                close()
                ordered.append(block)
            } else {
                band.append(block)
            }
        }
        close()
        return ordered
    }

    /// The empty strip near the middle of a page of two columns; nil where there is none.
    private func gap(_ blocks: [[PDFLine]]) -> ClosedRange<Double>? {
        let lines = Array(blocks.joined())
        // Lines are compared with one another below; no page that is read has so many.
        guard lines.count < 2_000 else { return nil }
        let middle = (lines.map(\.left).min() ?? 0) / 2 + (lines.map(\.right).max() ?? width) / 2
        let narrow = lines.filter { $0.right - $0.left < 0.55 * width }
        let first = narrow.filter { $0.right < middle + 0.04 * width && $0.left < middle }
        let second = narrow.filter { $0.left > middle - 0.04 * width }
        guard first.count >= 3, second.count >= 3, let edge = first.map(\.right).max(), let start = second.map(\.left).min(), start > edge
        else {
            return nil
        }
        // In two columns lines stand beside one another; a caption to the right of a figure does not make any.
        let beside = first.count { line in second.contains { min($0.bottom, line.bottom) - max($0.top, line.top) > 0 } }
        return beside >= 3 && first.count + second.count >= lines.count / 2 ? edge...start : nil
    }

    private func left(_ block: [PDFLine]) -> Double { block.map(\.left).min() ?? 0 }
    private func right(_ block: [PDFLine]) -> Double { block.map(\.right).max() ?? 0 }
    private func top(_ block: [PDFLine]) -> Double { block.map(\.top).min() ?? 0 }
}
