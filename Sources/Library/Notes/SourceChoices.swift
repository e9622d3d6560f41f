/// What an owner chose for one source: it holds for every later reading of it, until something else is chosen.
package struct SourceChoices: Sendable, Equatable {
    /// The rules that leave files of this source out, beside those of the recipe.
    package var excludes: [String]
    /// Names and addresses that the owner writes under.
    package var ownNames: [String]
    /// Whether what an assistant answered is kept; nil where nothing was said about it.
    package var assistantAnswers: Bool?

    package init(excludes: [String] = [], ownNames: [String] = [], assistantAnswers: Bool? = nil) {
        self.excludes = excludes
        self.ownNames = ownNames
        self.assistantAnswers = assistantAnswers
    }

    /// These where they say something, else those of before; an empty rule or name alone takes the old ones away.
    package func replacing(_ old: SourceChoices?) -> SourceChoices {
        SourceChoices(
            excludes: Self.replacing(old?.excludes, by: excludes), ownNames: Self.replacing(old?.ownNames, by: ownNames),
            assistantAnswers: assistantAnswers ?? old?.assistantAnswers)
    }

    private static func replacing(_ old: [String]?, by new: [String]) -> [String] {
        new.isEmpty ? old ?? [] : new.filter { !$0.isEmpty }
    }
}
