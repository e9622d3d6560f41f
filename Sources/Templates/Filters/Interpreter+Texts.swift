/// Where a text stands in a wider field.
enum FieldPlace {
    case start
    case middle
    case end
}

extension Interpreter {
    func split(_ text: TemplateText, _ arguments: CallArguments, fromRight: Bool) throws(TemplateError) -> TemplateValue {
        let separator = try optionalText(arguments, 0, "sep")
        let given = try whole(arguments, 1, "maxsplit", standard: -1)
        let limit = given < 0 ? Int.max : given
        try spend(2 * text.count)
        guard let separator else {
            let words = fromRight && given >= 0 ? text.wordsFromRight(limit: limit) : text.words(limit: limit)
            return try list(words.map { .text($0) })
        }
        guard separator.count > 0 else { throw fail("empty separator") }
        let parts = fromRight ? text.splitFromRight(at: separator, limit: limit) : text.split(at: separator, limit: limit)
        return try list(parts.map { .text($0) })
    }

    func partition(_ text: TemplateText, _ arguments: CallArguments, fromRight: Bool) throws(TemplateError) -> TemplateValue {
        let separator = try requiredText(arguments, 0, "sep")
        guard separator.count > 0 else { throw fail("empty separator") }
        let place = fromRight ? text.placesFromRight(of: separator).last : text.places(of: separator).first
        guard let place else { return try list((fromRight ? ["", "", text] : [text, "", ""]).map { .text($0) }, kind: .tuple) }
        let end = place + separator.count
        return try list([.text(text.slice(0..<place)), .text(separator), .text(text.slice(end..<text.count))], kind: .tuple)
    }

    func join(_ value: TemplateValue, with separator: TemplateText) throws(TemplateError) -> TemplateValue {
        var letters: [Letter] = []
        for (index, item) in try items(of: value).enumerated() {
            guard case .text(let part) = item else {
                throw fail("sequence item \(index): expected str instance, \(item.typeName) found")
            }
            try spend(part.count + separator.count)
            if index > 0 { letters += separator.letters }
            letters += part.letters
        }
        return .text(TemplateText(letters))
    }

    /// One text or any of a tuple of them at an end of the text, from a start to an end where they are given.
    func hasEnd(
        _ text: TemplateText, _ arguments: CallArguments, _ holds: (TemplateText, TemplateText) -> Bool
    ) throws(TemplateError) -> Bool {
        let (part, _) = try part(text, arguments)
        switch try required(arguments, 0, "prefix") {
        case .text(let end): return holds(part, end)
        case .list(let list) where list.kind == .tuple:
            for item in list.items {
                guard case .text(let end) = item else { throw fail("a tuple of strings was expected") }
                if holds(part, end) { return true }
            }
            return false
        case let other: throw fail("a string or a tuple of strings was expected, not '\(other.typeName)'")
        }
    }

    /// The part of the text that the second and third argument choose, and where it begins.
    private func part(_ text: TemplateText, _ arguments: CallArguments) throws(TemplateError) -> (TemplateText, Int) {
        func bound(_ position: Int, _ standard: Int) throws(TemplateError) -> Int {
            guard let value = arguments.value(position, "start"), !(value.isUndefined), let index = value.wholeNumber else {
                return standard
            }
            return min(max(index < 0 ? index + text.count : index, 0), text.count)
        }
        let (start, end) = (try bound(1, 0), try bound(2, text.count))
        return (text.slice(start..<max(start, end)), start)
    }

    func place(_ text: TemplateText, _ arguments: CallArguments, last: Bool) throws(TemplateError) -> Int? {
        let wanted = try requiredText(arguments, 0, "sub")
        let (part, start) = try part(text, arguments)
        if wanted.count == 0 { return last ? start + part.count : start }
        return (last ? part.placesFromRight(of: wanted).last : part.places(of: wanted).first).map { $0 + start }
    }

    func padded(_ text: TemplateText, _ arguments: CallArguments, _ place: FieldPlace) throws(TemplateError) -> TemplateText {
        let fill = try optionalText(arguments, 1, "fillchar")?.letters ?? [Letter(" ")]
        guard fill.count == 1 else { throw fail("the fill character must be exactly one character long") }
        return try padded(text, whole(arguments, 0, "width", standard: 0), place, with: fill[0])
    }

    func padded(
        _ text: TemplateText, _ width: Int, _ place: FieldPlace, with fill: Letter = Letter(" ")
    ) throws(TemplateError) -> TemplateText {
        guard width > text.count else { return text }
        let room = width - text.count
        try spend(room)
        let left =
            switch place {
            case .start: 0
            // CPython's rule for an odd room.
            case .middle: room / 2 + (room & width & 1)
            case .end: room
            }
        let before = [Letter](repeating: fill, count: left)
        return TemplateText(before + text.letters + [Letter](repeating: fill, count: room - left))
    }
}
