/// Studies as plain text: `=== LANG | KIND | TITLE | DATE`, the note, `--- facts` with `* statement` and `kind: question => answer` lines,
/// `--- unanswerable` with `question => why not // twin => answer` lines.
///
/// What follows under other `---` heads is for training a writer and is not read here.
package struct StudyText: Sendable, Equatable {
    package let title: String
    package let date: String?
    package let note: String
    package let statements: [StudyStatement]
    package let twins: [StudyTwin]

    /// As `StudyPassage.shown` would show it.
    package var shown: String { ([title] + [date].compactMap(\.self)).joined(separator: "\n") + "\n\n" + note }

    /// The notes of a text; a block without a head of four parts is skipped.
    package static func read(_ text: String) -> [StudyText] {
        ("\n" + text).components(separatedBy: "\n=== ").dropFirst().compactMap(block)
    }

    private static func block(_ text: String) -> StudyText? {
        let parts = text.components(separatedBy: "\n--- facts\n")
        guard parts.count == 2, let head = parts[0].split(separator: "\n", maxSplits: 1).first else { return nil }
        let fields = head.split(separator: "|").map(\.trimmed)
        guard fields.count == 4 else { return nil }
        var statements: [StudyStatement] = []
        for line in lines(of: parts[1]) {
            if line.hasPrefix("* ") {
                statements.append(StudyStatement(text: line.dropFirst(2).trimmed))
            } else if !statements.isEmpty {
                statements[statements.count - 1].questions += StudyReply.questions(String(line))
            }
        }
        return StudyText(
            title: fields[2], date: fields[3] == "-" ? nil : fields[3], note: parts[0].dropFirst(head.count).trimmed,
            statements: statements, twins: twins(parts[1]))
    }

    private static func twins(_ text: String) -> [StudyTwin] {
        let parts = text.components(separatedBy: "\n--- unanswerable\n")
        guard parts.count == 2 else { return [] }
        return lines(of: parts[1]).compactMap { line in
            let sides = String(line).components(separatedBy: " // ").map { $0.components(separatedBy: " => ").map(\.trimmed) }
            guard sides.count == 2, sides[1].count == 2 else { return nil }
            return StudyTwin(
                question: sides[0][0], answered: StudyQuestion(kind: .twin, question: sides[1][0], answer: sides[1][1]))
        }
    }

    /// Those before the next head.
    private static func lines(of text: String) -> [Substring] {
        text.prefix(upTo: text.firstRange(of: "\n--- ")?.lowerBound ?? text.endIndex).split(whereSeparator: \.isNewline)
    }
}
