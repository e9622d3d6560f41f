import Languages
import Notes
import Seeding

/// A6: the same question about someone of whom nothing was written.
enum OtherPerson {
    static func pairs(_ sentences: [Fact], _ set: NoteSet) -> [[Fact]] {
        let strangers = Dictionary(uniqueKeysWithValues: NoteLanguage.known.map { ($0, InventedNames.people($0, set)) })
        return sentences.compactMap { fact in
            guard let clauses = fact.language.rules.clauses, let statement = fact.slots[.statement]?.first,
                let inversion = fact.slots[.inversion]?.first
            else { return nil }
            var generator = SeededGenerator(seed: 0, labels: "person", fact.label)
            guard let name = generator.element(of: strangers[fact.language] ?? []),
                let said = clauses.said(of: name, statement: statement, inversion: inversion)
            else { return nil }
            var changes: [Slot: String] = [.inversion: said.inversion]
            changes[.statement] = said.statement
            var plain = fact
            if changes[.statement] == nil { plain.slots[.statement] = nil }
            return Fact.twins(plain, plain.refused(changes, answer: Refusal.never.text(fact.language)), name: "other person")
        }
    }
}
