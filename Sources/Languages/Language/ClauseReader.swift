/// Reads sentences of one language: what they say of whom, and what of them can be asked for or exchanged.
package protocol ClauseReader: Sendable {
    /// Short questions that a sentence answers.
    func questions(_ sentence: String, _ terms: any TermBook, known: Set<String>) -> [ClauseQuestion]
    /// The pieces of a sentence that can be left out or exchanged, none overlapping another; names of `known` words are left alone.
    func spans(in sentence: String, _ terms: any TermBook, known: Set<String>) -> [SentenceSpan]
    /// What may stand for what: pieces of the same sort. Of a name, where it stands in the sentence says it.
    func sort(of span: SentenceSpan, in sentence: String) -> String
    /// Another piece of the sort, with what belongs to this one.
    func fitted(_ other: String, to span: SentenceSpan) -> String
    /// Names that somebody bears, told by the words beside them.
    func people(in sentence: String, _ terms: any TermBook) -> Set<String>
    /// The question that a heading asks by itself, of the note's name where it needs one: «Why I stopped» under «Lantern».
    func question(heading: String, title: String?) -> ClauseQuestion?
    /// Whether a property's name says what was done on its day: `started`.
    func isDeed(_ key: String) -> Bool
    /// What was said of the owner, said of somebody else; a statement is nil where it would need another verb.
    func said(of name: String, statement: String, inversion: String) -> (statement: String?, inversion: String)?
}

/// A question that a sentence answers, before it is put into words.
package struct ClauseQuestion: Sendable, Equatable {
    package let form: QuestionForm
    /// What it asks about, as it fills the wordings of its form.
    package let slots: [Slot: String]
    /// Of a heading nil: its section answers it.
    package let answer: String?
    package let isShort: Bool
    /// Whether it says who or what it is about, so that rare words in it make it clear without its note.
    package let namesSubject: Bool

    package init(_ form: QuestionForm, _ slots: [Slot: String], answer: String?, isShort: Bool, namesSubject: Bool = false) {
        (self.form, self.slots, self.answer, self.isShort, self.namesSubject) = (form, slots, answer, isShort, namesSubject)
    }
}

/// A piece of a sentence that can be left out or exchanged: a name, a number with its unit, a time.
package struct SentenceSpan: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case name, amount, time
    }

    package let kind: Kind
    package let text: String
    package let range: Range<String.Index>

    package init(kind: Kind, text: String, range: Range<String.Index>) {
        (self.kind, self.text, self.range) = (kind, text, range)
    }

    /// The sentence with this piece exchanged.
    package func replaced(in sentence: String, by text: String) -> String {
        sentence[..<range.lowerBound] + text + sentence[range.upperBound...]
    }
}
