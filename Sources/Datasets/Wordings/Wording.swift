/// One way to put a question.
struct Wording: Sendable, Equatable {
    /// Form, language and number; a list only ever grows at its end, so that an id keeps its words.
    let id: String
    /// From 1.
    let number: Int
    let pattern: String

    /// Three of every ten are kept for the exam and never trained: the third, sixth and ninth.
    var isReserved: Bool { [3, 6, 9].contains(number % 10) }

    /// The pattern with its gaps filled; nil when one has no filling.
    func filled(_ slots: [Slot: String]) -> String? {
        var result = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            guard let slot = Slot(rawValue: String(rest[rest.index(after: open)..<close])), let value = slots[slot] else { return nil }
            result += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
