import Notes

/// Finds what several notes say that somebody advised: `Hanne told me to show it`, `Tom says that I should show it`.
struct AdviceFinder {
    let set: NoteSet

    private struct Given {
        var notes: Set<Int> = []
        /// The shortest that says it.
        var sentence: Sentence
        var passage: Passage
    }

    /// The advice that most notes of a scope hold, when three at least do.
    func fact(_ scope: PatternScope) -> Fact? {
        var all: [String: Given] = [:]
        for note in scope.notes.sorted() {
            for passage in set.passages[note] {
                for sentence in passage.sentences where sentence.text.count <= 200 {
                    for key in Self.advice(in: sentence.text, passage.language) {
                        var given = all[key] ?? Given(sentence: sentence, passage: passage)
                        given.notes.insert(note)
                        if sentence.text.count < given.sentence.text.count { (given.sentence, given.passage) = (sentence, passage) }
                        all[key] = given
                    }
                }
            }
        }
        let recurring = all.filter { $0.value.notes.count >= RecurringPhraseFinder.least }
        guard let best = recurring.max(by: { ($0.value.notes.count, $1.key) < ($1.value.notes.count, $0.key) })?.value else { return nil }
        let told = best.notes.sorted().prefix(6)
        let said = best.sentence.text.asSentence(chinese: scope.language == .chinese)
        var fact = Fact(
            .pattern, .recurringAdvice, slots: scope.slots, answer: said + VaultStatistics.happened(in: Array(told), set, scope.language),
            shape: .text, from: best.passage)
        fact.accepted = told.map { set.titles[$0].name }
        fact.isAboutMany = true
        return fact
    }

    /// The stem of what is to be done, after `not` where it is to be left.
    static func advice(in text: String, _ language: NoteLanguage) -> [String] {
        language == .chinese ? chinese(text) : english(Word.all(in: text).map(\.lowered))
    }

    private static func english(_ words: [String]) -> [String] {
        words.indices.compactMap { start in
            var rest = words[start...]
            guard let first = rest.popFirst() else { return nil }
            if telling.contains(first), let heard = rest.popFirst(), ["me", "us"].contains(heard) {
                let isNot = ["not", "never"].contains(rest.first)
                if isNot { rest.removeFirst() }
                guard rest.popFirst() == "to" else { return nil }
                return key(rest, isNot: isNot)
            }
            guard saying.contains(first) else { return nil }
            if rest.first == "that" { rest.removeFirst() }
            guard ["i", "we"].contains(rest.popFirst()), ["should", "must", "ought"].contains(rest.popFirst()) else { return nil }
            let isNot = ["not", "never"].contains(rest.first)
            if isNot { rest.removeFirst() }
            if rest.first == "to" { rest.removeFirst() }
            return key(rest, isNot: isNot)
        }
    }

    /// A verb that says nothing by itself takes the next telling word with it.
    private static func key(_ words: ArraySlice<String>, isNot: Bool) -> String? {
        guard let verb = words.first else { return nil }
        let object = words.dropFirst().first { !StopWords.english.contains($0) }
        let parts = light.contains(verb) ? [verb, object.map { Stem.of($0) }].compactMap(\.self) : [Stem.of(verb)]
        guard !light.contains(verb) || parts.count == 2 else { return nil }
        return ((isNot ? ["not"] : []) + parts).joined(separator: " ")
    }

    /// `劝我早点睡`: the two characters after the one who is advised.
    private static func chinese(_ text: String) -> [String] {
        ["劝我", "叫我", "让我", "建议我", "提醒我", "告诉我要"].flatMap { cue in
            text.ranges(of: cue).compactMap { range -> String? in
                var rest = text[range.upperBound...]
                let isNot = rest.hasPrefix("不要") || rest.hasPrefix("别")
                rest = rest.trimmingPrefix("不要").trimmingPrefix("别").trimmingPrefix("要")
                let key = rest.prefix(2)
                guard key.count == 2, key.allSatisfy(\.isLetter) else { return nil }
                return (isNot ? "不" : "") + key
            }
        }
    }

    private static let telling: Set<String> = [
        "told", "tells", "advised", "advises", "urged", "urges", "reminded", "reminds", "warned", "begged",
    ]
    private static let saying: Set<String> = ["said", "says", "thinks", "thought", "insists", "insisted"]
    private static let light: Set<String> = [
        "be", "have", "do", "go", "come", "get", "take", "make", "let", "put", "give", "keep", "try", "use", "look",
    ]
}
