import Notes

/// Short questions to the amounts and names of a sentence: how many, how much, who, what.
///
/// Where the clause can be turned round the question is asked as people ask; else the word asked for stands in its place in the sentence.
enum SpanFacts {
    /// Pieces of one sentence that are asked for.
    private static let most = 2

    static func facts(_ sentence: Sentence, _ passage: Passage, _ set: NoteSet) -> [Fact] {
        let text = sentence.text
        guard passage.language != .chinese, text.count <= 160, !text.contains(where: { "?“”\":".contains($0) }) else { return [] }
        let all = SentenceSpan.all(in: text, set.vocabulary, known: ClozeKind.known(passage.note, set))
        // A line of names without a verb says nothing about them.
        let names = ClauseParser.parse(text) == nil ? [] : all.filter { $0.kind == .name }.prefix(1)
        return (all.filter { $0.kind == .amount && !isYear($0.text) } + names).prefix(most).map { span in
            let found = span.kind == .amount ? amount(span, text) : name(span, text, set)
            let slots = found.slots.merging([.title: set.names(of: passage.note), .place: [set.place(of: passage.note)]]) { own, _ in own }
            var fact = Fact(
                .sentence, found.form, slots: slots, answer: span.text.asSentence(), shape: .short, from: passage, span: sentence.span)
            fact.accepted = [text]
            return fact
        }
    }

    private static func isYear(_ text: String) -> Bool { Int(text).map { (1_000...2_100).contains($0) } == true }

    private struct Found {
        let form: QuestionForm
        let slots: [Slot: [String]]
    }

    /// `The Python version could search 9,000 files`: `how many files could the Python version search`.
    private static func amount(_ span: SentenceSpan, _ text: String) -> Found {
        let unit = String(span.text.drop { !$0.isWhitespace }.trimmingSentence())
        guard !unit.isEmpty else { return echo(span, text, asking: "how much") }
        if let clause = clause(around: span, text), let asked = fronted(clause, without: span.text) {
            let form: QuestionForm = money.contains(unit.lowercased()) ? .howMuch : .howMany
            return Found(form: form, slots: [.item: [unit], .inversion: [asked.inversion], .statement: [asked.statement]])
        }
        return echo(span, text, asking: "how many \(unit)")
    }

    private static func name(_ span: SentenceSpan, _ text: String, _ set: NoteSet) -> Found {
        let isDay = TimePhrase.weekdays.contains { span.text.lowercased().hasPrefix($0) }
        return echo(span, text, asking: isDay ? "what day" : VaultStatistics.people(in: text, set).contains(span.text) ? "who" : "what")
    }

    /// The sentence with the question word where the answer stands.
    private static func echo(_ span: SentenceSpan, _ text: String, asking word: String) -> Found {
        let isFirst = !text[..<span.range.lowerBound].contains { $0.isLetter }
        let asked = span.replaced(in: text, by: isFirst ? word.prefix(1).uppercased() + word.dropFirst() : word)
        return Found(form: .echo, slots: [.quote: [asked.trimmingEnd]])
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
        guard passed.count <= 3, passed.allSatisfy({ !inseparable.contains($0.lowered) && !$0.isAfterPause }) else { return nil }
        let after = clause.rest[range.upperBound...]
        let rest = [before, after].map { $0.trimmingSentence() }.filter { !$0.isEmpty }.joined(separator: " ")
        guard Word.all(in: rest).count <= 10 else { return nil }
        return (clause.inverted(rest: rest), clause.declarative(rest: rest))
    }

    private static let money: Set<String> = [
        "euros", "euro", "pounds", "dollars", "cents", "pence", "francs", "yen", "shillings", "crowns",
    ]
    private static let inseparable: Set<String> = [
        "than", "about", "only", "over", "nearly", "almost", "least", "most", "and", "or", "but", "that", "as", "between", "each", "every",
        "another", "the", "some",
    ]
}
