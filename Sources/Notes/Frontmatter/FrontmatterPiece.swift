/// One key of a frontmatter that is damaged as a whole, with the lines that belong to it.
struct FrontmatterPiece {
    let language: FrontmatterBlock.Language
    private(set) var lines: [String]

    var text: String { lines.joined(separator: "\n") }

    /// A new piece begins at every line that has a key and is not indented.
    static func pieces(of text: String, _ language: FrontmatterBlock.Language) -> [FrontmatterPiece] {
        var pieces: [FrontmatterPiece] = []
        let mark: Character = language == .toml ? "=" : ":"
        for line in text.split(whereSeparator: \.isNewline).prefix(4_000).map(String.init) {
            let isInner = line.first.map { $0 == " " || $0 == "\t" } ?? false
            let hasKey = key(of: line, mark) != nil
            // Broken text indents keys by mistake; an item or a text of several lines has none.
            let opensPiece = hasKey && (!isInner || language == .json || !(pieces.last?.takesIndented ?? false))
            if opensPiece {
                pieces.append(FrontmatterPiece(language: language, lines: [line]))
            } else if let last = pieces.indices.last {
                pieces[last].lines.append(line)
            }
        }
        return resolved(pieces)
    }

    /// Whether the value stands in the lines that follow: a list, a mapping, a text of several lines.
    private var takesIndented: Bool {
        guard let first = lines.first?.trimmed, let last = first.last else { return false }
        return [":", "|", ">", "+", "-"].contains(last)
    }

    /// `*name` stands for the value that `&name` marks in another piece.
    private static func resolved(_ pieces: [FrontmatterPiece]) -> [FrontmatterPiece] {
        guard pieces.contains(where: { $0.text.contains("*") }) else { return pieces }
        var values: [String: String] = [:]
        for piece in pieces {
            for line in piece.lines.prefix(1) {
                guard let mark = line.firstRange(of: ": &") else { continue }
                let parts = line[mark.upperBound...].split(separator: " ", maxSplits: 1)
                if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
            }
        }
        return pieces.map { piece in
            var piece = piece
            for (name, value) in values where piece.lines[0].hasSuffix(": *" + name) {
                piece.lines[0] = piece.lines[0].dropLast(name.count + 1) + value
            }
            return piece
        }
    }

    private static func key(of line: String, _ mark: Character) -> String? {
        guard let place = line.firstIndex(of: mark) else { return nil }
        let key = String(line[..<place].trimmed.filter { $0 != "\"" && $0 != "'" })
        return FieldLine.isKey(key) ? key : nil
    }

    /// The value read without any grammar: quotes, brackets and commas around it taken off.
    var entries: [NoteProperty] {
        guard let first = lines.first else { return [] }
        let mark: Character = language == .toml ? "=" : ":"
        guard let key = Self.key(of: first, mark), let place = first.firstIndex(of: mark) else { return [] }
        let inline = Self.bare(String(first[first.index(after: place)...]))
        let items = lines.dropFirst().map(\.trimmed).filter { $0.hasPrefix("- ") }.map { Self.bare(String($0.dropFirst(2))) }
        if !items.isEmpty { return items.filter { !$0.isEmpty }.map { NoteProperty(key: key, value: $0) } }
        let isText = ["|", ">", "|-", ">-", "|+", ">+"].contains(inline)
        let value = isText || inline.isEmpty ? lines.dropFirst().map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ") : inline
        return value.isEmpty ? [] : [NoteProperty(key: key, value: Self.bare(value))]
    }

    private static func bare(_ value: String) -> String {
        var text = value.trimmed
        while text.hasSuffix(",") { text = String(text.dropLast()).trimmed }
        // Nobody knows what an alias without its anchor stands for.
        if text.hasPrefix("*"), !text.contains(" ") { return "" }
        if text.hasPrefix("!!"), let space = text.firstIndex(of: " ") { text = text[space...].trimmed }
        if text.hasPrefix("&"), let space = text.firstIndex(of: " ") { text = text[space...].trimmed }
        guard let first = text.first, first == "\"" || first == "'" else { return text }
        return text.count > 1 && text.last == first ? String(text.dropFirst().dropLast()) : String(text.dropFirst())
    }
}
