import Grounding

/// Reads what a base wrote about several notes: one sentence, or questions, one a line.
enum PatternReply {
    /// Words of a sentence, and of a question; a Chinese character is a word.
    private static let (sentenceWords, questionWords) = (4...50, 3...50)
    /// Wordings that are kept.
    private static let mostQuestions = 10

    /// The first line that is a sentence; nil where it is too short or too long to be one, or a question.
    static func sentence(_ text: String) -> String? {
        guard let line = StudyReply.statements(text).first.map(unquoted), sentenceWords.contains(NormalAnswer(line).words.count),
            line.last.map({ !"?？".contains($0) }) ?? false
        else { return nil }
        return line
    }

    /// Questions that do not say what they ask for, none of them twice.
    static func questions(_ text: String, about pattern: String) -> [String] {
        let said = NormalAnswer(pattern)
        var kept: [NormalAnswer] = []
        let questions = StudyReply.statements(text).map(unquoted).filter { line in
            let asked = NormalAnswer(line)
            guard questionWords.contains(asked.words.count), !asked.contains(said), asked.f1(said) < 0.85,
                !kept.contains(where: { $0.f1(asked) >= 0.85 })
            else { return false }
            kept.append(asked)
            return true
        }
        return Array(questions.prefix(mostQuestions))
    }

    /// Without the marks of a quotation around all of it.
    private static func unquoted(_ line: String) -> String {
        let pairs: [Character: Character] = ["\"": "\"", "«": "»", "“": "”", "„": "“", "「": "」", "'": "'"]
        guard line.count > 2, let first = line.first, let last = line.last, pairs[first] == last else { return line }
        return line.dropFirst().dropLast().trimmed
    }
}
