import Grounding
import Languages
import Notes

/// D15: what recurs across notes without being named in any: what it is, and the notes with their years.
enum PatternKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        let scoped = PatternScope.all(set).flatMap { scope -> [Fact] in
            var facts = themes(scope, set)
            if let advice = AdviceFinder(set: set).fact(scope) { facts.append(advice) }
            if scope.isNamed { facts += VaultStatistics.facts(scope, set) }
            return facts
        }
        return scoped + topics(set)
    }

    /// The strongest recurrence of each theme in a scope.
    private static func themes(_ scope: PatternScope, _ set: NoteSet) -> [Fact] {
        let finder = RecurringPhraseFinder(set: set)
        return PatternTheme.all.compactMap { theme in
            let candidates = scope.notes.sorted().flatMap { note in
                set.passages[note].flatMap { passage in
                    passage.sentences.filter { belongs($0, passage, to: theme, set) && !set.stock.contains($0) }.map {
                        RecurringPhraseFinder.Candidate(sentence: $0, passage: passage)
                    }
                }
            }
            return finder.phrases(candidates).first.map { fact($0, theme.form, scope.slots, set) }
        }
    }

    private static func belongs(_ sentence: Sentence, _ passage: Passage, to theme: PatternTheme, _ set: NoteSet) -> Bool {
        guard sentence.text.count <= 160, SentenceKind.isAnswer(sentence.text, passage) else { return false }
        if theme.headings.contains(SectionKind.question(passage, set).form) { return true }
        let note = set.notes[passage.note]
        let labels = note.tags + note.folder.split(separator: "/").map(String.init)
        if labels.contains(where: { theme.labels.contains(passage.language.rules.stem($0.lowercased())) }) { return true }
        return theme.isNamed(in: sentence.text)
    }

    /// The phrases that recur most in the whole set, each asked for by itself.
    private static func topics(_ set: NoteSet) -> [Fact] {
        let candidates = set.passages.joined().flatMap { passage in
            passage.sentences.filter { SentenceKind.isAnswer($0.text, passage) && !set.stock.contains($0) }.map {
                RecurringPhraseFinder.Candidate(sentence: $0, passage: passage)
            }
        }
        let limit = max(6, set.notes.count / 8)
        let phrases = RecurringPhraseFinder(set: set).phrases(candidates).filter {
            $0.passage.language.rules.isTelling($0.phrase)
        }
        let most = StockSentences.most(of: set.notes.count)
        var seen: Set<String> = []
        let topics = phrases.filter { $0.notes.count <= most && seen.insert($0.phrase.lowercased()).inserted }
        return topics.prefix(limit).map { fact($0, .recurringTopic, [.topic: [$0.phrase]], set) }
    }

    private static func fact(_ phrase: RecurringPhrase, _ form: QuestionForm, _ slots: [Slot: [String]], _ set: NoteSet) -> Fact {
        let language = phrase.passage.language
        let notes = phrase.notes.prefix(5)
        let said = language.rules.asSentence(phrase.sentence)
        var fact = Fact(
            .pattern, form, slots: slots, answer: said + VaultStatistics.happened(in: Array(notes), set, language), shape: .text,
            from: phrase.passage)
        fact.accepted = notes.map { set.titles[$0].name }
        fact.isAboutMany = true
        return fact
    }
}
