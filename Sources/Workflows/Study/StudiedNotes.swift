import Grounding
import Notes
import Studies

/// Notes with what was studied of them, read once for all who need it: those who search and those who read.
struct StudiedNotes: Sendable {
    /// None where nothing was studied.
    let passages: [StudyPassage]
    /// By the passages' keys.
    let studies: [String: Study]

    /// The questions that the studies ask about the notes, by which a search finds them too.
    var expansion: DocumentExpansion {
        let asked = passages.compactMap { passage in
            studies[passage.key].map { (passage.noteHash, $0.statements.flatMap(\.questions).map(\.question)) }
        }
        return DocumentExpansion(Dictionary(asked) { $0 + $1 })
    }

    /// Nil where the studies say too little to be read in place of the notes; what was not studied is there with its own sentences.
    var statements: StatementIndex? {
        StudyCoverage.canBeRead(passages.compactMap { studies[$0.key] }) ? StatementIndex(passages, studies) : nil
    }
}

extension Brain {
    func studied(_ notes: [Note]) -> StudiedNotes {
        let studies = StudyStore.studies(in: studiesFile)
        return StudiedNotes(passages: studies.isEmpty ? [] : StudyPassage.all(in: notes), studies: studies)
    }
}
