/// Replaces the secrets in a note before anything can learn them.
struct SecretMask {
    private(set) var found: [MaskedSecret] = []
    private var isKeyOpen = false
    private var place = ""

    /// Masks every text of the note.
    static func apply(to note: inout Note) -> [MaskedSecret] {
        var mask = SecretMask()
        note.title = mask.masked(note.title)
        note.aliases = note.aliases.map { mask.masked($0) }
        note.tags = note.tags.map { mask.masked($0) }
        note.properties = note.properties.map { NoteProperty(key: mask.masked($0.key), value: mask.masked($0.value, named: $0.key)) }
        for index in note.sections.indices { mask.apply(to: &note.sections[index]) }
        for index in note.links.indices {
            note.links[index].text = mask.masked(note.links[index].text)
            note.links[index].target = mask.masked(note.links[index].target)
        }
        return mask.found
    }

    private mutating func apply(to section: inout NoteSection) {
        place = section.path.joined(separator: " / ")
        section.heading = section.heading.map { masked($0) }
        // A key that opens in the heading goes on in the text below it, not in the headings above.
        let goesOn = isKeyOpen
        section.path = section.path.map { heading in
            isKeyOpen = false
            return masked(heading)
        }
        isKeyOpen = goesOn
        if let heading = section.heading, !section.path.isEmpty { section.path[section.path.count - 1] = heading }
        for index in section.blocks.indices {
            switch section.blocks[index].kind {
            case .property(let key, let value):
                section.blocks[index].kind = .property(key: masked(key), value: masked(value, named: key))
            case .definition(let term, let meaning):
                section.blocks[index].kind = .definition(term: masked(term), meaning: masked(meaning, named: term))
            case .table(let header, let rows):
                section.blocks[index].kind = .table(header: header.map { masked($0) }, rows: rows.map { row in masked(row, header) })
            default:
                section.blocks[index].kind = section.blocks[index].kind.mapText { masked($0) }
            }
        }
    }

    /// A cell below `Password`, or behind a cell that says so.
    private mutating func masked(_ row: [String], _ header: [String]) -> [String] {
        row.enumerated().map { column, cell in
            let name =
                column < header.count && AssignedSecret.kind(named: header[column]) != nil
                ? header[column] : column > 0 ? row[column - 1] : ""
            return masked(cell, named: name)
        }
    }

    private mutating func masked(_ text: String, named name: String = "") -> String {
        if let kind = AssignedSecret.kind(named: name), !text.contains(" "), AssignedSecret.isSecret(text, kind: kind, endsLine: true) {
            return replacement(kind)
        }
        let scanner = SecretScanner(text, isKeyOpen: isKeyOpen)
        isKeyOpen = scanner.isKeyOpen
        guard !scanner.finds.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        for find in scanner.finds {
            result += bytes[position..<find.span.lowerBound]
            result += replacement(find.kind).utf8
            position = find.span.upperBound
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }

    private mutating func replacement(_ kind: SecretKind) -> String {
        let secret = MaskedSecret(kind: kind, place: place)
        if !found.contains(secret) { found.append(secret) }
        return "[\(kind.rawValue)]"
    }
}
