/// Who did what, taken out of an English sentence so that it can be asked: `I stopped Lantern` and `did I stop Lantern`.
package struct Clause: Sendable, Equatable {
    /// As it stands inside a sentence: `I`, `the index`.
    package let subject: String
    /// What goes in front of the subject in a question: `did`, `was`, `could`.
    package let helper: String
    /// Adverbs and `not` between subject and verb.
    package let middle: [String]
    /// The verb as a question has it; empty after a form of `be`.
    package let base: String
    /// The verb as written, helper included.
    package let verb: String
    /// What follows the verb, up to the end of the clause.
    package let rest: String

    /// `I stopped Lantern`.
    package var declarative: String { declarative(rest: rest) }
    /// `did I stop Lantern`.
    package var inverted: String { inverted(rest: rest) }
    /// Whether the owner is who it is about.
    package var isFirstPerson: Bool { subject == "I" || subject == "we" }

    func declarative(rest: String) -> String {
        (base.isEmpty || helper == "did" || helper == "do" || helper == "does"
            ? [subject] + middle + [verb, rest] : [subject, helper] + middle + [base, rest]).filter { !$0.isEmpty }.joined(separator: " ")
    }

    func inverted(rest: String) -> String {
        ([helper, subject] + middle + [base, rest]).filter { !$0.isEmpty }.joined(separator: " ")
    }
}
