import Grounding
import Languages
import Notes

/// D13: what was said of one subject at one time, and how that changed; other times make contrasting pairs.
enum AsOfKind {
    struct Entry {
        let day: CalendarDay
        let passage: Passage
        let quote: String
    }

    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        subjects(set).flatMap { subject, entries -> [Fact] in
            let name = subject
            let states = entries.indices.map { index -> Fact in
                let entry = entries[index]
                let slots: [Slot: [String]] = [.item: [name], .period: [DayWords.month(entry.day, entry.passage.language)]]
                return Fact(.asOf, .asOf, slots: slots, answer: entry.quote, shape: .sentence, from: entry.passage)
            }
            guard let first = entries.first else { return [] }
            let shown =
                entries.count <= 4
                ? entries : [entries[0], entries[entries.count / 3], entries[entries.count * 2 / 3], entries[entries.count - 1]]
            let rules = first.passage.language.rules
            let told = shown.map { entry in
                rules.said(.atTime, ["month": DayWords.month(entry.day, entry.passage.language), "said": entry.quote])
            }
            let answer = rules.joined(told)
            var change = Fact(.asOf, .change, slots: [.item: [name]], answer: answer, shape: .sentence, from: first.passage)
            change.isAboutMany = true
            return states + [change]
        }
    }

    /// Headings and tags that dated notes of at least three months share, with the first such section of each month.
    static func subjects(_ set: NoteSet) -> [(String, [Entry])] {
        var groups: [String: [Entry]] = [:]
        for index in set.notes.indices {
            guard let day = set.notes[index].statedDay else { continue }
            for passage in set.passages[index] {
                guard let quote = SectionKind.answer(passage, limit: 120) else { continue }
                let entry = Entry(day: day, passage: passage, quote: quote)
                if let heading = passage.heading, SectionKind.question(passage, set).form == .section {
                    groups[HeadingWords.inline(heading, set, passage.language), default: []].append(entry)
                }
                // A tag is one subject over time only in a diary; elsewhere each note of it is a subject of its own.
                guard set.titles[index].isDate else { continue }
                for tag in set.notes[index].tags {
                    let terms = Set(Terms.of(tag, passage.language))
                    guard let said = passage.sentences.first(where: { !terms.isDisjoint(with: Terms.of($0.text, passage.language)) }) else {
                        continue
                    }
                    groups[tag.lowercased(), default: []].append(Entry(day: day, passage: passage, quote: said.text))
                }
            }
        }
        return groups.sorted { $0.key < $1.key }.compactMap { subject, entries in
            var months: Set<Int> = []
            let byMonth = entries.sorted { ($0.day, $0.passage.note) < ($1.day, $1.passage.note) }
                .filter { months.insert($0.day.year * 100 + $0.day.month).inserted }
            return (3...24).contains(byMonth.count) && entries.count <= set.notes.count / 2 ? (subject, byMonth) : nil
        }
    }
}
