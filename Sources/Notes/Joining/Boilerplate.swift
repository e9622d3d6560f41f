import Seeding

/// The lines of a note that may come from a template, and how they are taken out.
enum Boilerplate {
    /// The topmost folder: templates belong to a kind of note, and kinds of notes to folders.
    static func folder(of note: Note) -> String { note.folder.split(separator: "/").first.map(String.init) ?? "" }

    static func lines(of note: Note) -> Set<UInt64> {
        var found: Set<UInt64> = []
        for section in note.sections {
            if let heading = section.heading { forEachLine(of: heading) { found.insert($0) } }
            for block in section.blocks {
                switch block.kind {
                case .paragraph(let text), .quote(let text): forEachLine(of: text) { found.insert($0) }
                case .list(let items, _): for item in items { forEachLine(of: item) { found.insert($0) } }
                case .tasks(let tasks): for task in tasks where !task.done { forEachLine(of: task.text) { found.insert($0) } }
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
        func keeps(_ line: String) -> Bool {
            guard holds(line, isBoilerplate) else { return true }
            removed += 1
            return false
        }
        for index in note.sections.indices {
            note.sections[index].blocks = note.sections[index].blocks.compactMap { block in
                var block = block
                block.kind = kept(block.kind, isBoilerplate, keeps)
                return block.kind.isEmpty ? nil : block
            }
        }
        removeEmptySections(from: &note, keeps)
        guard removed > 0 else { return 0 }
        for index in note.sections.indices { note.sections[index].renderText() }
        return removed
    }

    private static func kept(_ kind: NoteBlockKind, _ isBoilerplate: (UInt64) -> Bool, _ keeps: (String) -> Bool) -> NoteBlockKind {
        func lines(_ text: String) -> String {
            // Nearly every paragraph stays whole.
            guard holds(text, isBoilerplate) else { return text }
            return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).filter(keeps).joined(separator: "\n")
        }
        return switch kind {
        case .paragraph(let text): .paragraph(lines(text))
        case .quote(let text): .quote(lines(text))
        case .list(let items, let ordered): .list(items: items.filter(keeps), ordered: ordered)
        case .tasks(let tasks): .tasks(tasks.filter { $0.done || keeps($0.text) })
        case .table, .code, .definition, .property: kind
        }
    }

    /// A template's heading goes when nothing stands under it and no heading hangs from it.
    private static func removeEmptySections(from note: inout Note, _ keeps: (String) -> Bool) {
        for index in note.sections.indices.reversed() {
            let section = note.sections[index]
            guard section.blocks.isEmpty else { continue }
            let isParent = index + 1 < note.sections.count && note.sections[index + 1].level > section.level
            guard !isParent, section.heading.map({ !keeps($0) }) ?? true else { continue }
            note.sections.remove(at: index)
            note.links.removeAll { $0.section == index }
            for place in note.links.indices where note.links[place].section > index { note.links[place].section -= 1 }
        }
    }

    /// Whether a line of the text is a template's.
    private static func holds(_ text: String, _ isBoilerplate: (UInt64) -> Bool) -> Bool {
        var holds = false
        forEachLine(of: text) { holds = holds || isBoilerplate($0) }
        return holds
    }

    /// Calls `visit` with the hash of every line that holds a letter, white space at its ends left aside.
    private static func forEachLine(of text: String, _ visit: (UInt64) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
                let line = trimmed(bytes, start..<end)
                if hasLetter(bytes[line]) { visit(SplitMix64.hash(bytes[line])) }
                start = end + 1
            }
        }
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while start < end {
            let length = WhiteSpace.length(bytes, start)
            if length == 0 { break }
            start += length
        }
        while end > start {
            guard let length = (1...3).first(where: { end - $0 >= start && WhiteSpace.length(bytes, end - $0) == $0 }) else { break }
            end -= length
        }
        return start..<end
    }

    /// Letters beyond ASCII are looked for among the scalars.
    private static func hasLetter(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var isASCII = true
        for byte in line {
            if (0x61...0x7A).contains(byte | 0x20) { return true }
            if byte >= 0x80 { isASCII = false }
        }
        return !isASCII && String(decoding: line, as: UTF8.self).unicodeScalars.contains(where: \.properties.isAlphabetic)
    }
}
