/// Numbers that are written as words.
package enum NumberWords {
    /// From two on: `one` mostly means something else.
    private static let values: [String: Int] = {
        let units = English.shared.book.list("numbers", "units").enumerated().map { ($1, $0 + 2) }
        let tens = English.shared.book.list("numbers", "tens").enumerated().map { ($1, ($0 + 2) * 10) }
        return Dictionary(units + tens, uniquingKeysWith: { first, _ in first })
    }()

    /// `seven`, `thirty-two`; nil for what is no number.
    package static func value(_ word: Word) -> Int? {
        let parts = word.lowered.split(separator: "-").map(String.init)
        guard parts.count == 2 else { return values[word.lowered] }
        guard let ten = values[parts[0]], ten >= 20, let unit = parts[1] == "one" ? 1 : values[parts[1]], unit < 10 else { return nil }
        return ten + unit
    }
}
