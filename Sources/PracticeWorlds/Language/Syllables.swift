import Seeding

/// Made-up names that can be spoken, so that most names were never seen before.
enum Syllables {
    private static let onsets = "b c d f g h j k l m n p r s t v w z".split(separator: " ").map(String.init)
    private static let clusters = "br cl dr fl gr kr pl pr st th tr sh ch sk sp bl sw".split(separator: " ").map(String.init)
    private static let vowels = "a e i o u a e i o a e o".split(separator: " ").map(String.init)
    private static let codas = "n r l s m n r l t d k x nd rn st ck rt".split(separator: " ").map(String.init)

    /// Words that exist would not be new names.
    private static let known: Set<String> = [
        "gave", "have", "make", "take", "like", "home", "here", "were", "does", "more", "same", "name", "time", "life", "wife", "come",
        "done", "none", "gone",
        "hope", "love", "live", "give", "rose", "nose", "note", "vote", "wine", "nine", "fine", "line", "mine", "pine", "race", "face",
        "case", "date", "late",
        "rate", "hate", "made", "side", "ride", "wide", "hide", "code", "mode", "role", "hole", "more", "sore", "core", "wore", "care",
        "dare", "rare", "hire",
        "fire", "tire", "wire", "sure", "cure", "pure", "rude", "nude", "dude", "rape", "nazi", "hell", "kill",
    ]

    /// Two or three syllables, the first letter large; the first letter is never a vowel, so that the article is «a».
    static func word(random: inout SeededGenerator) -> String {
        let count = 2 + random.index(below: 5) / 4
        var text = ""
        for position in 0..<count {
            let isClustered = position == 0 && random.index(below: 4) == 0
            text += isClustered ? clusters[random.index(below: clusters.count)] : onsets[random.index(below: onsets.count)]
            text += vowels[random.index(below: vowels.count)]
            let isLast = position == count - 1
            if isLast ? random.index(below: 5) < 3 : random.index(below: 4) == 0 {
                text += codas[random.index(below: isLast ? codas.count : 6)]
            }
        }
        return known.contains(text) ? word(random: &random) : English.capitalized(text)
    }
}
