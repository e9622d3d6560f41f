import Languages
import Notes

/// D5: what a note's or a row's named values are, and which notes have a value.
enum ValueKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        let values = NamedValue.all(set)
        let forward = values.map { value in
            let slots: [Slot: [String]] = [.item: [value.key], .title: [value.owner], .place: [value.place]]
            guard let day = value.day else { return fact(.value, .forward, value, slots, answer: value.value, .short, set) }
            // `started: 2024-03-02` is asked as «When was it started?».
            var dated = fact(.valueDay, .forward, value, slots, answer: DayWords.day(day, set.notes[value.note].language), .short, set)
            dated.accepted = [value.value, DayWords.month(day, set.notes[value.note].language)]
            return dated
        }
        var owners: [[String]: [NamedValue]] = [:]
        for value in values where value.day == nil { owners[[value.key, value.value.lowercased()], default: []].append(value) }
        let reverse = owners.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, same -> Fact in
            let first = same[0]
            let names = same.map(\.owner)
            let slots: [Slot: [String]] = [.item: [first.key], .value: [first.value]]
            if names.count == 1 { return fact(.valueSource, .reverse, first, slots, answer: names[0], .short, set) }
            var many = fact(.valueNotes, .reverse, first, slots, answer: ListAnswer.text(names, set.notes[first.note].language), .list, set)
            many.isAboutMany = true
            return many
        }
        return forward + reverse
    }

    private static func fact(
        _ form: QuestionForm, _ direction: ExampleDirection, _ value: NamedValue, _ slots: [Slot: [String]], answer: String,
        _ shape: AnswerShape,
        _ set: NoteSet
    ) -> Fact {
        guard let passage = value.passage else {
            return Fact(.value, form, direction: direction, slots: slots, answer: answer, shape: shape, note: value.note, of: set)
        }
        return Fact(.value, form, direction: direction, slots: slots, answer: answer, shape: shape, from: passage)
    }
}
