/// Everything that a recipe made of a set of notes.
package struct Dataset: Sendable, Equatable {
    package var recipe: DatasetRecipe
    package var seed: UInt64
    package var train: [Example]
    package var valid: [Example]
    package var report: DatasetReport

    package init(recipe: DatasetRecipe, seed: UInt64, train: [Example], valid: [Example], report: DatasetReport) {
        self.recipe = recipe
        self.seed = seed
        self.train = train
        self.valid = valid
        self.report = report
    }
}
