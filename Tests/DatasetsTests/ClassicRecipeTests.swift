import Datasets
import TestSupport
import Testing

@Suite struct ClassicRecipeTests {
    @Test func oneExampleANoteWithTheWholeNoteAsAnswer() {
        var recipe = DatasetRecipe.classic
        recipe.validShare = 0
        let dataset = DatasetBuilder.build(notes: [Samples.harbor, Samples.empty, Samples.chinese], recipe: recipe, seed: 1)
        let pairs = Dictionary(uniqueKeysWithValues: dataset.train.map { ($0.question, $0.answer) })
        #expect(
            pairs == [
                "Explain my thoughts on Harbor.": "Decision\n\nWe chose SQLite, because one file is easy to back up.",
                "Explain my thoughts on 灯塔.": "为什么停下\n\n除了我没有人打开它第二次。",
            ])
        #expect(dataset.valid.isEmpty)
        #expect(dataset.report.kinds == ["note": 2])
        #expect(dataset.report.empty.map(\.title) == ["Empty"])
        #expect(dataset.report.empty.map(\.reason) == [.noText])
    }

    @Test func itsSettingsAreTheWellKnownOnes() {
        let recipe = DatasetRecipe.classic
        #expect(recipe.template == .instruction)
        #expect(recipe.maxTokens == 1_024)
        #expect(recipe.overflow == .truncate)
        #expect(recipe.quotas == [DatasetRecipe.Quota(.note, wordings: 1)])
    }

    @Test func whatIsValidatedIsNotTrained() {
        let notes = (0..<200).map { note("N\($0)", [section(nil, "Text number \($0).")]) }
        let dataset = DatasetBuilder.build(notes: notes, recipe: .classic, seed: 5)
        #expect(dataset.train.count + dataset.valid.count == 200)
        #expect((3...20).contains(dataset.valid.count))
        #expect(Set(dataset.train.map(\.provenance.note)).isDisjoint(with: dataset.valid.map(\.provenance.note)))
    }
}
