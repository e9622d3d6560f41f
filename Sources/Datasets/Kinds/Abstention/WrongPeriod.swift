import Languages
import Notes
import Seeding

/// A4: a note's subject in a month in which nothing was written about it, beside the right month.
enum WrongPeriod {
    static func pairs(_ sections: [Fact], _ set: NoteSet) -> [[Fact]] {
        let months = Set(set.notes.compactMap { $0.created?.day }.map { $0.year * 100 + $0.month }).sorted()
        guard months.count >= 2 else { return [] }
        var mentions: [String: Set<Int>] = [:]
        for index in set.notes.indices {
            guard let day = set.notes[index].created?.day else { continue }
            let language = set.notes[index].language
            let said = set.passages[index].flatMap { Terms.of($0.text, $0.language) }
            for term in Set(said + Terms.of(set.titles[index].name, language)) {
                mentions[term, default: []].insert(day.year * 100 + day.month)
            }
        }
        var seen: Set<Int> = []
        return sections.compactMap { fact in
            guard let day = DateKind.day(of: fact.note, set), seen.insert(fact.note).inserted else { return nil }
            let name = set.titles[fact.note].name
            let taken = Terms.of(name, inAny: set.languages).reduce(into: Set<Int>()) { $0.formUnion(mentions[$1] ?? []) }
            var generator = SeededGenerator(seed: 0, labels: "period", fact.label)
            guard let other = generator.element(of: months.filter { !taken.contains($0) }),
                let otherDay = CalendarDay(year: other / 100, month: other % 100, day: 1)
            else { return nil }
            var answered = fact
            answered.form = .topicInPeriod
            answered.slots = [.topic: [name], .period: [DayWords.month(day, fact.language)]]
            let refused = answered.refused([.period: DayWords.month(otherDay, fact.language)], answer: Refusal.notThen.text(fact.language))
            return Fact.twins(answered, refused, name: "wrong period")
        }
    }
}
