/// Tells which form of which English verb a word is.
enum VerbForms {
    /// Past form to base: `stopped` to `stop`, `chose` to `choose`.
    private static let bases: [String: String] = {
        var bases: [String: String] = [:]
        for base in VerbLexicon.regular { bases[regularPast(base)] = base }
        for verb in VerbLexicon.irregular { bases[verb.past] = verb.base }
        return bases
    }()

    private static let known = Set(VerbLexicon.regular + VerbLexicon.irregular.map(\.base))
    private static let thirdPersons = Dictionary(known.map { (thirdPerson($0), $0) }, uniquingKeysWith: { first, _ in first })

    /// The base of a past form; nil for what is none.
    static func base(ofPast lowered: String) -> String? { bases[lowered] }

    /// The base of a form with -s; nil for what is none.
    static func base(ofThirdPerson lowered: String) -> String? { thirdPersons[lowered] }

    /// Whether a word is a form of a known verb.
    static func isVerb(_ lowered: String) -> Bool { isBase(lowered) || bases[lowered] != nil || thirdPersons[lowered] != nil }

    static func isBase(_ lowered: String) -> Bool { known.contains(lowered) }

    static func regularPast(_ base: String) -> String {
        if base.hasSuffix("e") { return base + "d" }
        if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) { return base.dropLast() + "ied" }
        return (doubles(base) ? base + String(base.suffix(1)) : base) + "ed"
    }

    private static func thirdPerson(_ base: String) -> String {
        if base == "have" { return "has" }
        if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) { return base.dropLast() + "ies" }
        return base + (["s", "x", "z", "ch", "sh", "o"].contains(where: base.hasSuffix) ? "es" : "s")
    }

    /// Short verbs that end in one vowel and one consonant double it, and some longer ones that are stressed at the end.
    private static func doubles(_ base: String) -> Bool {
        if ["admit", "commit", "prefer", "refer", "regret", "debug", "transfer"].contains(base) { return true }
        let letters = Array(base)
        guard letters.count >= 3, let last = letters.last, !"aeiouwxy".contains(last) else { return false }
        let isVowel = letters.map { "aeiou".contains($0) }
        return isVowel[letters.count - 2] && !isVowel[letters.count - 3] && isVowel.count(where: \.self) == 1
    }
}
