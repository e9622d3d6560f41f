import Evaluation
import Foundation
import Languages
import Notes
import Testing

@testable import Datasets

/// What a line of wordings is marked with holds for ever: a model never sees a question of the exam while it learns.
@Suite struct ExamMarkTests {
    /// All wordings of all languages, by their ids.
    private static let wordings = Dictionary(
        uniqueKeysWithValues: NoteLanguage.known.flatMap { language in
            QuestionForm.allCases.flatMap { language.rules.wordings($0) }.map { ($0.id, $0) }
        })

    /// As many wordings of each fact as there are, and every fact.
    private static let everything: DatasetRecipe = {
        var recipe = DatasetRecipe.engram
        recipe.quotas = (recipe.quotas.map(\.kind) + [.note]).map { DatasetRecipe.Quota($0, wordings: 40, reverse: 40) }
        recipe.takesSelfMade = true
        recipe.noteCap = .none
        recipe.validShare = 0.2
        return recipe
    }()

    @Test(arguments: GoldenVault.all) func `No wording of the exam is ever in the training part, of no kind`(vault: GoldenVault) throws {
        let dataset = try vault.dataset(recipe: Self.everything)
        let examples = dataset.train + dataset.valid
        let kinds = Set(examples.map(\.provenance.kind))
        #expect(kinds == Set(ExampleKind.allCases).subtracting(vault.lacks))
        for example in examples where ![.given, .replay].contains(example.provenance.kind) {
            let wording = try #require(Self.wordings[example.provenance.wording], "\(example.provenance.wording)")
            #expect(!wording.isReserved, "\(wording.id)")
        }
        let forms = Set(examples.map { $0.provenance.wording.split(separator: ".").dropLast().joined(separator: ".") })
        #expect(forms.count > 20)
    }

    @Test(arguments: GoldenVault.all) func `The exam asks in wordings that are kept for it, and in no other`(vault: GoldenVault) throws {
        var recipe = Self.everything
        recipe.holdOuts = .exam
        let items = ExamBuilder.build(notes: try vault.notes(), recipe: recipe, seed: 3)
        #expect(items.count > 50)
        for item in items {
            let wording = try #require(Self.wordings[item.wording], "\(item.wording)")
            #expect(wording.isReserved, "\(wording.id)")
        }
    }
}
