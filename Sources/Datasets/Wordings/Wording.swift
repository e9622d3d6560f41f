/// One way to put a question.
package struct Wording: Sendable, Equatable {
    /// Form, language and number; a list only ever grows at its end, so that an id keeps its words.
    package let id: String
    /// From 1.
    package let number: Int
    package let pattern: String

    /// Three of every ten are kept for the exam and never trained: the third, sixth and ninth.
    package var isReserved: Bool { [3, 6, 9].contains(number % 10) }

    /// The pattern with its gaps filled; nil when one has no filling.
    func filled(_ filling: [Slot: String]) -> String? {
        var result = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            guard let slot = Slot(rawValue: String(rest[rest.index(after: open)..<close])), let value = filling[slot] else { return nil }
            result += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return Self.tidied(result + rest)
    }

    /// A gap that was filled with nothing leaves no space and no comma behind; a question begins with a capital.
    private static func tidied(_ question: String) -> String {
        var text = question[...]
        while let first = text.first, first.isWhitespace || first == "," || first == "，" { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
