/// `** TODO [#A] Buy seeds :garden:home:`
struct OrgHeading: Equatable {
    let level: Int
    let text: String
    let tags: [String]
    /// Nil without a keyword.
    let isDone: Bool?

    private static let open: Set<String> = ["TODO", "NEXT", "DOING", "WAITING", "STARTED", "NOW", "LATER", "HOLD", "SOMEDAY", "WAIT"]
    private static let closed: Set<String> = ["DONE", "CANCELLED", "CANCELED", "FINISHED"]

    init?(_ line: String) {
        let stars = line.prefix { $0 == "*" }
        guard !stars.isEmpty, line.dropFirst(stars.count).first == " " else { return nil }
        level = stars.count
        var words = line.dropFirst(stars.count).split(separator: " ").map(String.init)
        var state: Bool?
        if let first = words.first, Self.open.contains(first) || Self.closed.contains(first) {
            state = Self.closed.contains(first)
            words.removeFirst()
        }
        if let first = words.first, first.hasPrefix("[#"), first.hasSuffix("]") { words.removeFirst() }
        var found: [String] = []
        if let last = words.last, last.count > 2, last.hasPrefix(":"), last.hasSuffix(":") {
            found = last.split(separator: ":").map(String.init)
            words.removeLast()
        }
        // `[1/3]` and `[50%]` count the tasks below.
        if let last = words.last, last.hasPrefix("["), last.hasSuffix("]"),
            last.dropFirst().dropLast().allSatisfy({ $0.isNumber || "/%".contains($0) })
        {
            words.removeLast()
        }
        isDone = state
        tags = found
        text = words.joined(separator: " ")
    }
}

/// `- [X] text`, `1. text`, `- term :: meaning`.
struct OrgItem: Equatable {
    let indent: Int
    let isOrdered: Bool
    let isDone: Bool?
    let term: String?
    let text: String

    init?(_ line: String) {
        let spaces = line.prefix { $0 == " " || $0 == "\t" }
        let content = line.dropFirst(spaces.count)
        indent = spaces.reduce(0) { $0 + ($1 == "\t" ? 8 : 1) }
        guard let mark = content.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).first else { return nil }
        let number = mark.dropLast()
        if mark == "-" || mark == "+" || (mark == "*" && indent > 0) {
            isOrdered = false
        } else if let last = mark.last, last == "." || last == ")", !number.isEmpty, number.count <= 4, number.allSatisfy(\.isNumber) {
            isOrdered = true
        } else {
            return nil
        }
        var rest = content.dropFirst(mark.count).trimmed
        var state: Bool?
        for (box, done) in [("[ ]", false), ("[X]", true), ("[x]", true), ("[-]", false)] where rest.hasPrefix(box) {
            state = done
            rest = String(rest.dropFirst(3)).trimmed
        }
        isDone = state
        let parts = rest.split(separator: " :: ", maxSplits: 1)
        term = parts.count == 2 ? String(parts[0]) : nil
        text = parts.count == 2 ? parts[1].trimmed : rest
    }
}

/// What stands between `#+BEGIN_X` and `#+END_X`.
struct OrgBlock: Equatable {
    let name: String
    let language: String?
    var lines: [String] = []
    var span: Range<Int>

    init?(_ content: String, span: Range<Int>) {
        let words = content.split(separator: " ")
        guard let first = words.first?.uppercased(), first.hasPrefix("#+BEGIN_"), first.count > 8 else { return nil }
        name = String(first.dropFirst(8))
        language = name == "SRC" && words.count > 1 ? String(words[1]) : nil
        self.span = span
    }

    func ends(at content: String) -> Bool { content.uppercased() == "#+END_" + name }

    /// The lines without the indentation they share.
    var text: String {
        let filled = lines.filter { !$0.trimmed.isEmpty }
        let shared = filled.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return lines.map { String($0.dropFirst(min(shared, $0.prefix { $0 == " " }.count))) }.joined(separator: "\n").droppingLastLineEnds
    }
}
