import Languages
import Notes

/// D10: what a note links to, what links to it, and the sentence that joins two notes, asked from both sides.
enum LinkKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        let indexes = set.indexesByHash
        return set.notes.indices.flatMap { index -> [Fact] in
            let note = set.notes[index]
            let targets = unique(
                note.links.filter { !$0.isEmbed }.compactMap { $0.resolved.flatMap { indexes[$0.contentHash] } }, not: index)
            let sources = unique(note.backlinks.compactMap { indexes[$0.contentHash] }, not: index)
            let slots: [Slot: [String]] = [.title: set.names(of: index), .place: [set.place(of: index)]]
            var facts: [Fact] = []
            for (form, direction, others) in [(QuestionForm.linksFrom, ExampleDirection.forward, targets), (.linksTo, .reverse, sources)]
            where !others.isEmpty {
                let names = others.map { set.titles[$0].name }
                facts.append(
                    Fact(
                        .link, form, direction: direction, slots: slots, answer: ListAnswer.text(names, note.language), shape: .list,
                        note: index,
                        of: set))
            }
            return facts + connections(of: index, set, indexes)
        }
    }

    private static func unique(_ indexes: [Int], not own: Int) -> [Int] {
        var seen: Set<Int> = [own]
        return indexes.filter { seen.insert($0).inserted }
    }

    private static func connections(of index: Int, _ set: NoteSet, _ indexes: [String: Int]) -> [Fact] {
        var seen: Set<Int> = [index]
        return set.notes[index].links.flatMap { link -> [Fact] in
            guard !link.isEmbed, let target = link.resolved.flatMap({ indexes[$0.contentHash] }), seen.insert(target).inserted,
                let passage = set.passages[index].first(where: { $0.section == link.section }),
                let sentence = passage.sentences.first(where: { $0.text.contains(link.text) }), sentence.text.count <= 200
            else { return [] }
            let rules = passage.language.rules
            let place = String(set.titles[index].place.drop(while: \.isWhitespace))
            let said = rules.said(.wroteIn, ["place": place, "said": sentence.text])
            let answer = said.prefix(1).uppercased() + said.dropFirst()
            return [(index, target, ExampleDirection.forward), (target, index, .reverse)].map { first, second, direction in
                let slots: [Slot: [String]] = [
                    .title: [set.titles[first].name], .other: [set.titles[second].name], .place: [set.place(of: first)],
                ]
                return Fact(
                    .link, .connection, direction: direction, slots: slots, answer: answer, shape: .sentence, from: passage,
                    span: sentence.span)
            }
        }
    }
}
