import Notes

/// D12: when a note was written, what was written in a month, and which of two notes came first.
enum DateKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        let dated = set.notes.indices.compactMap { index in day(of: index, set).map { (index: index, day: $0) } }
        return dated.map { dateOf($0.index, $0.day, set) } + firsts(dated, set) + months(dated, set)
    }

    /// The day a note is of; a file's time of change is none, and a title that is the date gives the answer away.
    static func day(of index: Int, _ set: NoteSet) -> CalendarDay? {
        set.titles[index].isDate || set.passages[index].isEmpty ? nil : set.notes[index].statedDay
    }

    private static func dateOf(_ index: Int, _ day: CalendarDay, _ set: NoteSet) -> Fact {
        let language = set.notes[index].language
        var fact = Fact(
            .date, .dateOf, slots: [.title: set.names(of: index)], answer: DayWords.day(day, language), shape: .short, note: index, of: set)
        fact.accepted = [day.description, DayWords.month(day, language)]
        return fact
    }

    /// Each dated note with the next one by name; which of the two is asked first changes from pair to pair.
    private static func firsts(_ dated: [(index: Int, day: CalendarDay)], _ set: NoteSet) -> [Fact] {
        let byName = dated.sorted { set.titles[$0.index].name < set.titles[$1.index].name }
        return zip(byName, byName.dropFirst()).enumerated().compactMap { number, pair in
            guard pair.0.day != pair.1.day else { return nil }
            let (first, second) = number % 2 == 0 ? pair : (pair.1, pair.0)
            let language = set.notes[first.index].language
            let names = [first, second].map { set.titles[$0.index].name }
            let days = [first, second].map { DayWords.day($0.day, language) }
            let (earlier, later) = first.day < second.day ? (names[0], names[1]) : (names[1], names[0])
            let said = ["first": names[0], "firstDay": days[0], "second": names[1], "secondDay": days[1], "earlier": earlier]
            let answer = language.rules.said(.cameFirst, said)
            var fact = Fact(
                .date, .cameFirst, slots: [.title: [names[0]], .other: [names[1]]], answer: answer, shape: .order, note: first.index,
                of: set)
            fact.accepted = [earlier]
            fact.rejected = [later]
            return fact
        }
    }

    private static func months(_ dated: [(index: Int, day: CalendarDay)], _ set: NoteSet) -> [Fact] {
        let groups = Dictionary(grouping: dated) { $0.day.year * 100 + $0.day.month }
        return groups.sorted { $0.key < $1.key }.compactMap { _, members in
            guard let first = members.first else { return nil }
            let language = set.notes[first.index].language
            let titles = members.sorted { ($0.day, $0.index) < ($1.day, $1.index) }.map { set.titles[$0.index].name }
            var fact = Fact(
                .date, .periodNotes, direction: .reverse, slots: [.period: [DayWords.month(first.day, language)]],
                answer: ListAnswer.text(titles, language), shape: .list, note: first.index, of: set)
            fact.isAboutMany = true
            return fact
        }
    }
}
