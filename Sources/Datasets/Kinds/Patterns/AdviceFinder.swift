import Grounding
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
                    for key in passage.language.rules.advice(in: sentence.text) {
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
        let said = scope.language.rules.asSentence(best.sentence.text)
        var fact = Fact(
            .pattern, .recurringAdvice, slots: scope.slots, answer: said + VaultStatistics.happened(in: Array(told), set, scope.language),
            shape: .text, from: best.passage)
        fact.accepted = told.map { set.titles[$0].name }
        fact.isAboutMany = true
        return fact
    }
}
