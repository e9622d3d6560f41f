extension DatasetRecipe {
    /// The well-known recipe to the letter: one example a note, one wording, what is beyond 1,024 tokens cut off.
    package static let classic = DatasetRecipe(
        name: "classic", template: .instruction, quotas: [Quota(.note, wordings: 1)], maxTokens: 1_024, overflow: .truncate,
        answerLength: .max, validShare: 0.05, validation: .sections)

    /// The default: every section is asked for in several wordings.
    package static let engram = DatasetRecipe(name: "engram", quotas: [Quota(.section, wordings: 6)])

    /// All recipes that have a name.
    package static let named: [DatasetRecipe] = [.engram, .classic]

    package static func named(_ name: String) -> DatasetRecipe? { named.first { $0.name == name } }
}
