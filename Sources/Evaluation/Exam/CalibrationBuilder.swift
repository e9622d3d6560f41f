import Datasets
import Languages
import Notes
import Seeding

/// A question of which it is known whether the notes answer it; to learn from when to refuse.
package struct CalibrationQuestion: Sendable, Equatable {
    package var question: String
    package var isAnswerable: Bool
}

/// Makes questions to fit a refusal with: those that the dataset keeps back, and others of the same plan that dataset and exam are made of.
package enum CalibrationBuilder {
    /// As many with an answer as without; none where there are too few of either. No question stands in the dataset, and no wording in the
    /// exam.
    ///
    /// - Parameters:
    ///   - keptBack: examples that were not taught; those of a study are questions that a person might ask.
    ///   - most: of each sort.
    package static func build(
        notes: [Note], recipe: DatasetRecipe, seed: UInt64, keptBack: [Example] = [], most: Int = 150, overrides: Overrides = Overrides()
    ) -> [CalibrationQuestion] {
        let taught = TaughtPlan(notes: notes, recipe: recipe, seed: seed, overrides: overrides)
        let plan = taught.plan
        let rendering = Rendering(recipe: recipe, seed: seed, set: plan.set)
        func questions(_ isAnswerable: Bool, _ fits: (DatasetPlan.Entry) -> Bool) -> [CalibrationQuestion] {
            var generator = SeededGenerator(seed: seed, labels: "calibration", "\(isAnswerable)")
            let studied = keptBack.filter { Refusal.isRefusal($0.answer) != isAnswerable }
            var questions = generator.shuffled(studied).prefix(most).map {
                CalibrationQuestion(question: $0.question, isAnswerable: isAnswerable)
            }
            var seen = taught.questions.union(questions.map { ExampleCollection.key($0.question) })
            for entry in generator.shuffled(plan.entries.filter(fits)) where questions.count < most {
                let wordings = rendering.questions(for: entry.fact, count: .max, reserved: false)
                guard let fresh = wordings.first(where: { seen.insert(ExampleCollection.key($0.text)).inserted }) else { continue }
                questions.append(CalibrationQuestion(question: fresh.text, isAnswerable: isAnswerable))
            }
            return questions
        }
        let answerable = questions(true) { $0.use == .trained && $0.fact.shape != .refusal && $0.fact.direction == .forward }
        let unanswerable = questions(false) { $0.use == .spare && $0.fact.shape == .refusal }
        let count = min(answerable.count, unanswerable.count)
        return count < least ? [] : Array(answerable.prefix(count) + unanswerable.prefix(count))
    }

    /// Fewer of a sort say too little to fit anything by.
    private static let least = 20
}
