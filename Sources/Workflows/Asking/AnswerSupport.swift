import Datasets
import Library
import Notes

/// What the notes have to say of an answer that was given from memory.
package struct AnswerSupport: Sendable, Equatable, Codable {
    package enum State: String, Sendable, Codable {
        /// A note says it.
        case found
        /// No note does, in these words: the answer may be invented. The note named is the one nearest to the question, if any is near.
        case missing
        /// There is nothing to look for: a yes or a no, or a refusal.
        case untold
    }

    package var state: State
    /// Title, path, heading and day of the note.
    package var note: String?
    package var path: String?
    package var heading: String?
    package var day: CalendarDay?
}

/// Holds answers against the notes on the disk, after they were given: the model does not see the notes.
package struct AnswerChecker: Sendable {
    let notes: [Note]
    private let lookup: AnswerLookup

    package init(_ notes: [Note]) {
        self.notes = notes
        lookup = AnswerLookup(notes)
    }

    /// Nil for a brain without notes.
    ///
    /// - Throws: `LibraryError`.
    package init?(_ brain: Brain) throws {
        guard brain.exists else { return nil }
        let notes = try brain.library().notes()
        guard !notes.isEmpty else { return nil }
        self.init(notes)
    }

    package func support(of answer: String, to question: String) -> AnswerSupport {
        switch lookup.place(of: answer, to: question) {
        case .untold: AnswerSupport(state: .untold)
        case .section(let section, let note): support(.found, note, section)
        case .nowhere: lookup.nearest(to: question).map { support(.missing, $0.note, $0.section) } ?? AnswerSupport(state: .missing)
        }
    }

    /// How many notes an answer names by their titles.
    func titles(in answer: String) -> Int {
        let said = NormalAnswer(answer)
        return notes.count { said.contains(NormalAnswer($0.title)) }
    }

    func coverage(of question: String) -> QuestionCoverage { lookup.coverage(of: question) }

    private func support(_ state: AnswerSupport.State, _ index: Int, _ section: Int) -> AnswerSupport {
        let note = notes[index]
        return AnswerSupport(
            state: state, note: note.title, path: note.source.path, heading: note.sections[section].heading,
            day: note.statedDay)
    }
}
