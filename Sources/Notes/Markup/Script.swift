/// Raised and lowered characters, so that `10<sup>6</sup>` does not become 106.
enum Script {
    private static let raisedCharacters: [Character: Character] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺", "-": "⁻", "−": "⁻",
        "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ", "i": "ⁱ",
    ]
    private static let loweredCharacters: [Character: Character] = [
        "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊", "-": "₋", "−": "₋",
        "=": "₌", "(": "₍", ")": "₎",
    ]

    /// Digits and signs as raised characters; letters alone (1st, Mme) as they are; anything else behind `^`.
    static func raised(_ text: String) -> String {
        let words = text.trimmed
        if words.isEmpty || words.allSatisfy({ $0.isLetter && $0 != "n" && $0 != "i" || $0 == "." }) { return text }
        if words.allSatisfy({ raisedCharacters[$0] != nil }) { return String(words.compactMap { raisedCharacters[$0] }) }
        return words.allSatisfy { $0.isLetter || $0.isNumber } ? "^" + words : "^(" + words + ")"
    }

    /// Digits as lowered characters, anything else as it is.
    static func lowered(_ text: String) -> String {
        let words = text.trimmed
        guard !words.isEmpty, words.allSatisfy({ loweredCharacters[$0] != nil }) else { return text }
        return String(words.compactMap { loweredCharacters[$0] })
    }
}
