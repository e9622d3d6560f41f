import Languages
import Notes

/// How a heading stands inside a question.
enum HeadingWords {
    static func inline(_ heading: String, _ set: NoteSet, _ language: NoteLanguage) -> String {
        if let day = CalendarDay(parsing: heading), heading.allSatisfy({ !$0.isLetter }) { return DayWords.day(day, language) }
        // Where a language is not read, its capitals may mean something: a German noun keeps its own.
        return language.rules.clauses == nil ? bare(heading) : set.vocabulary.inline(bare(heading))
    }

    /// Without numbering in front and marks around it: `2.1 Why?` is `Why`.
    static func bare(_ heading: String) -> String {
        var text = heading.dropFirst(listNumberLength(heading))
        while let last = text.last, last.isWhitespace || ":?!.。：？！".contains(last) { text.removeLast() }
        while let first = text.first, !(first.isLetter || first.isNumber) { text.removeFirst() }
        return text.isEmpty ? heading : String(text)
    }

    /// `1. `, `2.1 `, `3) `: digits and dots before a space.
    private static func listNumberLength(_ heading: String) -> Int {
        let number = heading.prefix { $0.isNumber || ".)".contains($0) }
        let isNumbering =
            (1...5).contains(number.count) && number.contains { ".)".contains($0) } && heading.dropFirst(number.count).first == " "
        return isNumbering ? number.count : 0
    }
}
