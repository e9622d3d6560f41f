import Languages
import Notes
import Seeding

/// A3: what one note says, asked of another note that does not touch it.
///
/// The answered twin of each is among the questions to sentences and sections already, so that it is not taught once more.
enum OtherNote {
    private static let tries = 8
    /// What a question of a form is about.
    private static let subjects: [QuestionForm: Slot] = [.topic: .topic, .section: .heading]

    static func pairs(_ facts: [Fact], _ set: NoteSet) -> [[Fact]] {
        let known = set.notes.indices.map { terms(of: $0, set) }
        var order = SeededGenerator(seed: 0, labels: "other note")
        // Mixed, so that a cap takes from sentences and sections alike.
        return order.shuffled(facts).compactMap { fact -> [Fact]? in
            guard let slot = subjects[fact.form], let subject = fact.slots[slot]?.first
            else { return nil }
            let asked = Terms.of(subject, fact.language)
            guard !asked.isEmpty else { return nil }
            var generator = SeededGenerator(seed: 0, labels: "other note", fact.label)
            for _ in 0..<tries {
                let other = generator.index(below: set.notes.count)
                guard set.notes[other].language == fact.language, !set.passages[other].isEmpty, known[other].isDisjoint(with: asked)
                else { continue }
                let changes: [Slot: String] = [.title: set.titles[other].name, .place: set.place(of: other), slot: subject]
                return Fact.twins(nil, fact.refused(changes, answer: Refusal.notNoted.text(fact.language)), name: "other note")
            }
            return nil
        }
    }

    /// All words of a note, its names included.
    private static func terms(of index: Int, _ set: NoteSet) -> Set<String> {
        let passages = set.passages[index]
        let properties = set.notes[index].properties.map { "\($0.key) \($0.value)" }
        let texts = passages.map(\.text) + passages.compactMap(\.heading) + set.names(of: index) + properties
        return Set(texts.flatMap { Terms.of($0, set.notes[index].language) })
    }
}
