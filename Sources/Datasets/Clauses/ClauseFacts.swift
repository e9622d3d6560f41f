import Notes

/// Short questions that a sentence answers: why, when, how long, what, who, where.
enum ClauseFacts {
    static func facts(_ sentence: Sentence, _ passage: Passage, _ set: NoteSet) -> [Fact] {
        if passage.language == .chinese { return chineseReason(sentence.text).map { [fact($0, sentence, passage, set)] } ?? [] }
        let text = sentence.text
        guard !text.contains("?"), !text.contains("“"), !text.contains("\"") else { return [] }
        let long = ClauseParser.parse(text.prefix { $0 != ";" })
        let short = ClauseParser.parse(text.prefix { !",;".contains($0) })
        let found = [
            reason(text), time(text), long.flatMap { object($0, set) ?? deed($0, text) }, short.flatMap { subject($0, set) },
            short.flatMap(place),
        ]
        return found.compactMap(\.self).map { fact($0, sentence, passage, set) }
    }

    /// A question of a form, what it asks about, and the part of the sentence that answers it.
    private struct Found {
        let form: QuestionForm
        let statement: String
        let inversion: String
        let answer: String
        let shape: AnswerShape
    }

    private static func fact(_ found: Found, _ sentence: Sentence, _ passage: Passage, _ set: NoteSet) -> Fact {
        let title = set.titles[passage.note]
        // A statement that says who did it, and with rare words, is understood without its note.
        let isAnyone = ["he ", "she ", "they ", "his ", "her ", "their ", "the ", "it "].contains {
            found.statement.lowercased().hasPrefix($0)
        }
        let isSpecific = !isAnyone && Terms.of(found.statement).count { set.vocabulary.passageCount(of: $0) <= 2 } >= 2
        let namesNote = found.statement.contains(title.name)
        let slots: [Slot: [String]] = [
            .title: set.names(of: passage.note), .place: namesNote ? [""] : isSpecific ? [title.place, ""] : [title.place],
            .statement: [found.statement], .inversion: [found.inversion],
        ]
        var fact = Fact(
            .sentence, found.form, slots: slots, answer: found.answer, shape: found.shape, from: passage, span: sentence.span)
        fact.accepted = [sentence.text]
        return fact
    }

    /// `We chose SQLite, because one file is easy to back up.`
    private static func reason(_ text: String) -> Found? {
        let words = Word.all(in: text)
        guard words.count(where: { $0.lowered == "because" }) == 1, let at = words.firstIndex(where: { $0.lowered == "because" }) else {
            return nil
        }
        let clause: Clause?
        let reason: Substring
        if at == 0 {
            guard let comma = words.dropFirst().first(where: \.isAfterPause) else { return nil }
            clause = ClauseParser.parse(text[comma.text.startIndex...])
            reason = text[words[0].text.startIndex..<comma.text.startIndex]
        } else {
            clause = ClauseParser.parse(text[..<words[at].text.startIndex])
            reason = text[words[at].text.startIndex...]
        }
        guard let clause, (3...24).contains(Word.all(in: reason).count) else { return nil }
        return Found(
            form: .why, statement: clause.declarative, inversion: clause.inverted, answer: String(reason).asSentence(), shape: .sentence)
    }

    /// `I moved to Lisbon in March 2023.`
    private static func time(_ text: String) -> Found? {
        guard let phrase = TimePhrase.first(in: text) else { return nil }
        let before = text[..<phrase.range.lowerBound]
        let after = text[phrase.range.upperBound...]
        let isFirst = !before.contains { $0.isLetter }
        let clause = ClauseParser.parse(isFirst ? after.prefix { !".;".contains($0) } : before)
        guard let clause, clause.isFirstPerson || isFirst || !clause.rest.isEmpty, isFirst || endsClause(after) else { return nil }
        let answer = phrase.kind == .howLong ? dropPreposition(phrase.text) : phrase.text
        return Found(
            form: phrase.kind == .howLong ? .howLong : .when, statement: clause.declarative, inversion: clause.inverted,
            answer: answer.asSentence(), shape: .short)
    }

    private static func dropPreposition(_ phrase: String) -> String {
        phrase.firstIndex(of: " ").map { String(phrase[phrase.index(after: $0)...]) } ?? phrase
    }

    /// Whether what follows is punctuation, the end, or a word that opens another clause.
    private static func endsClause(_ after: Substring) -> Bool {
        guard let next = Word.all(in: after).first else { return true }
        return after.prefix { !$0.isLetter && !$0.isNumber }.contains { ",;.—–".contains($0) }
            || ["and", "but", "because", "when", "while", "before", "after", "so"].contains(next.lowered)
    }

    /// `I chose SQLite for the index.`: what was chosen, or who was asked.
    private static func object(_ clause: Clause, _ set: NoteSet) -> Found? {
        guard clause.isFirstPerson, !clause.middle.contains("not"),
            !clause.middle.contains("never"), clause.helper == "did" || clause.helper == "do"
        else { return nil }
        let words = Word.all(in: clause.rest)
        let end = words.indices.first { $0 > 0 && (words[$0].isAfterPause || boundaries.contains(words[$0].lowered)) } ?? words.count
        guard let first = words.first, (1...6).contains(end), !noObjects.contains(first.lowered), !receivers.contains(first.lowered) else {
            return nil
        }
        let object = String(clause.rest[first.text.startIndex..<words[end - 1].text.endIndex])
        let rest = end < words.count && !words[end].isAfterPause ? String(clause.rest[words[end].text.startIndex...]) : ""
        let isPerson = asksForPerson.contains(clause.base) && first.isCapitalised && set.vocabulary.isName(first)
        guard isPerson || asksForThing.contains(clause.base) else { return nil }
        guard Word.all(in: rest).count <= 10 else { return nil }
        return Found(
            form: isPerson ? .who : .what, statement: clause.declarative(rest: rest), inversion: clause.inverted(rest: rest),
            answer: object.asSentence(), shape: .short)
    }

    /// `Greta gave me two jars of honey`, `My father was a land surveyor`: what Greta gave, what my father was; the whole sentence answers.
    private static func deed(_ clause: Clause, _ text: String) -> Found? {
        guard clause.middle.isEmpty, !ClauseWords.pronouns.contains(clause.subject.lowercased()) else { return nil }
        func found(_ statement: String, _ inversion: String) -> Found {
            Found(form: .what, statement: statement, inversion: inversion, answer: text.asSentence(), shape: .sentence)
        }
        if ["is", "was", "are", "were"].contains(clause.helper), ClauseWords.determiners.contains(clause.base) {
            return found(clause.subject + " " + clause.helper, clause.helper + " " + clause.subject)
        }
        guard ["did", "does"].contains(clause.helper), let first = Word.all(in: clause.rest).first?.lowered, !boundaries.contains(first),
            !noObjects.contains(first), !intransitive.contains(clause.base)
        else { return nil }
        return found(clause.declarative(rest: ""), clause.inverted(rest: ""))
    }

    /// `Greta gave me two jars of honey`: who gave them.
    private static func subject(_ clause: Clause, _ set: NoteSet) -> Found? {
        guard clause.middle.isEmpty, ["did", "does"].contains(clause.helper), (2...12).contains(Word.all(in: clause.rest).count)
        else { return nil }
        let words = Word.all(in: clause.subject)
        guard let first = words.first, let last = words.last, words.count <= 4, !ClauseWords.pronouns.contains(first.lowered) else {
            return nil
        }
        let isNamed = words.allSatisfy { $0.isCapitalised && set.vocabulary.isName($0) }
        guard isNamed || ["my", "her", "his"].contains(first.lowered) && kin.contains(last.lowered) else { return nil }
        let asked = clause.verb + " " + clause.rest
        return Found(form: .who, statement: asked, inversion: asked, answer: clause.subject.asSentence(), shape: .short)
    }

    /// `My mother kept her orders in a cigar box`: where she kept them.
    private static func place(_ clause: Clause) -> Found? {
        guard !clause.middle.contains("not"), clause.isFirstPerson || !ClauseWords.pronouns.contains(clause.subject.lowercased()) else {
            return nil
        }
        let words = Word.all(in: clause.rest)
        let start = words.indices.dropLast().first { index in
            let next = words[index + 1]
            return places.contains(words[index].lowered)
                && (["the", "a", "an", "my", "her", "his", "our", "their"].contains(next.lowered) || next.isCapitalised)
        }
        guard let start, words[start...].count <= 7 else { return nil }
        let phrase = String(clause.rest[words[start].text.startIndex...])
        guard TimePhrase.first(in: phrase) == nil, !words[start...].contains(where: { timeWords.contains($0.lowered) }) else { return nil }
        let rest = String(clause.rest[..<words[start].text.startIndex].trimmingSentence())
        guard !clause.base.isEmpty, !Word.all(in: rest).contains(where: { boundaries.contains($0.lowered) }) else { return nil }
        return Found(
            form: .whereabouts, statement: clause.declarative(rest: rest), inversion: clause.inverted(rest: rest),
            answer: phrase.asSentence(), shape: .short)
    }

    private static let kin: Set<String> = [
        "mother", "father", "brother", "sister", "wife", "husband", "son", "daughter", "uncle", "aunt", "cousin", "friend", "boss",
        "neighbour", "neighbor", "landlord", "teacher", "doctor", "grandmother", "grandfather",
    ]
    private static let places: Set<String> = ["in", "at", "on", "near", "beside", "under", "behind", "above"]
    private static let timeWords: Set<String> = [
        "day", "days", "morning", "evening", "afternoon", "night", "week", "month", "year", "time", "end", "moment", "weekend", "way",
        "hour", "minute",
    ]
    private static let boundaries: Set<String> = [
        "because", "when", "while", "after", "before", "for", "with", "in", "on", "at", "to", "from", "since", "so", "but", "until", "that",
        "which",
        "who", "where", "by", "about", "as", "if", "into", "instead", "over", "than", "though", "although", "without",
    ]
    /// Verbs that have nothing done to them, whatever follows.
    private static let intransitive: Set<String> = [
        "come", "go", "look", "arrive", "happen", "sleep", "sit", "stand", "live", "die", "fall", "rise", "walk", "work", "laugh", "last",
        "stay", "wait", "seem", "become", "feel", "run", "end", "begin", "talk", "speak", "return",
    ]
    private static let receivers: Set<String> = ["me", "us", "him", "her", "them"]
    /// Words behind a verb that are no thing to ask for: particles, and what stands for something that was named before.
    private static let noObjects: Set<String> = [
        "it", "that", "this", "myself", "in", "to", "at", "on", "for", "with", "up", "out", "off",
        "about", "and", "by",
        "so", "too", "what", "how", "why", "if", "from", "back", "down", "into", "there", "here", "because", "not", "as", "away", "over",
        "these", "those",
    ]
    private static let asksForThing: Set<String> = [
        "choose", "pick", "use", "adopt", "buy", "learn", "write", "rewrite", "build", "rebuild", "make", "ship", "release", "read",
        "study", "try",
        "add", "remove", "delete", "fix", "break", "lose", "find", "drop", "keep", "need", "want", "prefer", "hate", "like", "love", "sell",
        "start",
        "finish", "stop", "plan", "eat", "drink", "cook", "watch", "play", "bring", "take", "get", "send", "receive", "design", "test",
        "measure",
        "miss", "forget", "promise", "switch", "replace", "cut", "copy", "win", "see", "hear", "order", "borrow", "print", "sign",
        "publish",
    ]
    private static let asksForPerson: Set<String> = [
        "meet", "ask", "call", "visit", "see", "tell", "hire", "thank", "email", "interview", "help", "find", "invite", "show", "phone",
        "join", "pay",
    ]

    /// `除了我没有人用，因为…` and `因为…，所以…`.
    private static func chineseReason(_ text: String) -> Found? {
        guard let mark = text.firstRange(of: "因为"), !text.contains("？") else { return nil }
        let statement: Substring
        let reason: Substring
        if mark.lowerBound == text.startIndex {
            guard let comma = text.firstIndex(of: "，") else { return nil }
            reason = text[..<comma]
            statement = text[text.index(after: comma)...].trimmingPrefix("所以")
        } else {
            reason = text[mark.lowerBound...]
            statement = text[..<mark.lowerBound].split(separator: "，").last ?? ""
        }
        let bare = String(statement).trimmingEnd
        guard (3...24).contains(bare.count), (4...60).contains(reason.count), !["是", "正"].contains(String(bare.suffix(1))) else {
            return nil
        }
        return Found(form: .why, statement: bare, inversion: bare, answer: String(reason).asSentence(chinese: true), shape: .sentence)
    }
}
