/// A box to be ticked at the beginning of an item: `[x] text`, `[/] text`, `☐ text`.
struct CheckBox {
    let state: NoteTask.State
    let rest: String

    private static let drawn: [Character: NoteTask.State] = [
        "☐": .open, "⬜": .open, "🔲": .open, "☑": .done, "☒": .done, "✅": .done, "✓": .done, "✔": .done, "🗹": .done, "❌": .cancelled,
    ]

    /// Nil for a text without a box, or with nothing behind it.
    init?(_ text: String) {
        guard let first = text.first else { return nil }
        if let state = Self.drawn[first] ?? first.unicodeScalars.first.flatMap({ Self.drawn[Character($0)] }) {
            self.state = state
            rest = text.dropFirst().trimmed
        } else {
            let head = Array(text.prefix(4))
            guard first == "[", head.count >= 3 else { return nil }
            if head[1] == "]", head[2] == " ", head.count == 4, head[3].isLetter || head[3].isNumber {
                state = .open
                rest = text.dropFirst(2).trimmed
            } else {
                guard head.count == 4, head[2] == "]", head[3].isWhitespace, head[1] != "^", head[1] != "[", !head[1].isNumber else {
                    return nil
                }
                state = NoteTask.State(mark: head[1])
                rest = text.dropFirst(3).trimmed
            }
        }
        if rest.isEmpty { return nil }
    }
}
