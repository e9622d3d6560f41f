import Datasets
import Notes

/// The plan of a dataset beside the questions that it teaches, so that others can be asked of the same facts.
struct TaughtPlan: Sendable {
    let plan: DatasetPlan
    /// Keys of the questions (`ExampleCollection.key`).
    let questions: Set<String>

    /// The same notes, recipe and seed as the dataset's.
    init(notes: [Note], recipe: DatasetRecipe, seed: UInt64, overrides: Overrides) {
        plan = DatasetPlan(notes: notes.filter { !overrides.excludes($0) }, recipe: recipe, seed: seed)
        let dataset = DatasetBuilder.build(plan: plan, overrides: overrides, replay: [], excluded: [])
        questions = Set((dataset.train + dataset.valid).map { ExampleCollection.key($0.question) })
    }
}
