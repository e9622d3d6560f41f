import Languages

/// Reads what the base model wrote.
enum SelfMadeReply {
    /// `Q: …? A: …`, on one line or two, numbered or not; `问：…？答：…`.
    static func pairs(_ text: String) -> [(question: String, answer: String)] {
        var pairs: [(String, String)] = []
        var open: String?
        for line in text.split(whereSeparator: \.isNewline).map({ unmarked(String($0)) }) {
            if let (question, rest) = cut(line, at: SetPhrases.questionMarks) {
                if !question.isEmpty { continue }
                if let (asked, said) = cut(rest, at: SetPhrases.answerMarks) {
                    pairs.append((trimmed(asked), trimmed(said)))
                    open = nil
                } else {
                    open = trimmed(rest)
                }
            } else if let asked = open, let (before, said) = cut(line, at: SetPhrases.answerMarks), before.isEmpty {
                pairs.append((asked, trimmed(said)))
                open = nil
            }
        }
        return pairs.filter { !$0.0.isEmpty && !$0.1.isEmpty }
    }

    /// One statement a line.
    static func statements(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { trimmed(unmarked(String($0))) }.filter { !$0.isEmpty && !$0.hasSuffix(":") }
    }

    /// The reply without the quotes and the opening that models like to put around a text.
    static func prose(_ text: String) -> String {
        let lines = text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty }
        let body = lines.first?.hasSuffix(":") == true ? Array(lines.dropFirst()) : lines
        var joined = SentenceSplitter.joined(body)
        while let first = joined.first, let last = joined.last, joined.count > 1, "\"“".contains(first), "\"”".contains(last) {
            joined = String(joined.dropFirst().dropLast())
        }
        return joined
    }

    private static func cut(_ line: String, at marks: Set<String>) -> (before: String, after: String)? {
        let found = marks.compactMap { line.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
        return found.map { (trimmed(String(line[..<$0.lowerBound])), String(line[$0.upperBound...])) }
    }

    /// Without the number or the dash that a list begins a line with.
    private static func unmarked(_ line: String) -> String {
        var rest = line[...].drop(while: \.isWhitespace)
        let digits = rest.prefix { $0.isNumber }
        if !digits.isEmpty, let mark = rest.dropFirst(digits.count).first, ".)、:".contains(mark) { rest = rest.dropFirst(digits.count + 1) }
        if let first = rest.first, "-*•–".contains(first) { rest = rest.dropFirst() }
        return String(rest.drop(while: \.isWhitespace)).replacing("**", with: "")
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
