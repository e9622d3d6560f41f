import Grounding
import Notes
import Studies

/// Notes in passages with what was studied of them, read once for all who need it: those who search and those who read.
struct StudiedNotes: Sendable {
    private let passages: [StudyPassage]
    /// By the passages' keys; empty where nothing was studied.
    private let studies: [String: Study]

    init(_ notes: [Note], _ studies: [String: Study]) {
        passages = StudyPassage.all(in: notes)
        self.studies = studies
    }

    /// The questions that the studies ask about the notes, by which a search finds them too.
    var expansion: DocumentExpansion {
        let asked = passages.compactMap { passage in
            studies[passage.key].map { (passage.noteHash, $0.questions.map(\.question)) }
        }
        return DocumentExpansion(Dictionary(asked) { $0 + $1 })
    }

    var index: PassageIndex { PassageIndex(passages, studies) }
}

extension Brain {
    func studied(_ notes: [Note]) -> StudiedNotes { StudiedNotes(notes, StudyStore.studies(in: studiesFile)) }
}
