/// Reads what a base wrote: statements, questions with their answers, or twins, one a line.
enum StudyReply {
    /// Statements, without the marks or numbers that a list begins its lines with.
    static func statements(_ text: String) -> [String] {
        var seen: Set<String> = []
        return text.split(whereSeparator: \.isNewline).map { unmarked($0) }
            .filter { $0.contains(where: \.isLetter) && !$0.hasSuffix(":") && !$0.hasSuffix("：") && seen.insert($0).inserted }
    }

    /// `kind: question => answer`; a line of another form is skipped, and of a last one that was cut off too.
    static func questions(_ text: String) -> [StudyQuestion] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let line = unmarked(line)
            guard let (label, rest) = labelled(line), let kind = QuestionKind(rawValue: label), let arrow = rest.firstRange(of: "=>")
            else { return nil }
            let (question, answer) = (rest[..<arrow.lowerBound].trimmed, rest[arrow.upperBound...].trimmed)
            return question.isEmpty || answer.isEmpty ? nil : StudyQuestion(kind: kind, question: question, answer: answer)
        }
    }

    /// `twin: question => answer`, each followed by `unknown: question`; what has no such neighbour is skipped.
    static func twins(_ text: String) -> [StudyTwin] {
        var twins: [StudyTwin] = []
        var answered: StudyQuestion?
        for line in text.split(whereSeparator: \.isNewline).map(unmarked) {
            if let question = questions(line).first {
                answered = question.kind == .twin ? question : nil
            } else if let before = answered, let (label, rest) = labelled(line), label == unknown {
                let question = rest.prefix(upTo: rest.firstRange(of: "=>")?.lowerBound ?? rest.endIndex).trimmed
                if !question.isEmpty { twins.append(StudyTwin(question: question, answered: before)) }
                answered = nil
            }
        }
        return twins
    }

    /// What a question without an answer begins with.
    static let unknown = "unknown"

    /// What stands before a line's first colon, in small letters, and what stands behind it.
    private static func labelled(_ line: String) -> (label: String, rest: Substring)? {
        line.firstIndex { ":：".contains($0) }.map { (line[..<$0].lowercased().trimmed, line[line.index(after: $0)...]) }
    }

    /// Without the number, the dash or the star that a list begins a line with.
    private static func unmarked(_ line: Substring) -> String {
        var rest = line.drop(while: \.isWhitespace)
        let digits = rest.prefix { $0.isNumber }
        if !digits.isEmpty, let mark = rest.dropFirst(digits.count).first, ".)、".contains(mark) { rest = rest.dropFirst(digits.count + 1) }
        if let first = rest.first, "-*•–".contains(first) { rest = rest.dropFirst() }
        return String(rest).replacing("**", with: "").trimmed
    }
}

extension StringProtocol {
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
