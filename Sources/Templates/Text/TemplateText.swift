/// A text as Python sees it: a row of scalars, each with its origin.
package struct TemplateText: Sendable, Hashable, ExpressibleByStringLiteral {
    package var letters: [Letter]

    package init(_ letters: some Sequence<Letter>) { self.letters = Array(letters) }

    package init(_ string: some StringProtocol, origin: LetterOrigin = .template) {
        letters = string.unicodeScalars.map { Letter($0, origin: origin) }
    }

    package init(stringLiteral value: String) { self.init(value) }

    package var string: String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: letters.lazy.map(\.scalar))
        return String(scalars)
    }

    var count: Int { letters.count }

    package func marked(_ origin: LetterOrigin) -> TemplateText {
        var text = self
        for index in text.letters.indices { text.letters[index].origin = origin }
        return text
    }

    func slice(_ range: Range<Int>) -> TemplateText { TemplateText(letters[range]) }

    static func + (a: TemplateText, b: TemplateText) -> TemplateText { TemplateText(a.letters + b.letters) }

    /// Where `part` stands, from left to right and never overlapping. Knuth, Morris and Pratt: linear, whatever is looked for.
    func places(of part: TemplateText) -> [Int] {
        guard part.count > 0, part.count <= count else { return [] }
        var fallback = [Int](repeating: 0, count: part.count)
        var matched = 0
        for index in 1..<max(part.count, 1) {
            while matched > 0, part.letters[index] != part.letters[matched] { matched = fallback[matched - 1] }
            if part.letters[index] == part.letters[matched] { matched += 1 }
            fallback[index] = matched
        }
        var places: [Int] = []
        matched = 0
        for index in letters.indices {
            while matched > 0, letters[index] != part.letters[matched] { matched = fallback[matched - 1] }
            if letters[index] == part.letters[matched] { matched += 1 }
            if matched == part.count {
                places.append(index + 1 - matched)
                matched = 0
            }
        }
        return places
    }

    func contains(_ part: TemplateText) -> Bool { part.count == 0 || !places(of: part).isEmpty }

    func hasPrefix(_ part: TemplateText) -> Bool { letters.starts(with: part.letters) }

    func hasSuffix(_ part: TemplateText) -> Bool { part.count <= count && letters.suffix(part.count).elementsEqual(part.letters) }
}

extension Unicode.Scalar {
    /// Python's `str.isspace`.
    var isTemplateSpace: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }

    /// Where Python's `splitlines` ends a line.
    var endsLine: Bool { (0x0A...0x0D).contains(value) || (0x1C...0x1E).contains(value) || [0x85, 0x2028, 0x2029].contains(value) }
}
