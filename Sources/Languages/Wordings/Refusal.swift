/// What is said when nothing was written; each begins alike, so that it can be told from an answer.
package enum Refusal: String, Sendable, CaseIterable {
    case never, notNoted, notThen, notSo

    package func text(_ language: NoteLanguage) -> String { language.rules.refusal(self) }

    private static let beginnings = NoteLanguage.books.flatMap { $0.list("refusals", "beginnings") }

    /// Whether an answer says that nothing was written, in whatever language.
    package static func isRefusal(_ answer: String) -> Bool {
        let lowered = answer.lowercased()
        return beginnings.contains { lowered.hasPrefix($0) }
    }
}
