import Languages
import Notes

/// A3: a value that other notes have and this one has not, and the date of a note that bears none.
enum MissingValue {
    static func pairs(_ set: NoteSet) -> [[Fact]] {
        let values = NamedValue.all(set).filter { $0.passage == nil && $0.day == nil }
        let byKey = Dictionary(grouping: values, by: \.key).filter { $0.value.count >= 3 }.sorted { $0.key < $1.key }
        return byKey.flatMap { key, known -> [[Fact]] in
            let owners = Set(known.map(\.note))
            let without = set.notes.indices.filter { !owners.contains($0) && !set.passages[$0].isEmpty }
            return zip(without.prefix(known.count), known).map { index, value in
                let answered = fact(key, value.note, answer: value.value, .short, set)
                let unanswered = fact(key, index, answer: Refusal.notNoted.text(set.notes[index].language), .refusal, set)
                return Fact.twins(answered, unanswered, name: "missing value")
            }
        } + undated(set)
    }

    private static func fact(_ key: String, _ index: Int, answer: String, _ shape: AnswerShape, _ set: NoteSet) -> Fact {
        let slots: [Slot: [String]] = [.item: [key], .title: [set.titles[index].name], .place: [set.place(of: index)]]
        return Fact(.abstention, .value, slots: slots, answer: answer, shape: shape, note: index, of: set)
    }

    private static func undated(_ set: NoteSet) -> [[Fact]] {
        let dated = set.notes.indices.filter { DateKind.day(of: $0, set) != nil }
        let without = set.notes.indices.filter {
            !set.passages[$0].isEmpty && !set.titles[$0].isDate && set.notes[$0].statedDay == nil
        }
        return zip(without, dated).compactMap { index, other in
            guard let day = DateKind.day(of: other, set) else { return nil }
            let language = set.notes[other].language
            let answered = Fact(
                .date, .dateOf, slots: [.title: [set.titles[other].name]], answer: DayWords.day(day, language), shape: .short, note: other,
                of: set)
            let unanswered = Fact(
                .date, .dateOf, slots: [.title: [set.titles[index].name]], answer: Refusal.notNoted.text(set.notes[index].language),
                shape: .refusal,
                note: index, of: set)
            return Fact.twins(answered, unanswered, name: "missing date")
        }
    }
}
