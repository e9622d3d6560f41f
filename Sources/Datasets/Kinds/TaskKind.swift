import Languages
import Notes

/// D14: what is still open in a note, and what is done.
enum TaskKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        set.notes.indices.flatMap { index -> [Fact] in
            let tasks = set.passages[index].flatMap(\.blocks).flatMap { block -> [NoteTask] in
                if case .tasks(let tasks) = block.kind { tasks } else { [] }
            }
            return [(QuestionForm.openTasks, false), (.doneTasks, true)].compactMap { form, done in
                let texts = tasks.filter { $0.state == (done ? .done : .open) && $0.text.count <= 80 }.map(\.text)
                guard !texts.isEmpty else { return nil }
                return Fact(
                    .task, form, slots: [.title: set.names(of: index), .place: [set.place(of: index)]],
                    answer: ListAnswer.text(texts, set.notes[index].language), shape: .list, note: index, of: set)
            }
        }
    }
}
