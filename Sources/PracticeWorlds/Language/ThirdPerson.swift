/// Turns a sentence of an «I» into one about someone else, where that is certain to be right.
enum ThirdPerson {
    private static let same: Set<String> = [
        "was", "had", "did", "could", "would", "should", "will", "must", "can", "may", "began", "chose", "took", "went", "gave", "wrote",
        "built",
        "met", "spent", "lost", "kept", "found", "got", "learnt", "told", "saw", "felt", "bought", "paid", "made", "read", "put", "left",
        "spoke",
        "decided", "needed", "wanted", "told", "sat", "came", "fell", "grew", "knew", "said", "sold", "slept", "taught", "thought", "won",
        "drove",
        "ate", "broke", "brought", "cut", "drank", "forgot", "heard", "held", "rode", "ran", "sang", "sent", "stood", "swam", "threw",
        "understood",
    ]
    private static let changed = [
        "am": "is", "have": "has", "do": "does", "want": "wants", "need": "needs", "like": "likes", "live": "lives",
        "use": "uses", "grow": "grows", "pay": "pays", "save": "saves", "teach": "teaches", "work": "works", "feel": "feels",
        "count": "counts",
        "practise": "practises", "learn": "learns", "hear": "hears", "fight": "fights", "earn": "earns", "add": "adds", "owe": "owes",
        "write": "writes", "know": "knows", "think": "thinks", "hold": "holds", "meet": "meets", "go": "goes", "call": "calls",
        "wait": "waits",
        "close": "closes", "leave": "leaves", "ask": "asks", "drink": "drinks", "check": "checks", "look": "looks", "skip": "skips",
        "buy": "buys", "start": "starts", "open": "opens", "say": "says", "postpone": "postpones", "tidy": "tidies", "walk": "walks",
        "eat": "eats",
        "change": "changes", "clean": "cleans", "rewrite": "rewrites", "remember": "remembers", "hesitate": "hesitates",
        "promise": "promises",
    ]
    private static let adverbs: Set<String> = [
        "never", "still", "only", "also", "always", "soon", "once", "finally", "then", "even", "simply",
    ]
    private static let plural: Set<String> = ["we", "us", "our", "ours", "We", "Our", "myself", "mine"]

    /// Nil when the sentence says «we», or a verb after «I» is not known.
    static func told(_ sentence: String, of name: String, isFirst: Bool) -> String? {
        let isFemale = English.isFemale(name)
        var named = isFirst
        var words: [String] = []
        var afterI = false
        for word in sentence.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
            let bare = word.prefix { $0.isLetter }
            let rest = word[bare.endIndex...]
            if plural.contains(String(bare)) { return nil }
            if afterI {
                if !adverbs.contains(word) {
                    guard let verb = verb(String(bare)) else { return nil }
                    words.append(verb + rest)
                    afterI = false
                    continue
                }
            }
            switch bare {
            case "I":
                guard rest.isEmpty else { return nil }
                words.append(named ? name : words.isEmpty ? (isFemale ? "She" : "He") : (isFemale ? "she" : "he"))
                (named, afterI) = (false, true)
            case "me": words.append((isFemale ? "her" : "him") + rest)
            case "my": words.append((isFemale ? "her" : "his") + rest)
            case "My": words.append((named ? name + "'s" : isFemale ? "Her" : "His") + rest)
            default: words.append(word)
            }
            if bare == "My" { named = false }
        }
        return afterI ? nil : words.joined(separator: " ")
    }

    private static func verb(_ word: String) -> String? {
        if same.contains(word) || word.hasSuffix("ed") { return word }
        return changed[word]
    }
}
