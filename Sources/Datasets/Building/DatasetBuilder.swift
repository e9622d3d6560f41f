import Notes
import Tokenization

/// Makes a dataset of notes: the same notes, recipe and seed give the same bytes.
package enum DatasetBuilder {
    /// Examples depend on their own note and the seed only, so that a new note does not change the others'.
    package static func build(notes: [Note], recipe: DatasetRecipe, seed: UInt64) -> Dataset {
        let set = NoteSet(notes)
        var examples: [(example: Example, note: Int)] = []
        for quota in recipe.quotas {
            guard let finder = KindTable.finder(quota.kind) else { continue }
            for fact in finder(set, recipe) {
                examples += self.examples(of: fact, count: quota.wordings, set: set, recipe: recipe, seed: seed).map { ($0, fact.note) }
            }
        }
        let report = DatasetReport(examples, of: set)
        var generator = SeededGenerator(seed: seed, labels: "order")
        let ordered = generator.shuffled(examples.map(\.example))
        return Dataset(
            recipe: recipe, seed: seed, train: ordered.filter { $0.provenance.split == .train },
            valid: ordered.filter { $0.provenance.split == .valid }, report: report)
    }

    private static func examples(of fact: Fact, count: Int, set: NoteSet, recipe: DatasetRecipe, seed: UInt64) -> [Example] {
        var generator = SeededGenerator(seed: seed, labels: fact.label)
        let usable = WordingList.of(fact.form).wordings(fact.language).filter { !$0.isReserved }
        var filled: [(id: String, question: String)] = []
        for wording in generator.shuffled(usable) where filled.count < max(count, 1) {
            if let question = wording.filled(fact.slots) { filled.append((wording.id, question)) }
        }
        let isHeldOut = SeededGenerator.isDrawn(share: recipe.validShare, seed: seed, set.notes[fact.note].contentHash, fact.contentHash)
        return filled.enumerated().map { position, wording in
            let isValid =
                switch recipe.validation {
                case .sections: isHeldOut
                case .wordings: isHeldOut && position == 0 && filled.count > 1
                }
            let provenance = ExampleProvenance(
                kind: fact.kind, note: set.notes[fact.note].title, noteHash: set.notes[fact.note].contentHash,
                headingPath: fact.headingPath,
                span: fact.span, contentHash: fact.contentHash, wording: wording.id, direction: fact.direction,
                split: isValid ? .valid : .train)
            let messages = [
                ChatMessage(role: .user, content: wording.question), ChatMessage(role: .assistant, content: fact.answer),
            ]
            return Example(messages: messages, provenance: provenance)
        }
    }
}

extension SeededGenerator {
    /// Whether what the labels name belongs to a share, drawn once and for all by the seed.
    static func isDrawn(share: Double, seed: UInt64, _ first: String, _ second: String) -> Bool {
        var generator = SeededGenerator(seed: seed, labels: "share", first, second)
        return generator.fraction() < share
    }
}
