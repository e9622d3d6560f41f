/// Short questions to the amounts and names of a sentence: how many, how much, who, what.
///
/// Where the clause can be turned round the question is asked as people ask; else the word asked for stands in its place in the sentence.
extension EnglishClauses {
    /// Pieces of one sentence that are asked for.
    private static let most = 2

    func spanQuestions(_ text: String, _ terms: any TermBook, known: Set<String>) -> [ClauseQuestion] {
        guard text.count <= 160, !text.contains(where: { "?“”\":".contains($0) }) else { return [] }
        let all = spans(in: text, terms, known: known)
        // A line of names without a verb says nothing about them.
        let names = ClauseParser.parse(text) == nil ? [] : all.filter { $0.kind == .name }.prefix(1)
        return (all.filter { $0.kind == .amount && !Self.isYear($0.text) } + names).prefix(Self.most).map { span in
            span.kind == .amount ? Self.amount(span, text) : Self.name(span, text, terms)
        }
    }

    private static func asking(_ form: QuestionForm, _ slots: [Slot: String], _ span: SentenceSpan) -> ClauseQuestion {
        ClauseQuestion(form, slots, answer: English.shared.asSentence(span.text), isShort: true)
    }

    private static func isYear(_ text: String) -> Bool { Int(text).map { (1_000...2_100).contains($0) } == true }

    /// `The Python version could search 9,000 files`: `how many files could the Python version search`.
    private static func amount(_ span: SentenceSpan, _ text: String) -> ClauseQuestion {
        let unit = String(span.text.drop { !$0.isWhitespace }.trimmingSentence())
        guard !unit.isEmpty else { return echo(span, text, asking: "how much") }
        if let clause = clause(around: span, text), let asked = fronted(clause, without: span.text) {
            let form: QuestionForm = ClauseWords.money.contains(unit.lowercased()) ? .howMuch : .howMany
            return asking(form, [.item: unit, .inversion: asked.inversion, .statement: asked.statement], span)
        }
        return echo(span, text, asking: "how many \(unit)")
    }

    private static func name(_ span: SentenceSpan, _ text: String, _ terms: any TermBook) -> ClauseQuestion {
        let isDay = TimePhrase.weekdays.contains { span.text.lowercased().hasPrefix($0) }
        return echo(span, text, asking: isDay ? "what day" : EnglishClauses().people(in: text, terms).contains(span.text) ? "who" : "what")
    }

    /// The sentence with the question word where the answer stands.
    private static func echo(_ span: SentenceSpan, _ text: String, asking word: String) -> ClauseQuestion {
        let isFirst = !text[..<span.range.lowerBound].contains { $0.isLetter }
        let asked = span.replaced(in: text, by: isFirst ? word.prefix(1).uppercased() + word.dropFirst() : word)
        return asking(.echo, [.quote: asked.trimmingEnd], span)
    }

    /// The clause that a piece stands in: up to the pause behind it.
    private static func clause(around span: SentenceSpan, _ text: String) -> Clause? {
        let end = text[span.range.upperBound...].firstIndex { ",;.—–".contains($0) } ?? text.endIndex
        return ClauseParser.parse(text[..<end])
    }

    /// What is left of a clause when the piece goes to the front; nil where it does not stand behind the verb, by itself.
    private static func fronted(_ clause: Clause, without piece: String) -> (inversion: String, statement: String)? {
        guard !clause.base.isEmpty, let range = clause.rest.firstRange(of: piece) else { return nil }
        let before = clause.rest[..<range.lowerBound]
        // `How many euros did she sell it for`; but `more than 71 euros` would leave its first words behind.
        let passed = Word.all(in: before)
        guard passed.count <= 3, passed.allSatisfy({ !ClauseWords.inseparable.contains($0.lowered) && !$0.isAfterPause }) else {
            return nil
        }
        let after = clause.rest[range.upperBound...]
        let rest = [before, after].map { $0.trimmingSentence() }.filter { !$0.isEmpty }.joined(separator: " ")
        guard Word.all(in: rest).count <= 10 else { return nil }
        return (clause.inverted(rest: rest), clause.declarative(rest: rest))
    }
}
