extension TemplateText {
    /// Without spaces, or without the letters of `set`, at its ends.
    func stripped(of set: TemplateText? = nil, left: Bool = true, right: Bool = true) -> TemplateText {
        let codes = set.map { Set($0.letters.map(\.code)) }
        func isCut(_ letter: Letter) -> Bool { codes?.contains(letter.code) ?? letter.scalar.isTemplateSpace }
        var rest = letters[...]
        if left { rest = rest.drop(while: isCut) }
        if right { while let last = rest.last, isCut(last) { rest.removeLast() } }
        return TemplateText(rest)
    }

    /// Python's `split(separator, limit)`.
    func split(at separator: TemplateText, limit: Int = .max) -> [TemplateText] {
        cut(places(of: separator).prefix(limit), width: separator.count)
    }

    /// Python's `rsplit(separator, limit)`. Where the separator overlaps itself, places are counted from the right.
    func splitFromRight(at separator: TemplateText, limit: Int = .max) -> [TemplateText] {
        cut(placesFromRight(of: separator).suffix(limit), width: separator.count)
    }

    func placesFromRight(of part: TemplateText) -> [Int] {
        TemplateText(letters.reversed()).places(of: TemplateText(part.letters.reversed())).map { count - $0 - part.count }.reversed()
    }

    private func cut(_ places: ArraySlice<Int>, width: Int) -> [TemplateText] {
        var parts: [TemplateText] = []
        var start = 0
        for place in places {
            parts.append(slice(start..<place))
            start = place + width
        }
        return parts + [slice(start..<count)]
    }

    /// Python's `split()`: at runs of spaces, without empty parts.
    func words(limit: Int = .max) -> [TemplateText] {
        var parts: [TemplateText] = []
        var rest = stripped(right: false).letters[...]
        while !rest.isEmpty, parts.count < limit {
            let word = rest.prefix { !$0.scalar.isTemplateSpace }
            parts.append(TemplateText(word))
            rest = rest[word.endIndex...].drop { $0.scalar.isTemplateSpace }
        }
        return rest.isEmpty ? parts : parts + [TemplateText(rest)]
    }

    /// Python's `rsplit(None, limit)`.
    func wordsFromRight(limit: Int) -> [TemplateText] {
        TemplateText(letters.reversed()).words(limit: limit).map { TemplateText($0.letters.reversed()) }.reversed()
    }

    func lines(keepingEnds: Bool = false) -> [TemplateText] {
        var lines: [TemplateText] = []
        var start = 0
        var index = 0
        while index < count {
            guard letters[index].scalar.endsLine else {
                index += 1
                continue
            }
            let isPair = letters[index].code == 0x0D && index + 1 < count && letters[index + 1].code == 0x0A
            let end = index + (isPair ? 2 : 1)
            lines.append(slice(start..<(keepingEnds ? end : index)))
            start = end
            index = end
        }
        return start < count ? lines + [slice(start..<count)] : lines
    }

    /// - Parameter limit: how many are replaced, from the left; negative for all.
    func replacing(_ old: TemplateText, with new: TemplateText, limit: Int = -1) -> TemplateText {
        let most = limit < 0 ? Int.max : limit
        guard old.count > 0 else { return interspersed(with: new, limit: most) }
        return new.joining(split(at: old, limit: most))
    }

    /// Python's way of replacing nothing: before each letter and at the end.
    private func interspersed(with new: TemplateText, limit: Int) -> TemplateText {
        var result: [Letter] = []
        for (index, letter) in letters.enumerated() {
            if index < limit { result += new.letters }
            result.append(letter)
        }
        return TemplateText(count < limit ? result + new.letters : result)
    }

    func joining(_ parts: [TemplateText]) -> TemplateText {
        var result: [Letter] = []
        for (index, part) in parts.enumerated() {
            if index > 0 { result += letters }
            result += part.letters
        }
        return TemplateText(result)
    }
}
