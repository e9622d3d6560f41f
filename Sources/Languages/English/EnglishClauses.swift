/// Turns English sentences round: why, when, how long, what, who, where.
struct EnglishClauses: ClauseReader {
    package func questions(_ sentence: String, _ terms: any TermBook, known: Set<String>) -> [ClauseQuestion] {
        clauseQuestions(sentence, terms) + spanQuestions(sentence, terms, known: known)
    }

    package func isDeed(_ key: String) -> Bool { VerbForms.base(ofPast: key) != nil }

    private func clauseQuestions(_ text: String, _ terms: any TermBook) -> [ClauseQuestion] {
        guard !text.contains("?"), !text.contains("“"), !text.contains("\"") else { return [] }
        let long = ClauseParser.parse(text.prefix { $0 != ";" })
        let short = ClauseParser.parse(text.prefix { !",;".contains($0) })
        let found = [
            Self.reason(text), Self.time(text), long.flatMap { Self.object($0, terms) ?? Self.deed($0, text) },
            short.flatMap { Self.subject($0, terms) }, short.flatMap(Self.place),
        ]
        return found.compactMap(\.self).map { found in
            // A statement that says who did it, and with rare words, is understood without its note.
            let isAnyone = ["he ", "she ", "they ", "his ", "her ", "their ", "the ", "it "].contains {
                found.statement.lowercased().hasPrefix($0)
            }
            return ClauseQuestion(
                found.form, [.statement: found.statement, .inversion: found.inversion], answer: found.answer, isShort: found.isShort,
                namesSubject: !isAnyone)
        }
    }

    /// A question of a form, what it asks about, and the part of the sentence that answers it.
    private struct Found {
        let form: QuestionForm
        let statement: String
        let inversion: String
        let answer: String
        let isShort: Bool
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
            form: .why, statement: clause.declarative, inversion: clause.inverted, answer: English.shared.asSentence(String(reason)),
            isShort: false)
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
            answer: English.shared.asSentence(answer), isShort: true)
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
    private static func object(_ clause: Clause, _ terms: any TermBook) -> Found? {
        guard clause.isFirstPerson, !clause.middle.contains("not"),
            !clause.middle.contains("never"), clause.helper == "did" || clause.helper == "do"
        else { return nil }
        let words = Word.all(in: clause.rest)
        let end =
            words.indices.first { $0 > 0 && (words[$0].isAfterPause || ClauseWords.boundaries.contains(words[$0].lowered)) } ?? words.count
        guard let first = words.first, (1...6).contains(end), !ClauseWords.noObjects.contains(first.lowered),
            !ClauseWords.receivers.contains(first.lowered)
        else {
            return nil
        }
        let object = String(clause.rest[first.text.startIndex..<words[end - 1].text.endIndex])
        let rest = end < words.count && !words[end].isAfterPause ? String(clause.rest[words[end].text.startIndex...]) : ""
        let isPerson = ClauseWords.asksForPerson.contains(clause.base) && first.isCapitalised && terms.isName(first)
        guard isPerson || ClauseWords.asksForThing.contains(clause.base) else { return nil }
        guard Word.all(in: rest).count <= 10 else { return nil }
        return Found(
            form: isPerson ? .who : .what, statement: clause.declarative(rest: rest), inversion: clause.inverted(rest: rest),
            answer: English.shared.asSentence(object), isShort: true)
    }

    /// `Greta gave me two jars of honey`, `My father was a land surveyor`: what Greta gave, what my father was; the whole sentence answers.
    private static func deed(_ clause: Clause, _ text: String) -> Found? {
        guard clause.middle.isEmpty, !ClauseWords.pronouns.contains(clause.subject.lowercased()) else { return nil }
        func found(_ statement: String, _ inversion: String) -> Found {
            Found(form: .what, statement: statement, inversion: inversion, answer: English.shared.asSentence(text), isShort: false)
        }
        if ["is", "was", "are", "were"].contains(clause.helper), ClauseWords.determiners.contains(clause.base) {
            return found(clause.subject + " " + clause.helper, clause.helper + " " + clause.subject)
        }
        guard ["did", "does"].contains(clause.helper), let first = Word.all(in: clause.rest).first?.lowered,
            !ClauseWords.boundaries.contains(first),
            !ClauseWords.noObjects.contains(first), !ClauseWords.intransitive.contains(clause.base)
        else { return nil }
        return found(clause.declarative(rest: ""), clause.inverted(rest: ""))
    }

    /// `Greta gave me two jars of honey`: who gave them.
    private static func subject(_ clause: Clause, _ terms: any TermBook) -> Found? {
        guard clause.middle.isEmpty, ["did", "does"].contains(clause.helper), (2...12).contains(Word.all(in: clause.rest).count)
        else { return nil }
        let words = Word.all(in: clause.subject)
        guard let first = words.first, let last = words.last, words.count <= 4, !ClauseWords.pronouns.contains(first.lowered) else {
            return nil
        }
        let isNamed = words.allSatisfy { $0.isCapitalised && terms.isName($0) }
        guard isNamed || ["my", "her", "his"].contains(first.lowered) && ClauseWords.kin.contains(last.lowered) else { return nil }
        let asked = clause.verb + " " + clause.rest
        return Found(form: .who, statement: asked, inversion: asked, answer: English.shared.asSentence(clause.subject), isShort: true)
    }

    /// `My mother kept her orders in a cigar box`: where she kept them.
    private static func place(_ clause: Clause) -> Found? {
        guard !clause.middle.contains("not"), clause.isFirstPerson || !ClauseWords.pronouns.contains(clause.subject.lowercased()) else {
            return nil
        }
        let words = Word.all(in: clause.rest)
        let start = words.indices.dropLast().first { index in
            let next = words[index + 1]
            return ClauseWords.places.contains(words[index].lowered)
                && (["the", "a", "an", "my", "her", "his", "our", "their"].contains(next.lowered) || next.isCapitalised)
        }
        guard let start, words[start...].count <= 7 else { return nil }
        let phrase = String(clause.rest[words[start].text.startIndex...])
        guard TimePhrase.first(in: phrase) == nil, !words[start...].contains(where: { ClauseWords.timeWords.contains($0.lowered) }) else {
            return nil
        }
        let rest = String(clause.rest[..<words[start].text.startIndex].trimmingSentence())
        guard !clause.base.isEmpty, !Word.all(in: rest).contains(where: { ClauseWords.boundaries.contains($0.lowered) }) else { return nil }
        return Found(
            form: .whereabouts, statement: clause.declarative(rest: rest), inversion: clause.inverted(rest: rest),
            answer: English.shared.asSentence(phrase), isShort: true)
    }
}
