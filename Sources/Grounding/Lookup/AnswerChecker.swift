import Languages
import Notes

/// Holds answers against the notes on the disk, after they were given: the model does not see the notes.
package struct AnswerChecker: Sendable {
    package let notes: [Note]
    package let expansion: DocumentExpansion
    private let lookup: AnswerLookup

    /// - Parameter expansion: what else the notes are asked for by.
    package init(_ notes: [Note], _ expansion: DocumentExpansion = .none) {
        self.notes = notes
        self.expansion = expansion
        lookup = AnswerLookup(notes, expansion)
    }

    package func support(of answer: String, to question: String) -> AnswerSupport {
        switch lookup.place(of: answer, to: question) {
        case .untold: AnswerSupport(state: .untold)
        case .section(let section, let note): support(.found, note, section)
        case .nowhere: lookup.nearest(to: question).map { support(.missing, $0.note, $0.section) } ?? AnswerSupport(state: .missing)
        }
    }

    /// Each sentence of an answer by itself, where there are several.
    package func sentences(of answer: String, to question: String) -> [(text: String, support: AnswerSupport)] {
        let sentences = SentenceSplitter.sentences(answer)
        return sentences.count > 1 ? sentences.map { ($0, support(of: $0, to: question)) } : []
    }

    /// How many notes an answer names by their titles.
    package func titles(in answer: String) -> Int {
        let said = NormalAnswer(answer)
        return notes.count { said.contains(NormalAnswer($0.title)) }
    }

    /// How much of a question's words one section, and one note, has.
    package func coverage(of question: String) -> QuestionCoverage { lookup.coverage(of: question) }

    /// The note of a content hash as what an answer was read off, in the section below a heading where it has one; nil where it is not there.
    package func support(inNote hash: String, heading: String?) -> AnswerSupport? {
        guard let index = notes.firstIndex(where: { $0.contentHash == hash }), !notes[index].sections.isEmpty else { return nil }
        return support(.found, index, notes[index].sections.firstIndex { $0.heading == heading } ?? 0)
    }

    private func support(_ state: AnswerSupport.State, _ index: Int, _ section: Int) -> AnswerSupport {
        let note = notes[index]
        return AnswerSupport(
            state: state, note: note.title, path: note.source.path, heading: note.sections[section].heading,
            day: note.statedDay)
    }
}
