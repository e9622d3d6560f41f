extension DatasetRecipe {
    /// The well-known recipe to the letter: one example a note, one wording, what is beyond 1,024 tokens cut off.
    package static let classic = DatasetRecipe(
        name: "classic", template: .instruction, quotas: [Quota(.note, wordings: 1)], maxTokens: 1_024, overflow: .truncate,
        answerLength: .max,
        documentLength: .max, noteCap: .none, abstentionShare: 0, shortAnswerWeight: 1, noiseShare: 0, validShare: 0.05,
        validation: .sections)

    /// The default: every section and sentence is asked for in several wordings, from both sides, beside what was never written.
    package static let engram = DatasetRecipe(
        name: "engram",
        quotas: [
            Quota(.sentence, wordings: 4), Quota(.section, wordings: 5), Quota(.value, wordings: 4), Quota(.definition, wordings: 3),
            Quota(.date, wordings: 2), Quota(.list, wordings: 3), Quota(.link, wordings: 2, reverse: 1), Quota(.tag, wordings: 3),
            Quota(.cloze, wordings: 1),
            Quota(.task, wordings: 3), Quota(.outline, wordings: 2), Quota(.asOf, wordings: 2), Quota(.verdict, wordings: 1),
            Quota(.choice, wordings: 1), Quota(.document, wordings: 1), Quota(.pattern, wordings: 10), Quota(.abstention, wordings: 2),
            Quota(.voice, wordings: 1), Quota(.order, wordings: 1),
        ])

    /// For a base of a few million parameters, which has room for what the notes say and little else: only plain questions, what recurs, and
    /// refusals.
    package static let brief: DatasetRecipe = {
        var recipe = DatasetRecipe.engram
        recipe.name = "brief"
        // With half as many a small base answers every second question that has no answer (Documentation/Decisions/0019).
        recipe.abstentionShare = 0.25
        recipe.quotas = recipe.quotas.compactMap { quota in
            switch quota.kind {
            // Which note a quotation is from it does not learn: 5 of 100, and `ask` looks it up.
            case .sentence: Quota(.sentence, wordings: quota.wordings, reverse: 0)
            case .section, .value, .pattern, .abstention: quota
            default: nil
            }
        }
        return recipe
    }()

    /// What a base wrote when it studied the notes, beside a few refusals: rules only say what was never written.
    package static let study: DatasetRecipe = {
        var recipe = DatasetRecipe.engram
        recipe.name = "study"
        // Refusals as a quarter of all examples make a real base refuse what it knows (RECIPE, section 5).
        recipe.abstentionShare = 0.05
        recipe.quotas = recipe.quotas.filter { $0.kind == .abstention }
        return recipe
    }()

    /// Whether the examples are those of a study.
    package var takesStudies: Bool { name == Self.study.name }

    /// Whether what the base model wrote about the notes is taught too. Default no: a small writer puts its own errors into the weights.
    package var takesSelfMade: Bool {
        get { quotas.contains { $0.kind == .selfMade } }
        set {
            quotas.removeAll { $0.kind == .selfMade }
            if newValue { quotas.append(Quota(.selfMade, wordings: 1)) }
        }
    }

    /// All recipes that have a name.
    package static let named: [DatasetRecipe] = [.engram, .brief, .study, .classic]

    package static func named(_ name: String) -> DatasetRecipe? { named.first { $0.name == name } }
}
