/// One line of a paragraph, its markup taken off.
struct InlineLine: Equatable {
    var text: String
    /// The bold words that the line begins with, if it does.
    var boldLead: String?
    /// How many tags were found in it, each with its `#`.
    var tagCount = 0

    /// `**Term**: meaning` and `**Term:** meaning`.
    var definition: NoteBlockKind? {
        guard let boldLead, text.hasPrefix(boldLead), boldLead.utf8.count <= 120 else { return nil }
        let behind = text.dropFirst(boldLead.count)
        let rest = behind.trimmed
        let colons: [Character] = [":", "："]
        if let last = boldLead.last, colons.contains(last) {
            let term = String(boldLead.dropLast()).trimmed
            let isParted = last == "：" || behind.first?.isWhitespace == true
            return rest.isEmpty || term.isEmpty || !isParted ? nil : .definition(term: term, meaning: rest)
        }
        guard let first = rest.first, colons.contains(first), rest.count > 1 else { return nil }
        let meaning = String(rest.drop { colons.contains($0) }).trimmed
        return meaning.isEmpty ? nil : .definition(term: boldLead, meaning: meaning)
    }
}
