import Grounding
import Languages

/// D3: the headings of a note, what follows which, and which note a heading stands in.
enum OutlineKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        var owners: [String: Set<Int>] = [:]
        for passage in set.passages.joined() {
            if let heading = passage.heading { owners[heading.lowercased(), default: []].insert(passage.note) }
        }
        return set.notes.indices.flatMap { index -> [Fact] in
            let headed = set.passages[index].filter { $0.heading != nil }
            guard headed.count >= 2 else { return reverse(headed, owners, set) }
            let headings = headed.compactMap(\.heading).map(HeadingWords.bare)
            let language = set.notes[index].language
            let outline = Fact(
                .outline, .outline, slots: [.title: set.names(of: index), .place: [set.place(of: index)]],
                answer: ListAnswer.text(headings, language), shape: .list, note: index, of: set)
            let following = zip(headed, headed.dropFirst()).compactMap { first, second -> Fact? in
                guard let heading = first.heading, let next = second.heading else { return nil }
                let slots: [Slot: [String]] = [
                    .title: set.names(of: index), .place: [set.place(of: index)], .heading: [HeadingWords.inline(heading, set, language)],
                ]
                return Fact(.outline, .following, slots: slots, answer: HeadingWords.bare(next), shape: .short, from: first)
            }
            return [outline] + following + reverse(headed, owners, set)
        }
    }

    /// A heading that only one note has leads to that note.
    private static func reverse(_ headed: [Passage], _ owners: [String: Set<Int>], _ set: NoteSet) -> [Fact] {
        headed.compactMap { passage in
            guard let heading = passage.heading, owners[heading.lowercased()]?.count == 1, heading.count >= 4 else { return nil }
            return Fact(
                .outline, .headingSource, direction: .reverse, slots: [.heading: [HeadingWords.bare(heading)]],
                answer: set.titles[passage.note].name, shape: .short, from: passage)
        }
    }
}
