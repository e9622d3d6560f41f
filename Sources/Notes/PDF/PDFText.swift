/// Mends what printing did to a text: running heads go, words broken at line ends are joined, paragraphs broken by pages too,
/// and lines set larger than the text are headings.
struct PDFText {
    private let pages: [PDFPage]
    private let bodySize: Double
    /// Sizes larger than the text, the largest first.
    private let headingSizes: [Double]
    private let words: Set<String>
    private var open: (text: String, page: Int, isFull: Bool)?

    /// How much larger than the text a heading is set.
    private static let headingScale = 1.12

    init(_ pages: [PDFPage]) {
        self.pages = RunningHeads.removed(from: pages)
        let lines = self.pages.flatMap(\.blocks).joined()
        let weights = Dictionary(lines.map { (($0.size * 10).rounded() / 10, $0.text.count) }, uniquingKeysWith: +)
        let body = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
        bodySize = body
        headingSizes = weights.keys.filter { $0 > body * Self.headingScale }.sorted(by: >)
        words = Set(lines.flatMap { $0.text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init) })
    }

    mutating func write(into builder: inout NoteBuilder) {
        for (number, page) in pages.enumerated() {
            for block in page.blocks.flatMap(Self.paragraphs) { write(block, page: number, into: &builder) }
        }
        closeParagraph(&builder)
    }

    private mutating func write(_ block: [PDFLine], page: Int, into builder: inout NoteBuilder) {
        let text = join(block.map(\.text))
        if let level = headingLevel(of: block, text: text) {
            closeParagraph(&builder)
            builder.heading(text, level: level, span: page..<page + 1)
        } else if let items = items(in: block) {
            closeParagraph(&builder)
            builder.add(.list(items: items, ordered: false), span: page..<page + 1)
        } else if let before = open, Self.goesOn(before.text, text, isFull: before.isFull && page > before.page) {
            open = (join([before.text, text]), before.page, Self.isFull(block))
        } else {
            closeParagraph(&builder)
            open = (text, page, Self.isFull(block))
        }
    }

    /// The lines of a block, parted behind a line that ends a sentence well short of the block's right edge.
    private static func paragraphs(_ block: [PDFLine]) -> [[PDFLine]] {
        let left = block.map(\.left).min() ?? 0
        let right = block.map(\.right).max() ?? 0
        var found: [[PDFLine]] = [[]]
        for line in block {
            found[found.count - 1].append(line)
            let endsSentence = line.text.last.map { ".!?:”\"。！？".contains($0) } ?? false
            if endsSentence, line.right < right - 0.12 * (right - left) { found.append([]) }
        }
        return found.filter { !$0.isEmpty }
    }

    private mutating func closeParagraph(_ builder: inout NoteBuilder) {
        if let open { builder.add(.paragraph(open.text), span: open.page..<open.page + 1) }
        open = nil
    }

    /// Levels 1 to 3 by size; a heading is short and holds letters.
    private func headingLevel(of block: [PDFLine], text: String) -> Int? {
        guard let size = block.map(\.size).min(), size > bodySize * Self.headingScale, block.count <= 4, text.count <= 200,
            text.contains(where: \.isLetter)
        else { return nil }
        let rank = headingSizes.firstIndex { $0 <= (size * 10).rounded() / 10 } ?? 0
        return min(rank + 1, 3)
    }

    private static let bullets: Set<Character> = ["•", "▪", "‣", "◦", "●", "○", "■", "–", "∙"]

    /// A block whose lines begin with bullets, other lines going on from them.
    private func items(in block: [PDFLine]) -> [String]? {
        guard let first = block.first?.text.first, Self.bullets.contains(first) else { return nil }
        var items: [[String]] = []
        for line in block {
            if let mark = line.text.first, Self.bullets.contains(mark) {
                items.append([String(line.text.dropFirst()).trimmed])
            } else {
                items[items.count - 1].append(line.text)
            }
        }
        return items.map(join).filter { !$0.isEmpty }
    }

    /// Whether a block goes on with the sentence of the one before: that one ends within a sentence, this one begins in lower case,
    /// or, on the next page, the last line before went to the edge.
    private static func goesOn(_ before: String, _ text: String, isFull: Bool) -> Bool {
        guard let last = before.last, let first = text.first else { return false }
        return !".!?:;。！？”\"".contains(last) && before.count > 40 && (first.isLowercase || last == "-" || isFull && first.isLetter)
    }

    /// Whether the last of several lines goes to the right edge of its block.
    private static func isFull(_ block: [PDFLine]) -> Bool {
        guard block.count > 1, let last = block.last, let left = block.map(\.left).min(), let right = block.map(\.right).max() else {
            return false
        }
        return last.right > right - 0.08 * (right - left)
    }

    /// Lines as one text. A hyphen at a line's end goes, unless the text has the word with a hyphen, or both its halves,
    /// and never the word without.
    private func join(_ lines: [String]) -> String {
        lines.reduce("") { text, line in
            guard let last = text.last else { return line }
            guard last == "-", text.dropLast().last?.isLetter == true, line.first?.isLowercase == true else {
                return last.isWrittenWithoutSpaces && line.first?.isWrittenWithoutSpaces == true ? text + line : text + " " + line
            }
            let start = String(text.dropLast().reversed().prefix { $0.isLetter || $0 == "-" }.reversed()).lowercased()
            let end = String(line.prefix { $0.isLetter }).lowercased()
            let isCompound =
                words.contains("\(start)-\(end)") || (min(start.count, end.count) >= 4 && words.contains(start) && words.contains(end))
            let keepsHyphen = isCompound && !words.contains(start + end)
            return (keepsHyphen ? text : String(text.dropLast())) + line
        }
    }
}

/// Lines that stand at the head or the foot of many pages, and page numbers.
enum RunningHeads {
    /// The part of a page, at either end, in which running heads stand.
    private static let margin = 0.12

    static func removed(from pages: [PDFPage]) -> [PDFPage] {
        guard pages.count > 1 else { return pages }
        var counts: [String: Int] = [:]
        for page in pages {
            for shape in Set(page.blocks.joined().filter { isAtEnd($0, page) }.map(shape)) { counts[shape, default: 0] += 1 }
        }
        let fewest = max(2, pages.count / 3)
        return pages.map { page in
            var page = page
            page.blocks = page.blocks.map { block in
                block.filter { line in !isAtEnd(line, page) || (counts[shape(line)] ?? 0) < fewest && !isNumber(line.text) }
            }.filter { !$0.isEmpty }
            return page
        }
    }

    private static func isAtEnd(_ line: PDFLine, _ page: PDFPage) -> Bool {
        line.bottom < page.height * margin || line.top > page.height * (1 - margin)
    }

    /// The text with its numbers made equal, so that «Page 3» and «Page 4» are one.
    private static func shape(_ line: PDFLine) -> String {
        var shape = ""
        for character in line.text.lowercased() where !character.isWhitespace {
            if !character.isNumber { shape.append(character) } else if shape.last != "#" { shape.append("#") }
        }
        return shape
    }

    private static func isNumber(_ text: String) -> Bool {
        text.allSatisfy { $0.isNumber || " -–—/|".contains($0) }
            || (text.count <= 6 && text.lowercased().allSatisfy { "ivxlc".contains($0) })
    }
}
