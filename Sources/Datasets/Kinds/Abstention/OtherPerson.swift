import Notes

/// A6: the same question about someone of whom nothing was written.
enum OtherPerson {
    static func pairs(_ sentences: [Fact], _ set: NoteSet) -> [[Fact]] {
        let strangers = InventedNames.people.filter { set.vocabulary.passageCount(of: Stem.of($0.lowercased())) == 0 }
        return sentences.compactMap { fact in
            guard fact.language != .chinese, let statement = fact.slots[.statement]?.first, statement.hasPrefix("I "),
                let inversion = fact.slots[.inversion]?.first, let subject = inversion.firstRange(of: " I ")
            else { return nil }
            var generator = SeededGenerator(seed: 0, labels: "person", fact.label)
            guard let name = generator.element(of: strangers), !statement.contains(" my "), !statement.contains(" me ") else { return nil }
            let helper = String(inversion[..<subject.lowerBound])
            guard let turned = ["do": "does", "am": "is", "have": "has"][helper] ?? helper as String? else { return nil }
            var changes: [Slot: String] = [.inversion: turned + " \(name) " + inversion[subject.upperBound...]]
            // A present verb would need another ending behind a name, so that only the question is asked.
            changes[.statement] = helper == "did" || helper == "had" || helper == "could" ? name + statement.dropFirst(1) : nil
            var plain = fact
            if changes[.statement] == nil { plain.slots[.statement] = nil }
            return Fact.twins(plain, plain.refused(changes, answer: Refusal.never.text(fact.language)), name: "other person")
        }
    }
}
