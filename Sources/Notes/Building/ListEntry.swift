/// One item of a list, the lists nested in it apart.
struct ListEntry {
    var text: String
    /// 0 for the outermost items.
    var depth: Int
    /// Nil for what is no task.
    var state: NoteTask.State?
    /// What the item is when it is a definition or a property and nothing else.
    var definition: NoteBlockKind?
    var span: Range<Int>

    init(text: String, depth: Int, state: NoteTask.State? = nil, definition: NoteBlockKind? = nil, span: Range<Int>) {
        self.text = text
        self.depth = depth
        self.state = state
        self.definition = definition
        self.span = span
    }

    init(text: String, depth: Int, isDone: Bool?, definition: NoteBlockKind? = nil, span: Range<Int>) {
        self.init(text: text, depth: depth, state: isDone.map(NoteTask.State.init(isDone:)), definition: definition, span: span)
    }

    /// Nil for what is no task, false for what is not done, for whatever reason.
    var isDone: Bool? {
        get { state.map { $0 == .done } }
        set { state = newValue.map(NoteTask.State.init(isDone:)) }
    }

    /// Takes a box off the beginning of the text (`[/] half`, `☑ done`) and keeps its state.
    mutating func takeBox() {
        guard state == nil, let box = CheckBox(text) else { return }
        state = box.state
        text = box.rest
    }
}

extension NoteBuilder {
    /// A list of nothing but definitions or properties becomes those; runs of tasks and of plain items part.
    mutating func add(entries all: [ListEntry], ordered: Bool) {
        let entries = all.filter { !$0.text.isEmpty }
        if entries.allSatisfy({ $0.definition != nil && $0.state == nil && $0.depth == 0 }) {
            for entry in entries { if let kind = entry.definition { add(kind, span: entry.span) } }
            return
        }
        for case .property(let key, let value)? in entries.map(\.definition) { add(fields: [NoteProperty(key: key, value: value)]) }
        for run in entries.runs(agreeingOn: { $0.state != nil }) {
            let span = (run.first?.span.lowerBound ?? 0)..<(run.map(\.span.upperBound).max() ?? 0)
            if run.first?.state != nil {
                addMerging(.tasks(run.map { NoteTask(text: $0.text, state: $0.state ?? .open) }), span: span)
            } else {
                let outermost = run.map(\.depth).min() ?? 0
                let items = run.map { String(repeating: "  ", count: $0.depth - outermost) + $0.text }
                addMerging(.list(items: items, ordered: ordered), span: span)
            }
        }
    }
}

extension NoteBuilder {
    /// HTML exports write one list as many lists of one item; those become one block again.
    private mutating func addMerging(_ kind: NoteBlockKind, span: Range<Int>) {
        if mergesLists, let merged = lastKind?.merged(with: kind) { replaceLast(merged, span: span) } else { add(kind, span: span) }
    }
}

extension NoteBlockKind {
    fileprivate func merged(with next: NoteBlockKind) -> NoteBlockKind? {
        switch (self, next) {
        case (.list(let first, let ordered), .list(let second, let sameOrder)) where ordered == sameOrder:
            .list(items: first + second, ordered: ordered)
        case (.tasks(let first), .tasks(let second)): .tasks(first + second)
        default: nil
        }
    }
}

extension Array {
    /// Consecutive elements for which the question has one answer.
    fileprivate func runs(agreeingOn question: (Element) -> Bool) -> [[Element]] {
        var runs: [[Element]] = []
        for element in self {
            if let last = runs.last?.last, question(last) == question(element) {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
        return runs
    }
}
