/// One line of a page, where it stands and how large it is set; lengths in points.
struct PDFLine: Equatable {
    var text: String
    var top: Double
    var bottom: Double
    var left: Double
    var right: Double
    /// The median height of its words.
    var size: Double
}

/// The blocks of lines on a page, in the order that poppler reads them.
struct PDFPage: Equatable {
    var height: Double
    var blocks: [[PDFLine]]

    var letterCount: Int { blocks.joined().reduce(0) { $0 + $1.text.count(where: \.isLetter) } }

    /// The pages in what `pdftotext -bbox-layout` prints.
    static func all(in root: HTMLDocument.Node) -> [PDFPage] {
        var pages: [PDFPage] = []
        root.forEachElement(named: "page") { page in
            var blocks: [[PDFLine]] = []
            page.forEachElement(named: "block") { block in
                let lines = block.children.filter { $0.name == "line" }.compactMap(line)
                if !lines.isEmpty { blocks.append(lines) }
            }
            pages.append(PDFPage(height: page.number("height") ?? 842, blocks: blocks))
        }
        return pages
    }

    private static func line(_ node: HTMLDocument.Node) -> PDFLine? {
        let words = node.children.filter { $0.name == "word" }
        let text = words.map { $0.plainContent() }.joined(separator: " ").singleLine
        let heights = words.compactMap { word in word.number("ymin").flatMap { low in word.number("ymax").map { $0 - low } } }.sorted()
        guard !text.isEmpty, let top = node.number("ymin"), let bottom = node.number("ymax"), let left = node.number("xmin"),
            let right = node.number("xmax"), !heights.isEmpty
        else { return nil }
        return PDFLine(text: text, top: top, bottom: bottom, left: left, right: right, size: heights[heights.count / 2])
    }
}

extension HTMLDocument.Node {
    fileprivate func number(_ name: String) -> Double? { attribute(name).flatMap { Double($0) } }

    /// Elements of a name in reading order; those inside a found one are not looked for.
    fileprivate func forEachElement(named name: String, depth: Int = 0, _ visit: (HTMLDocument.Node) -> Void) {
        guard depth < 20 else { return }
        for child in children where child.isElement {
            if child.name == name { visit(child) } else { child.forEachElement(named: name, depth: depth + 1, visit) }
        }
    }
}
