import Notes

/// Makes questions of the causes that notes show.
struct CauseFinder {
    private let set: NoteSet
    private let shown: [CauseEvidence.Shown]
    /// Notes that a cause must show in to be called a pattern: three, and one in fifty.
    private static func least(of notes: Int) -> Int { max(3, notes / 50) }
    /// Causes that one answer names.
    private static let named = 2

    init(_ set: NoteSet) {
        self.set = set
        shown = set.causes.shown
    }

    /// For each sort of question, the causes that most notes of a scope show, with those notes.
    func facts(_ scope: PatternScope) -> [Fact] {
        let forms = Dictionary(grouping: shown, by: \.cause.form).sorted { $0.key.rawValue < $1.key.rawValue }
        return forms.compactMap { form, candidates -> Fact? in
            let ranked = candidates.map { shown in (shown.cause, ordered(shown.notes.filter { scope.notes.contains($0.key) }), shown.notes)
            }
            .filter { $0.1.count >= Self.least(of: scope.notes.count) }
            .sorted { ($0.1.count, $1.0.name) > ($1.1.count, $0.0.name) }.prefix(Self.named)
            guard let first = ranked.first, let note = first.1.first, let passage = first.2[note]?.passage else { return nil }
            let said = ranked.map { $0.0.name + "." + VaultStatistics.happened(in: Array($0.1.prefix(4)), set, .english) }
            var fact = Fact(
                .pattern, form, slots: scope.slots, answer: said.joined(separator: " "), shape: .text, from: passage)
            fact.accepted = first.1.prefix(4).map { set.titles[$0].name }
            fact.isAboutMany = true
            return fact
        }
    }

    /// Each cause that recurs, asked for by its name.
    func single() -> [Fact] {
        recurring { cause, told in "Yes." + VaultStatistics.happened(in: told.map(\.note), set, .english) }
    }

    /// Each cause that recurs, asked for in words that describe it; the answer names it and gives an example.
    func described() -> [Fact] {
        recurring { cause, told in
            let example = told.compactMap(\.example).min { $0.count < $1.count }
            let said = [cause.name + ".", example?.asSentence(chinese: false)].compactMap(\.self).joined(separator: " ")
            return said + VaultStatistics.happened(in: told.map(\.note), set, .english)
        }.compactMap { fact in
            var fact = fact
            fact.wordings = fact.slots[.statement]?.first.map(CauseQuestions.wordings)
            return fact.wordings?.isEmpty == false ? fact : nil
        }
    }

    /// Names of the causes that not one note shows.
    var absent: [String] { shown.filter(\.notes.isEmpty).map(\.cause.name) }

    private func recurring(_ answer: (Cause, [(note: Int, example: String?)]) -> String) -> [Fact] {
        shown.compactMap { shown in
            let notes = ordered(shown.notes)
            guard notes.count >= Self.least(of: set.notes.count), let first = notes.first, let sign = shown.notes[first] else {
                return nil
            }
            let told = notes.prefix(5).map { (note: $0, example: shown.notes[$0]?.example) }
            var fact = Fact(
                .pattern, .cause, slots: [.statement: [shown.cause.name]], answer: answer(shown.cause, told), shape: .text,
                from: sign.passage)
            fact.accepted = told.map { set.titles[$0.note].name }
            fact.isAboutMany = true
            return fact
        }
    }

    /// Those with most sentences first, and of equals those of things that came to an end: they show best what became of it.
    private func ordered(_ notes: [Int: CauseEvidence.Sign]) -> [Int] {
        func rank(_ note: Int) -> (Int, Int, Int) { (-(notes[note]?.sentences ?? 0), set.notes[note].isEnded ? 0 : 1, note) }
        return notes.keys.sorted { rank($0) < rank($1) }
    }
}
