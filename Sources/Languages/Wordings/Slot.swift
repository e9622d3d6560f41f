/// A gap in a wording.
package enum Slot: String, Sendable, CaseIterable {
    /// The note's name or an alias.
    case title
    /// ` in Lantern`, ` on 1 January 1660`, or nothing where the rest says which note is meant.
    case place
    case heading
    /// A phrase of the sentence asked for.
    case topic
    /// `I stopped Lantern`.
    case statement
    /// `did I stop Lantern`.
    case inversion
    /// A text that is quoted.
    case quote
    /// One element of a list, a key, a term, a tag: what the wording calls it.
    case item
    /// A value, a meaning.
    case value
    /// The choices of a multiple-choice question.
    case options
    /// A second note, a second name.
    case other
    /// `March 2023`.
    case period
}
