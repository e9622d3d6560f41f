/// A statement of a study, and where it stands.
package struct PlacedStatement: Sendable, Hashable, Codable {
    /// The note's content hash.
    package let note: String
    /// `StudyPassage.key`.
    package let passage: String
    package let text: String

    package init(note: String, passage: String, text: String) {
        self.note = note
        self.passage = passage
        self.text = text
    }
}

extension PlacedStatement: Comparable {
    package static func < (a: PlacedStatement, b: PlacedStatement) -> Bool {
        (a.note, a.passage, a.text) < (b.note, b.passage, b.text)
    }
}

extension PlacedStatement {
    /// Every statement of the passages that were studied, each once; of a large library as many of each note as make `most` in all, spread over
    /// the note.
    package static func all(in passages: [StudyPassage], _ studies: [String: Study], most: Int = 12_000) -> [PlacedStatement] {
        var (order, byNote): ([String], [String: [PlacedStatement]]) = ([], [:])
        var seen: Set<PlacedStatement> = []
        for passage in passages {
            for statement in studies[passage.key]?.statements ?? [] {
                let placed = PlacedStatement(note: passage.noteHash, passage: passage.key, text: statement.text)
                guard seen.insert(placed).inserted else { continue }
                if byNote[placed.note] == nil { order.append(placed.note) }
                byNote[placed.note, default: []].append(placed)
            }
        }
        let share = seen.count > most ? max(1, most / max(1, order.count)) : .max
        return order.flatMap { note -> [PlacedStatement] in
            let all = byNote[note] ?? []
            return all.count <= share ? all : (0..<share).map { all[$0 * all.count / share] }
        }
    }
}
