import Languages
import Notes

/// D11: which notes a tag or a folder holds, and which tags a note has.
enum TagKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        notes(set, form: .tagNotes) { $0.tags.map { $0.lowercased() } }
            + notes(set, form: .folderNotes) { $0.folder.isEmpty ? [] : [$0.folder] }
            + set.notes.indices.compactMap { index in
                let note = set.notes[index]
                guard !note.tags.isEmpty, !set.passages[index].isEmpty else { return nil }
                return Fact(
                    .tag, .noteTags, direction: .reverse, slots: [.title: set.names(of: index), .place: [set.place(of: index)]],
                    answer: ListAnswer.text(note.tags, note.language), shape: .list, note: index, of: set)
            }
    }

    /// Groups of two notes at least; a group that holds most of the notes tells nothing.
    private static func notes(_ set: NoteSet, form: QuestionForm, _ names: (Note) -> [String]) -> [Fact] {
        var members: [String: [Int]] = [:]
        for index in set.notes.indices where !set.passages[index].isEmpty {
            for name in names(set.notes[index]) { members[name, default: []].append(index) }
        }
        return members.sorted { $0.key < $1.key }.compactMap { name, indexes in
            guard indexes.count >= 2, indexes.count <= max(40, set.notes.count / 2), let first = indexes.first else { return nil }
            let language = set.notes[first].language
            let titles = indexes.map { set.titles[$0].name }
            var fact = Fact(
                .tag, form, slots: [.item: [name]], answer: ListAnswer.text(titles, language), shape: .list, note: first, of: set)
            fact.isAboutMany = true
            return fact
        }
    }
}
