import Datasets
import Languages
import Notes
import Seeding

/// Makes an examination of the same plan that the dataset is made of: what was trained, and what was kept back.
package enum ExamBuilder {
    /// The same notes, recipe and seed as the dataset's. No question, and no wording of one, stands in the dataset.
    package static func build(
        notes: [Note], recipe: DatasetRecipe, seed: UInt64, size: ExamSize = .standard, overrides: Overrides = Overrides()
    ) -> [ExamItem] {
        let taught = TaughtPlan(notes: notes, recipe: recipe, seed: seed, overrides: overrides)
        var taken = taught.questions
        var items: [ExamItem] = []
        for part in ExamItem.Part.allCases where part != .owner {
            let (facts, set) = facts(for: part, taught.plan)
            let rendering = Rendering(recipe: recipe, seed: seed, set: set)
            var count = 0
            for fact in spread(facts, seed: seed) where count < size[part] {
                guard let question = rendering.questions(for: fact, count: 1, reserved: true).first,
                    taken.insert(ExampleCollection.key(question.text)).inserted
                else { continue }
                items.append(item(part, fact, question, set))
                count += 1
            }
        }
        return items
    }

    private static func facts(for part: ExamItem.Part, _ plan: DatasetPlan) -> ([Fact], NoteSet) {
        func facts(_ use: DatasetPlan.Use, _ fits: (Fact) -> Bool) -> [Fact] {
            plan.entries.filter { $0.use == use && fits($0.fact) }.map(\.fact)
        }
        switch part {
        case .wording:
            return (
                facts(.trained) { $0.shape == .short && $0.direction == .forward && ![.date, .asOf, .abstention].contains($0.kind) },
                plan.set
            )
        case .direction: return (facts(.directionHeldOut) { [.short, .list].contains($0.shape) }, plan.set)
        case .document: return (facts(.documentOnly) { $0.shape == .short && $0.direction == .forward }, plan.set)
        case .date: return (facts(.trained) { [.date, .asOf].contains($0.kind) }, plan.set)
        case .asOf: return (facts(.documentOnly) { $0.kind == .asOf }, plan.set)
        case .pair: return (facts(.documentOnly) { $0.form == .connection }, plan.set)
        case .unanswerable: return (facts(.spare) { $0.shape == .refusal }, plan.set)
        case .pattern: return (facts(.trained) { $0.kind == .pattern }, plan.set)
        case .untrained:
            let set = NoteSet(plan.heldOutNotes.filter { !isNamed($0.title, in: plan.set.notes) })
            return (SectionKind.facts(set, plan.recipe).map { $0.refused([:], answer: Refusal.never.text($0.language)) }, set)
        case .owner: return ([], plan.set)
        }
    }

    /// Whether other notes speak of what a note is called after: then they answer for it, and it is no unknown.
    private static func isNamed(_ title: String, in notes: [Note]) -> Bool {
        notes.contains { note in note.sections.contains { $0.text.utf8.contains(title.utf8) } }
    }

    /// One fact of each note in turn, and of each kind within a note, so that no note or kind fills the examination.
    private static func spread(_ facts: [Fact], seed: UInt64) -> [Fact] {
        var generator = SeededGenerator(seed: seed, labels: "exam")
        var queues: [Int: [Fact]] = [:]
        var order: [Int] = []
        for fact in generator.shuffled(facts) {
            if queues[fact.note] == nil { order.append(fact.note) }
            queues[fact.note, default: []].append(fact)
        }
        for note in order {
            var seen: [ExampleKind: Int] = [:]
            let numbered = (queues[note] ?? []).map { fact in
                seen[fact.kind, default: 0] += 1
                return (fact: fact, turn: seen[fact.kind] ?? 0)
            }
            queues[note] = (1...(numbered.map(\.turn).max() ?? 1)).flatMap { turn in numbered.filter { $0.turn == turn }.map(\.fact) }
        }
        let longest = queues.values.map(\.count).max() ?? 0
        return (0..<longest).flatMap { round in
            order.compactMap { note in queues[note].flatMap { $0.indices.contains(round) ? $0[round] : nil } }
        }
    }

    private static func item(_ part: ExamItem.Part, _ fact: Fact, _ question: Rendering.Question, _ set: NoteSet) -> ExamItem {
        let sort = part == .unanswerable ? fact.twin?.split(separator: "\u{1f}").first.map(String.init) : nil
        // A pattern is right when its notes are named, whatever the sentence.
        let answers = fact.kind == .pattern && !fact.accepted.isEmpty ? fact.accepted : [fact.answer] + fact.accepted
        var item = ExamItem(
            part: part, question: question.text, answers: answers, shape: fact.shape, kind: fact.kind, sort: sort,
            note: set.notes[fact.note].title,
            noteHash: set.notes[fact.note].contentHash, headingPath: fact.headingPath, wording: question.wording, direction: fact.direction)
        item.rejected = fact.rejected
        return item
    }
}
