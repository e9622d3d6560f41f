/// The closed classes of English that the clause rules go by.
enum ClauseWords {
    static let pronouns: Set<String> = ["i", "we", "he", "she", "they", "you"]
    static let determiners: Set<String> = ["the", "a", "an", "my", "our", "his", "her", "their", "each", "every", "most", "no"]

    /// Words in front of a clause that a question does without.
    static let openers: Set<String> = [
        "and", "but", "so", "then", "also", "finally", "today", "yesterday", "now", "later", "still", "instead", "afterwards", "eventually",
        "anyway", "however", "sometimes", "again", "perhaps", "maybe", "actually", "honestly", "thus",
    ]

    static let adverbs: Set<String> = [
        "never", "also", "just", "still", "soon", "then", "always", "often", "again", "already", "even", "almost", "ever", "not", "both",
        "sometimes", "once", "quite", "all", "rather", "too",
    ]

    /// Words behind which a verb belongs to another clause.
    static let clauseOpeners: Set<String> = [
        "that", "which", "who", "whom", "whose", "when", "where", "what", "how", "why", "while", "because", "since", "until", "till",
        "after",
        "before", "if", "than", "as", "and", "but", "or", "so", "though", "although", "it", "nobody", "everyone", "someone", "there",
    ]

    /// Helper verbs, with the form that a question begins with.
    static let helpers: [String: (helper: String, isNegative: Bool)] = {
        var helpers: [String: (helper: String, isNegative: Bool)] = [:]
        let plain = [
            "am", "is", "are", "was", "were", "have", "has", "had", "can", "could", "will", "would", "shall", "should", "must", "may",
            "might",
            "do", "does", "did",
        ]
        for word in plain {
            helpers[word] = (word, false)
            helpers[word + "n't"] = (word, true)
        }
        helpers["can't"] = ("can", true)
        helpers["cannot"] = ("can", true)
        helpers["won't"] = ("will", true)
        return helpers
    }()

    /// Past participles that are no past form.
    static let participles: Set<String> = Set(
        """
        become begun bitten blown broken been chosen come done drawn driven drunk eaten fallen flown forgotten forgiven frozen given gone
        grown hidden known lain mistaken ridden risen run rung seen shaken shown spoken stolen sung sunk sworn swum taken thrown torn
        undone woken worn written rewritten withdrawn gotten overtaken
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
