import Grounding

/// How far the check of answers against the notes tells right answers from wrong ones; a refusal, a yes and a no cannot be checked.
package struct CheckScore: Sendable, Equatable, Codable {
    /// Answers of one sort, and those of them that a note says.
    package struct Share: Sendable, Equatable, Codable {
        package var n = 0
        package var found = 0

        package var share: Double { n == 0 ? 0 : Double(found) / Double(n) }

        fileprivate mutating func count(_ support: AnswerSupport) {
            guard support.state != .untold else { return }
            n += 1
            if support.state == .found { found += 1 }
        }
    }

    package var right = Share()
    /// Wrong answers to questions that have an answer.
    package var wrong = Share()
    /// Answers to questions that have none.
    package var invented = Share()

    package init(_ items: [ExamItem], answers: [String], checker: AnswerChecker) {
        for (item, answer) in zip(items, answers) {
            let support = checker.support(of: answer, to: item.question)
            if item.shape == .refusal {
                invented.count(support)
            } else if ExamMark(item, answer: answer).isRecalled {
                right.count(support)
            } else {
                wrong.count(support)
            }
        }
    }
}
