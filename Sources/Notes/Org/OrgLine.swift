/// `** TODO [#A] Buy seeds :garden:home:`
struct OrgHeading: Equatable {
    let level: Int
    let text: String
    let tags: [String]
    /// Nil without a keyword.
    let state: NoteTask.State?

    init?(_ line: String, keywords: OrgKeywords = OrgKeywords()) {
        let stars = line.prefix { $0 == "*" }
        guard !stars.isEmpty, line.dropFirst(stars.count).first == " " else { return nil }
        level = stars.count
        var words = line.dropFirst(stars.count).split(separator: " ").map(String.init)
        state = words.first.flatMap { keywords.state[$0] }
        if state != nil { words.removeFirst() }
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
        tags = found
        text = words.joined(separator: " ")
    }
}

/// The words that make a heading a task.
struct OrgKeywords {
    private(set) var state: [String: NoteTask.State] = [
        "TODO": .open, "NEXT": .open, "DOING": .started, "WAITING": .open, "STARTED": .started, "NOW": .started, "LATER": .open,
        "HOLD": .open,
        "SOMEDAY": .deferred, "WAIT": .open, "DONE": .done, "CANCELLED": .cancelled, "CANCELED": .cancelled, "FINISHED": .done,
    ]

    /// `TODO(t) DRAFT(d) | DONE(d!) DROPPED(c@)`: without a bar the last word alone is done; behind the first of those that end a task stand other ends.
    mutating func add(_ sequence: String) {
        let parts = sequence.split(separator: "|", maxSplits: 1).map { half in
            half.split(separator: " ").map { String($0.prefix { $0 != "(" }) }.filter { !$0.isEmpty }
        }
        let open = parts.count > 1 ? parts[0] : Array((parts.first ?? []).dropLast())
        let closed = parts.count > 1 ? parts[1] : Array((parts.first ?? []).suffix(1))
        for word in open where state[word] == nil { state[word] = .open }
        for (place, word) in closed.enumerated() where state[word] == nil { state[word] = place == 0 ? .done : .cancelled }
    }
}

/// `- [X] text`, `1. text`, `- term :: meaning`.
struct OrgItem: Equatable {
    let indent: Int
    let isOrdered: Bool
    let state: NoteTask.State?
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
        var state: NoteTask.State?
        // In Org a dash means that some of what hangs from the item is done.
        for (box, meaning) in [("[ ]", NoteTask.State.open), ("[X]", .done), ("[x]", .done), ("[-]", .started)] where rest.hasPrefix(box) {
            state = meaning
            rest = String(rest.dropFirst(3)).trimmed
        }
        self.state = state
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
