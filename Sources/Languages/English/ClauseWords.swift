/// The closed classes of English that the clause rules go by.
enum ClauseWords {
    private static let book = English.shared.book
    static let pronouns = book.set("clauses", "pronouns")
    static let determiners = book.set("clauses", "determiners")
    /// Words in front of a clause that a question does without.
    static let openers = book.set("clauses", "openers")
    static let adverbs = book.set("clauses", "adverbs")
    /// Words behind which a verb belongs to another clause.
    static let clauseOpeners = book.set("clauses", "clause-openers")
    /// Past participles that are no past form.
    static let participles = book.set("clauses", "participles")

    /// Helper verbs, with the form that a question begins with.
    static let helpers: [String: (helper: String, isNegative: Bool)] = {
        var helpers: [String: (helper: String, isNegative: Bool)] = [:]
        for word in book.list("clauses", "helpers") {
            helpers[word] = (word, false)
            helpers[word + "n't"] = (word, true)
        }
        helpers["can't"] = ("can", true)
        helpers["cannot"] = ("can", true)
        helpers["won't"] = ("will", true)
        return helpers
    }()

    static let kin = book.set("clauses", "kin")
    static let places = book.set("clauses", "places")
    static let timeWords = book.set("clauses", "time-words")
    static let boundaries = book.set("clauses", "boundaries")
    /// Verbs that have nothing done to them, whatever follows.
    static let intransitive = book.set("clauses", "intransitive")
    static let receivers = book.set("clauses", "receivers")
    /// Words behind a verb that are no thing to ask for: particles, and what stands for something that was named before.
    static let noObjects = book.set("clauses", "no-objects")
    static let asksForThing = book.set("clauses", "asks-for-thing")
    static let asksForPerson = book.set("clauses", "asks-for-person")
    /// Verbs that one does to a project.
    static let takesNote = book.set("clauses", "takes-note")
    static let money = book.set("clauses", "money")
    static let inseparable = book.set("clauses", "inseparable")
    /// Verbs behind, and words in front of, somebody's name.
    static let speaking = book.set("clauses", "speaking")
    static let beside = book.set("clauses", "beside")
    static let honorifics = book.set("clauses", "honorifics")
}
