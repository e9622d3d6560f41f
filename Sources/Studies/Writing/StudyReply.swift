/// Reads what a base wrote: answers with their questions, one a line.
///
/// The answer stands first: who has to say what is asked for before he asks copies it from the note, and the question follows from it.
enum StudyReply {
    /// `kind: answer <= question`; a line of another form is skipped, and so is a last one that was cut off.
    static func questions(_ text: String) -> [StudyQuestion] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let line = unmarked(line)
            guard let colon = line.firstIndex(where: { ":：".contains($0) }),
                let kind = QuestionKind(rawValue: line[..<colon].lowercased().trimmed), let arrow = line.firstRange(of: "<=")
            else { return nil }
            guard colon < arrow.lowerBound else { return nil }
            let answer = String(line[line.index(after: colon)..<arrow.lowerBound]).trimmed
            let question = String(line[arrow.upperBound...]).trimmed
            return question.isEmpty || answer.isEmpty ? nil : StudyQuestion(kind: kind, question: question, answer: answer)
        }
    }

    /// Without the number, the dash or the star that a list begins a line with.
    static func unmarked(_ line: some StringProtocol) -> String {
        var rest = Substring(line).drop(while: \.isWhitespace)
        let digits = rest.prefix { $0.isNumber }
        if !digits.isEmpty, let mark = rest.dropFirst(digits.count).first, ".)、".contains(mark) { rest = rest.dropFirst(digits.count + 1) }
        if let first = rest.first, "-*•–".contains(first) { rest = rest.dropFirst() }
        return String(rest).replacing("**", with: "").trimmed
    }
}

extension StudyQuestion {
    /// As `StudyReply.questions` reads it.
    var line: String { "\(kind.rawValue): \(answer) <= \(question)" }
}

extension StringProtocol {
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
