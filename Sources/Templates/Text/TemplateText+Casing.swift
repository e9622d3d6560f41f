extension TemplateText {
    var uppercased: TemplateText { TemplateText(letters.flatMap(Self.upper)) }

    var lowercased: TemplateText { TemplateText(letters.flatMap(Self.lower)) }

    /// The first letter a capital, all others small.
    var capitalized: TemplateText {
        TemplateText((letters.first.map(Self.title) ?? []) + letters.dropFirst().flatMap(Self.lower))
    }

    /// Python's `str.title()`: a capital after everything that has no case.
    var titled: TemplateText {
        var isInside = false
        return TemplateText(
            letters.flatMap { letter in
                let isCased = letter.scalar.properties.isCased
                defer { isInside = isCased }
                return isInside ? Self.lower(letter) : Self.title(letter)
            })
    }

    /// Jinja's `title`: a capital after blanks, hyphens and opening brackets only.
    var titledAfterBreaks: TemplateText {
        let breaks = Set("-({[<".unicodeScalars.map(\.value))
        var isStart = true
        return TemplateText(
            letters.flatMap { letter in
                defer { isStart = breaks.contains(letter.code) || letter.scalar.isTemplateSpace }
                return isStart ? Self.upper(letter) : Self.lower(letter)
            })
    }

    var swappedCase: TemplateText {
        TemplateText(letters.flatMap { $0.scalar.properties.isUppercase ? Self.lower($0) : Self.upper($0) })
    }

    /// Python's `isupper` and `islower`: something has a case, and nothing the other one.
    func isAll(upper: Bool) -> Bool {
        var hasCased = false
        for letter in letters {
            let properties = letter.scalar.properties
            if upper ? properties.isLowercase : properties.isUppercase { return false }
            hasCased = hasCased || properties.isUppercase || properties.isLowercase
        }
        return hasCased
    }

    func isAll(_ holds: (Unicode.Scalar) -> Bool) -> Bool { !letters.isEmpty && letters.allSatisfy { holds($0.scalar) } }

    private static func upper(_ letter: Letter) -> [Letter] {
        letter.replaced(by: letter.scalar.properties.uppercaseMapping.unicodeScalars)
    }

    private static func lower(_ letter: Letter) -> [Letter] {
        letter.replaced(by: letter.scalar.properties.lowercaseMapping.unicodeScalars)
    }

    private static func title(_ letter: Letter) -> [Letter] {
        letter.replaced(by: letter.scalar.properties.titlecaseMapping.unicodeScalars)
    }
}
