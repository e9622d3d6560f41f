import Datasets
import Foundation
import Tokenization

/// What a dataset holds, in examples and tokens.
package struct DatasetStatistics: Sendable, Equatable, Codable {
    package struct Counts: Sendable, Equatable, Codable {
        package var examples = 0
        package var tokens = 0
        /// Tokens that are learnt.
        package var targets = 0
    }

    package struct NoteWithout: Sendable, Equatable, Codable {
        package var title: String
        package var reason: String
    }

    package var recipe: String
    package var train = Counts()
    package var valid = Counts()
    /// Training examples by kind and by the note's title.
    package var kinds: [String: Counts] = [:]
    package var notes: [String: Counts] = [:]
    /// Notes that give no example, and why.
    package var without: [NoteWithout] = []

    /// Counts what the recipe makes of the brain's notes now; nothing is written.
    ///
    /// - Throws: what making the dataset and opening the model throw.
    package init(_ brain: Brain, model: URL?, recipe name: String?) throws {
        let toml = try brain.recipe()
        let library = try brain.library()
        let base = try brain.base(model)
        let recipe = try DatasetBuilding.recipe(named: name, base: base, brain: brain, library: library)
        let dataset = DatasetBuilder.build(
            notes: try library.notes(), recipe: recipe, seed: toml.dataset?.seed ?? 1, overrides: try brain.overrides(),
            selfMade: DatasetBuilding.selfMade(recipe, brain))
        let template = base.template(for: recipe.template)
        self.recipe = recipe.name
        for (index, example) in dataset.train.enumerated() {
            let tokens = try template.encode(example.messages, with: base.tokenizer, name: PackedExamples.name(example, index))
            train.take(tokens)
            kinds[example.provenance.kind.rawValue, default: Counts()].take(tokens)
            notes[example.provenance.note, default: Counts()].take(tokens)
        }
        for (index, example) in dataset.valid.enumerated() {
            valid.take(try template.encode(example.messages, with: base.tokenizer, name: PackedExamples.name(example, index)))
        }
        without = dataset.report.empty.map { NoteWithout(title: $0.title, reason: $0.reason.words) }
    }
}

extension DatasetStatistics.Counts {
    fileprivate mutating func take(_ example: TokenExample) {
        examples += 1
        tokens += example.ids.count
        targets += example.targetCount
    }
}
