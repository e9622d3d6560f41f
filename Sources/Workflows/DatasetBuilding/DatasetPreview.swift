import Datasets
import Foundation
import Tokenization

/// Examples as the model gets them, with what the loss sees.
package enum DatasetPreview {
    package struct Shown: Sendable, Equatable, Codable {
        /// From 1, in the order of the file.
        package var number: Int
        package var kind: String
        package var note: String
        package var heading: [String]
        package var wording: String
        package var tokens: Int
        /// Tokens that are learnt.
        package var targets: Int
        /// The conversation in stretches that are learnt and stretches that are only read.
        package var stretches: [Stretch]
    }

    package struct Stretch: Sendable, Equatable, Codable {
        package var text: String
        /// Of each of its tokens in the loss; 0 for one that is only read.
        package var weight: Float
        package var ids: [TokenID]
    }

    /// Some examples of the newest dataset, spread over it.
    ///
    /// - Parameters:
    ///   - kind: only examples of that kind.
    ///   - word: only examples whose note's title has that word.
    /// - Throws: `WorkflowError.nothingThere` without a dataset, and what reading it throws.
    package static func run(
        _ brain: Brain, model: URL?, count: Int, kind: String?, word: String?
    ) throws -> [Shown] {
        guard let record = try brain.library().datasets().first else {
            throw WorkflowError.nothingThere(
                what: .said("problem.noDataset", ["brain": .text(brain.url.path)]), hint: .said("hint.dataset"))
        }
        if let kind, ExampleKind(rawValue: kind) == nil {
            throw WorkflowError.noSuch(what: .said("thing.kind"), name: kind, known: ExampleKind.allCases.map(\.rawValue))
        }
        let base = try brain.base(model)
        let recipe = DatasetRecipe.named(record.recipe) ?? .engram
        let template = base.template(for: recipe.template)
        let examples = try DatasetFolder(brain.absolute(record.folder)).read(.train).enumerated().filter { _, example in
            (kind == nil || example.provenance.kind.rawValue == kind)
                && (word.map { example.provenance.note.localizedCaseInsensitiveContains($0) } ?? true)
        }
        let step = max(1, examples.count / max(1, count))
        return try stride(from: 0, to: examples.count, by: step).prefix(count).map { index in
            let (number, example) = examples[index]
            return try shown(example, number: number, template: template, tokenizer: base.tokenizer)
        }
    }

    private static func shown(_ example: Example, number: Int, template: ChatTemplate, tokenizer: Tokenizer) throws -> Shown {
        let encoded = try template.encode(
            example.messages, with: tokenizer, answerWeight: Float(example.answerWeight), name: PackedExamples.name(example, number))
        var stretches: [Stretch] = []
        for (id, weight) in zip(encoded.ids, encoded.weights) {
            if stretches.last?.weight != weight { stretches.append(Stretch(text: "", weight: weight, ids: [])) }
            stretches[stretches.count - 1].ids.append(id)
        }
        for index in stretches.indices { stretches[index].text = tokenizer.decode(stretches[index].ids, skipSpecialTokens: false) }
        let provenance = example.provenance
        return Shown(
            number: number + 1, kind: provenance.kind.rawValue, note: provenance.note, heading: provenance.headingPath,
            wording: provenance.wording, tokens: encoded.ids.count, targets: encoded.targetCount, stretches: stretches)
    }
}
