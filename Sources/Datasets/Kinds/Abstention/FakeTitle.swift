import Languages
import Notes
import Seeding

/// A1: a note that does not exist, its name put together from the words of real ones.
enum FakeTitle {
    static func pairs(_ sections: [Fact], _ set: NoteSet) -> [[Fact]] {
        var maker = FakeTitleMaker(set)
        var seen: Set<Int> = []
        return sections.filter { seen.insert($0.note).inserted }.compactMap { fact in
            guard let fake = maker.title(like: set.titles[fact.note], label: fact.label, language: fact.language) else { return nil }
            let words = TitleWords(fake, language: fact.language)
            var changes: [Slot: String] = [.title: words.name, .place: words.place]
            for slot in [Slot.statement, .inversion] {
                guard let filling = fact.slots[slot]?.first else { continue }
                changes[slot] = filling.replacing(set.titles[fact.note].name, with: words.name)
                // The name stands in the clause already.
                if fact.slots[.place]?.first == "" { changes[.place] = "" }
            }
            var plain = fact
            plain.slots[.title] = [set.titles[fact.note].name]
            return Fact.twins(plain, plain.refused(changes, answer: Refusal.never.text(fact.language)), name: "fake title")
        }
    }
}

/// Makes names of notes that do not exist.
private struct FakeTitleMaker {
    private let taken: Set<String>
    private let words: [String]
    /// Invented names that no note has; the years that notes are of.
    private let free: [NoteLanguage: [String]]
    private let years: ClosedRange<Int>?
    private var used: Set<String> = []

    init(_ set: NoteSet) {
        var taken: Set<String> = []
        for index in set.notes.indices {
            for name in set.names(of: index) { taken.insert(name.lowercased()) }
            for passage in set.passages[index] { if let heading = passage.heading { taken.insert(heading.lowercased()) } }
        }
        self.taken = taken
        let split = set.titles.filter { !$0.isDate }.flatMap { title in
            let words = title.name.split(separator: " ").map(String.init)
            return words.count >= 2 ? words : []
        }
        free = Dictionary(uniqueKeysWithValues: NoteLanguage.known.map { ($0, InventedNames.projects($0, set)) })
        let dated = set.notes.compactMap { $0.created?.day.year }
        years = dated.min().flatMap { first in dated.max().map { first...$0 } }
        words = Array(Set(split.filter { $0.count >= 3 && !set.stopWords.contains($0.lowercased()) })).sorted()
    }

    mutating func title(like title: TitleWords, label: String, language: NoteLanguage) -> String? {
        var generator = SeededGenerator(seed: 0, labels: "fake title", label)
        for _ in 0..<12 {
            let candidate =
                title.isDate
                ? date(&generator) : name(like: title.name, language, &generator)
            guard let candidate, !taken.contains(candidate.lowercased()), used.insert(candidate.lowercased()).inserted else { continue }
            return candidate
        }
        return nil
    }

    /// As many words as the real title has: one of a bundled list for a single word, words of real titles for more.
    private func name(like name: String, _ language: NoteLanguage, _ generator: inout SeededGenerator) -> String? {
        let count = name.split(separator: " ").count
        guard count >= 2, words.count >= 6 else {
            return generator.element(of: free[language.asked] ?? [])
        }
        let picked = generator.sample(words, min(count, 3))
        return picked.joined(separator: " ")
    }

    /// A day of another year, which has no note.
    private func date(_ generator: inout SeededGenerator) -> String? {
        guard let years else { return nil }
        let year =
            generator.index(below: 2) == 0
            ? years.lowerBound - 1 - generator.index(below: 8) : years.upperBound + 1 + generator.index(below: 8)
        return CalendarDay(year: year, month: 1 + generator.index(below: 12), day: 1 + generator.index(below: 28))?.description
    }
}
