/// The lines of a note that may come from a template, and how they are taken out.
enum Boilerplate {
    /// The topmost folder: templates belong to a kind of note, and kinds of notes to folders.
    static func folder(of note: Note) -> String { note.folder.split(separator: "/").first.map(String.init) ?? "" }

    static func lines(of note: Note) -> Set<UInt64> {
        var found: Set<UInt64> = []
        for section in note.sections {
            if let heading = section.heading { insert(heading, into: &found) }
            for block in section.blocks {
                switch block.kind {
                case .paragraph(let text), .quote(let text): for line in text.split(separator: "\n") { insert(line, into: &found) }
                case .list(let items, _): for item in items { insert(item, into: &found) }
                case .tasks(let tasks): for task in tasks where !task.done { insert(task.text, into: &found) }
                case .table, .code, .definition, .property: break
                }
            }
        }
        return found
    }

    /// Takes the lines out for which `isBoilerplate` holds; tasks that are done stay, because somebody did them.
    /// - Returns: how many lines went.
    static func remove(from note: inout Note, where isBoilerplate: (UInt64) -> Bool) -> Int {
        var removed = 0
        func keeps(_ line: some StringProtocol) -> Bool {
            guard let hash = hash(of: line), isBoilerplate(hash) else { return true }
            removed += 1
            return false
        }
        for index in note.sections.indices {
            note.sections[index].blocks = note.sections[index].blocks.compactMap { block in
                var block = block
                block.kind = kept(block.kind, keeps)
                return block.kind.text.isEmpty ? nil : block
            }
        }
        removeEmptySections(from: &note, keeps)
        guard removed > 0 else { return 0 }
        for index in note.sections.indices { note.sections[index].renderText() }
        return removed
    }

    private static func kept(_ kind: NoteBlockKind, _ keeps: (Substring) -> Bool) -> NoteBlockKind {
        switch kind {
        case .paragraph(let text):
            .paragraph(text.split(separator: "\n", omittingEmptySubsequences: false).filter(keeps).joined(separator: "\n"))
        case .quote(let text): .quote(text.split(separator: "\n", omittingEmptySubsequences: false).filter(keeps).joined(separator: "\n"))
        case .list(let items, let ordered): .list(items: items.filter { keeps($0[...]) }, ordered: ordered)
        case .tasks(let tasks): .tasks(tasks.filter { $0.done || keeps($0.text[...]) })
        case .table, .code, .definition, .property: kind
        }
    }

    /// A template's heading goes when nothing stands under it and no heading hangs from it.
    private static func removeEmptySections(from note: inout Note, _ keeps: (Substring) -> Bool) {
        for index in note.sections.indices.reversed() {
            let section = note.sections[index]
            guard section.blocks.isEmpty else { continue }
            let isParent = index + 1 < note.sections.count && note.sections[index + 1].level > section.level
            guard !isParent, section.heading.map({ !keeps($0[...]) }) ?? true else { continue }
            note.sections.remove(at: index)
            note.links.removeAll { $0.section == index }
            for place in note.links.indices where note.links[place].section > index { note.links[place].section -= 1 }
        }
    }

    private static func insert(_ line: some StringProtocol, into set: inout Set<UInt64>) {
        if let hash = hash(of: line) { set.insert(hash) }
    }

    /// Nil for a line without a letter.
    private static func hash(of line: some StringProtocol) -> UInt64? {
        guard line.contains(where: \.isLetter) else { return nil }
        return StableHash.of(line.trimmed.utf8)
    }
}
