/// The few laws of English that filled templates need.
enum English {
    /// «a» or «an», by the sound that `phrase` begins with.
    static func article(for phrase: String) -> String {
        let word = phrase.prefix { $0 != " " && $0 != "-" }
        if let number = Int(word.prefix { $0.isNumber }) {
            return number == 8 || number == 11 || number == 18 || (80...89).contains(number) || (800...899).contains(number) ? "an" : "a"
        }
        let lower = word.lowercased()
        if word.count > 1, word.count < 6, word.utf8.allSatisfy({ (0x41...0x5a).contains($0) }) {
            return "AEFHILMNORSX".contains(lower.uppercased().prefix(1)) ? "an" : "a"
        }
        if ["hour", "honest", "heir", "hono"].contains(where: lower.hasPrefix) { return "an" }
        let likeYou = ["uni", "use", "usu", "eu", "one", "once", "ubiq", "ute", "uto", "uku"]
        if likeYou.contains(where: lower.hasPrefix), !lower.hasPrefix("unin"), !lower.hasPrefix("unim") { return "a" }
        return "aeiou".contains(lower.prefix(1)) ? "an" : "a"
    }

    /// The text with its first letter large.
    static func capitalized(_ text: String) -> String {
        guard let first = text.utf8.first, (0x61...0x7a).contains(first) else { return text }
        return String(UnicodeScalar(first - 32)) + text.dropFirst()
    }

    /// The text with its first letter small, unless it begins with «I» or a name that `keeps` says stays.
    static func lowered(_ text: String) -> String {
        guard let first = text.utf8.first, (0x41...0x5a).contains(first), !text.hasPrefix("I "), !text.hasPrefix("I'") else { return text }
        return String(UnicodeScalar(first + 32)) + text.dropFirst()
    }

    /// `a`, `a and b`, `a, b and c`.
    static func joined(_ items: [String], by word: String = "and") -> String {
        guard let last = items.last else { return "" }
        return items.count == 1 ? last : items.dropLast().joined(separator: ", ") + " " + word + " " + last
    }

    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    static let numberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

    /// Which pronouns the made and the known names take; a name that is not known goes by its ending.
    static func isFemale(_ name: String) -> Bool {
        let given = name.prefix { $0 != " " }
        if PracticeText.femaleNames.contains(given) { return true }
        if PracticeText.maleNames.contains(given) { return false }
        return given.utf8.last.map { $0 == 0x61 || $0 == 0x65 || $0 == 0x69 } ?? false
    }
}
