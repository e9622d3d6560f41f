extension English {
    private static let values: [String: Int] = {
        let units = shared.book.list("numbers", "units").enumerated().map { ($1, $0 + 2) }
        let tens = shared.book.list("numbers", "tens").enumerated().map { ($1, ($0 + 2) * 10) }
        return Dictionary(units + tens, uniquingKeysWith: { first, _ in first })
    }()

    package func number(_ word: Word) -> Int? {
        let parts = word.lowered.split(separator: "-").map(String.init)
        guard parts.count == 2 else { return Self.values[word.lowered] }
        guard let ten = Self.values[parts[0]], ten >= 20, let unit = parts[1] == "one" ? 1 : Self.values[parts[1]], unit < 10 else {
            return nil
        }
        return ten + unit
    }
}
