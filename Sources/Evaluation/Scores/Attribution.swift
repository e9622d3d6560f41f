import Grounding
import Languages

/// How often the note that an answer comes from is among those that a search for question and answer finds.
package struct Attribution: Sendable, Equatable, Codable {
    /// Share of the answers, 0 to 1.
    package var share: Double
    /// Answers to questions that one note answers; refusals are none.
    package var n: Int

    /// Notes that the search gives, the best first.
    private static let searched = 3

    /// Nil where nothing was asked that one note answers, or nothing was said.
    package init?(_ items: [ExamItem], answers: [String], search: NoteSearch) {
        let found = zip(items, answers).compactMap { item, answer -> Bool? in
            guard item.shape != .refusal, item.kind != .pattern, !answer.isEmpty, !Refusal.isRefusal(answer),
                let right = search.note(hash: item.noteHash, title: item.note)
            else { return nil }
            return search.found(by: item.question + " " + answer, limit: Self.searched).contains(right)
        }
        guard !found.isEmpty else { return nil }
        (share, n) = (Double(found.count { $0 }) / Double(found.count), found.count)
    }
}
