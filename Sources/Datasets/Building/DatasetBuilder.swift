import Notes
import Seeding

/// Makes a dataset of notes: the same notes, recipe and seed give the same bytes.
package enum DatasetBuilder {
    /// Examples depend on their own note and the seed first of all, so that a new note changes few of the others'.
    ///
    /// - Parameters:
    ///   - replay: examples of what the base model can do already, that training must not lose.
    ///   - selfMade: what the base model wrote about the notes.
    ///   - studied: questions and answers of a study, by the content hash of their note.
    package static func build(
        notes: [Note], recipe: DatasetRecipe, seed: UInt64, overrides: Overrides = Overrides(), replay: [Example] = [],
        selfMade: SelfMadePairs = .none, studied: [Example] = []
    ) -> Dataset {
        let plan = DatasetPlan(notes: notes.filter { !overrides.excludes($0) }, recipe: recipe, seed: seed, selfMade: selfMade)
        return build(plan: plan, overrides: overrides, replay: replay, studied: studied, excluded: notes.filter(overrides.excludes))
    }

    /// The dataset of a plan.
    ///
    /// - Parameter excluded: notes that the owner left out, for the report.
    package static func build(
        plan: DatasetPlan, overrides: Overrides, replay: [Example], studied: [Example] = [], excluded: [Note]
    ) -> Dataset {
        var collection = ExampleCollection()
        for example in overrides.examples { collection.add(example, note: nil) }
        let places = plan.set.indexesByHash
        for example in studied where !overrides.excludes(example) {
            collection.add(example, note: places[example.provenance.noteHash])
        }
        let rendering = Rendering(recipe: plan.recipe, seed: plan.seed, set: plan.set)
        let (own, written) = (plan.entries.filter { $0.fact.kind != .selfMade }, plan.entries.filter { $0.fact.kind == .selfMade })
        for entry in own where entry.use == .trained {
            for example in examples(of: entry, rendering) where !overrides.excludes(example) {
                collection.add(example, note: entry.fact.note)
            }
        }
        let limit = collection.examples.count + SelfMadeKind.most(beside: collection.examples.count)
        for entry in written {
            for example in examples(of: entry, rendering) where !overrides.excludes(example) && collection.examples.count < limit {
                collection.add(example, note: entry.fact.note)
            }
        }
        var report = DatasetReport(collection, plan: plan)
        report.addExcluded(excluded)
        let order = TeachingOrder(seed: plan.seed)
        return Dataset(
            recipe: plan.recipe, seed: plan.seed,
            train: order.arranged(collection.examples.filter { $0.provenance.split == .train }, replay: replay),
            valid: collection.examples.filter { $0.provenance.split == .valid }, report: report)
    }

    private static func examples(of entry: DatasetPlan.Entry, _ rendering: Rendering) -> [Example] {
        let fact = entry.fact
        let recipe = rendering.recipe
        let questions = rendering.questions(for: fact, count: max(entry.wordings, 1), reserved: false)
        let isDrawn = SeededGenerator.isDrawn(
            share: recipe.validShare, seed: rendering.seed, "valid", fact.contentHash + "\(fact.headingPath)")
        return questions.enumerated().map { position, question in
            let isValid =
                switch recipe.validation {
                case .sections: isDrawn && !fact.isAboutMany
                case .wordings: isDrawn && position > 0 && position == questions.count - 1 && fact.twin == nil
                }
            return rendering.example(fact, isValid ? question : rendering.noisy(question, of: fact), split: isValid ? .valid : .train)
        }
    }
}

extension SeededGenerator {
    /// Whether what the labels name belongs to a share, drawn once and for all by the seed.
    static func isDrawn(share: Double, seed: UInt64, _ first: String, _ second: String) -> Bool {
        guard share > 0 else { return false }
        var generator = SeededGenerator(seed: seed, labels: "share", first, second)
        return generator.fraction() < share
    }
}
