import Datasets
import Languages
import Notes
import Seeding
import Tokenization

extension Pattern {
    /// Notes that an answer names.
    private static let mostNamed = 8

    /// What is taught of a pattern: each way of asking, answered by the pattern and the notes that show it with their dates; one way is kept back
    /// where enough others are taught.
    ///
    /// - Throws: `StudyPrompts.Problem` where the program's own files are not there.
    package func examples() throws -> [Example] {
        let answer = try answer()
        return questions.enumerated().map { number, question in
            let isKeptBack = questions.count > StudyCoverage.least && number == questions.count - 1
            return Example(
                messages: [ChatMessage(role: .user, content: question), ChatMessage(role: .assistant, content: answer)],
                provenance: ExampleProvenance(
                    kind: .pattern, note: signs.first?.title ?? "", noteHash: signs.first?.statement.note ?? "",
                    contentHash: StableHash.hexadecimal(text), wording: "pattern", split: isKeptBack ? .valid : .train))
        }
    }

    /// The pattern with its notes, as it is answered.
    ///
    /// - Throws: `StudyPrompts.Problem` where the program's own files are not there.
    package func answer() throws -> String {
        let said = text.last.map { $0.isLetter || $0.isNumber } == true ? text + language.rules.stop : text
        return try PatternPrompts.of(language).answer(said, notes: language.rules.listed(signs.prefix(Self.mostNamed).map(name)))
    }

    /// A note by its title, with its day behind it where the title is not that day.
    private func name(_ sign: Sign) -> String {
        guard let day = sign.day.flatMap({ CalendarDay(parsing: $0) }), CalendarDay(parsing: sign.title) != day else { return sign.title }
        return "\(sign.title) (\(language.rules.day(day.year, day.month, day.day)))"
    }
}
