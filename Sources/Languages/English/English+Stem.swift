extension English {
    /// Without its ending, so that `stopped`, `stopping` and `stops` are one term.
    package func stem(_ lowered: String) -> String {
        var word = lowered
        for possessive in ["'s", "’s"] where word.hasSuffix(possessive) { word.removeLast(2) }
        guard word.count > 3, word.allSatisfy(\.isLetter) else { return word }
        if word.hasSuffix("ies") {
            word = word.dropLast(3) + "y"
        } else if word.hasSuffix("sses") || ["xes", "ches", "shes", "zes"].contains(where: word.hasSuffix) {
            word.removeLast(2)
        } else if word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) {
            word.removeLast()
        }
        if word.count > 5, word.hasSuffix("ing") {
            word = Self.undoubled(String(word.dropLast(3)))
        } else if word.count > 4, word.hasSuffix("ied") {
            word = word.dropLast(3) + "y"
        } else if word.count > 4, word.hasSuffix("ed") {
            word = Self.undoubled(String(word.dropLast(2)))
        }
        if word.count > 3, word.hasSuffix("e") { word.removeLast() }
        return word
    }

    private static func undoubled(_ word: String) -> String {
        guard word.count > 3, let last = word.last, word.dropLast().last == last, !"lsz".contains(last) else { return word }
        return String(word.dropLast())
    }
}
