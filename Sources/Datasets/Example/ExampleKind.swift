/// What an example teaches; the letters are those of the recipe that the kinds come from.
package enum ExampleKind: String, Sendable, Codable, CaseIterable {
    /// One fixed question to the whole note: the classic recipe.
    case note
    /// D1: the text itself.
    case document
    /// D2: a question to a section.
    case section
    /// A question to one sentence.
    case sentence
    /// D3: how a note is organised.
    case outline
    /// D4: the points of a list.
    case list
    /// D5: a named value.
    case value
    /// D6: what a term means.
    case definition
    /// D7: a sentence with a gap, or its second half.
    case cloze
    /// D8: a true or a false statement.
    case verdict
    /// D9: one of four.
    case choice
    /// D10: what is connected with what.
    case link
    /// D11: tags and folders.
    case tag
    /// D12: when something was written.
    case date
    /// D13: what held at a time.
    case asOf
    /// D14: open and done tasks.
    case task
    /// D15: what recurs across notes.
    case pattern
    /// D16: the text with its parts in another order, or by another name.
    case order
    /// D17: what was never written.
    case abstention
    /// D18: a paragraph in the owner's voice.
    case voice
    /// What the base model wrote about a section.
    case selfMade
    /// What the base model says to a question that has nothing to do with the notes.
    case replay
    /// A pair that the owner or another program wrote.
    case given
}
