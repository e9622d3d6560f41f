import Notes

/// Further words by which notes are found: the questions that a study asks about each, so that an owner's question finds a note that says
/// it in other words.
///
/// Source: Nogueira, Yang, Lin, Cho: Document Expansion by Query Prediction (2019).
package struct DocumentExpansion: Sendable {
    /// Nothing was studied: notes are found by their own words alone.
    package static let none = DocumentExpansion([:])

    private let questions: [String: [String]]

    /// - Parameter questions: by the content hash of the note that they are about.
    package init(_ questions: [String: [String]]) { self.questions = questions }

    package var isEmpty: Bool { questions.isEmpty }

    /// A question a line; empty for a note that was not studied.
    func text(for note: Note) -> String { (questions[note.contentHash] ?? []).joined(separator: "\n") }
}
