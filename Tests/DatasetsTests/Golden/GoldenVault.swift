import Foundation
import Languages
import Notes
import TestSupport
import Testing
import Tokenization

@testable import Datasets

/// Notes of which the whole dataset is compared with a committed one.
struct GoldenVault: CustomTestStringConvertible, Sendable {
    /// Its folder in `Tests/Fixtures/Datasets/golden`.
    let name: String
    let folder: URL
    /// Folders that are left out, so that the golden files stay small.
    var leftOut: [String] = []
    /// Facts of a note, about.
    var facts = 14.0
    /// Kinds that its notes give nothing for.
    var lacks: Set<ExampleKind> = []

    static let all = [
        GoldenVault(
            name: "sample", folder: TestFiles.root.appending(path: "Sources/Workflows/Resources/SampleVault"),
            leftOut: ["Decisions/", "Ideas/", "Lessons/"], facts: 10, lacks: [.definition, .list, .task]),
        GoldenVault(name: "chinese", folder: TestFiles.fixture("Datasets/chinese-vault")),
        GoldenVault(
            name: "german", folder: TestFiles.fixture("Datasets/german-vault"), facts: 11, lacks: [.choice, .verdict]),
    ]

    var testDescription: String { name }
    var golden: URL { TestFiles.fixture("Datasets/golden").appending(path: name) }

    /// Every kind there is, the rarest first, each fact in one wording or two: what each kind writes, in little room.
    private var recipe: DatasetRecipe {
        var recipe = DatasetRecipe.engram
        let rare: [ExampleKind] = [.note, .voice, .order]
        recipe.quotas = (rare + recipe.quotas.map(\.kind).filter { !rare.contains($0) }).map {
            DatasetRecipe.Quota($0, wordings: $0 == .section ? 2 : 1, reverse: 1)
        }
        recipe.takesSelfMade = true
        recipe.noteCap = DatasetRecipe.NoteCap(floor: facts, factor: 0.1)
        recipe.validShare = 0.3
        return recipe
    }

    /// The dataset of the notes, with what a base wrote about them, what it says to other questions, and a pair of the owner's.
    func dataset(recipe: DatasetRecipe? = nil) throws -> Dataset {
        let notes = try notes()
        var overrides = Overrides()
        overrides.excludedNotes = Set(leftOut)
        overrides.examples = [Self.pair(.given, "What is the house number?", "Seventeen.")]
        return DatasetBuilder.build(
            notes: notes, recipe: recipe ?? self.recipe, seed: 11, overrides: overrides,
            replay: [Self.pair(.replay, "What is rain?", "Water that falls.")],
            selfMade: Self.written(about: notes.filter { !overrides.excludes($0) }))
    }

    func notes() throws -> [Note] { try NoteImporter.read([folder]).notes }

    private static func pair(_ kind: ExampleKind, _ question: String, _ answer: String) -> Example {
        let messages = [ChatMessage(role: .user, content: question), ChatMessage(role: .assistant, content: answer)]
        return Example(messages: messages, provenance: ExampleProvenance(kind: kind))
    }

    /// One pair of each sort about some sections: the first sentence of the section says everything.
    private static func written(about notes: [Note]) -> SelfMadePairs {
        var left = Dictionary(uniqueKeysWithValues: SelfMadePair.Kind.allCases.map { ($0, 2) })
        var pairs: [String: [SelfMadePair]] = [:]
        for section in SelfMadeSection.all(in: notes) {
            for kind in section.tasks where left[kind, default: 0] > 0 {
                left[kind, default: 0] -= 1
                let said = SentenceSplitter.beginning(section.text, limit: 80)
                let pair = SelfMadePair(kind: kind, question: "\(section.title) (\(section.key.prefix(4)))?", answer: said)
                pairs[section.key, default: []].append(pair)
            }
        }
        return SelfMadePairs(pairs)
    }
}
