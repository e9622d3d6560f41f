import Grounding
import Notes
import Studies

extension Brain {
    /// The questions that studies ask about notes, by which a search finds them too; none where nothing was studied.
    func expansion(of notes: [Note]) -> DocumentExpansion {
        let studies = StudyStore.studies(in: studiesFile)
        guard !studies.isEmpty else { return .none }
        let asked = StudyPassage.all(in: notes).compactMap { passage in
            studies[passage.key].map { (passage.noteHash, $0.statements.flatMap(\.questions).map(\.question)) }
        }
        return DocumentExpansion(Dictionary(asked) { $0 + $1 })
    }
}
