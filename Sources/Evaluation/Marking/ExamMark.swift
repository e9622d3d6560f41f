import Grounding
import Languages

/// What one answer is worth.
package struct ExamMark: Sendable, Equatable, Codable {
    /// Whether what was asked for is in the answer.
    package let isRecalled: Bool
    package let isExact: Bool
    /// Overlap of words with the nearest right answer, 0 to 1; of elements for a list.
    package let f1: Double
    /// Whether the answer says that nothing was written.
    package let isRefusal: Bool

    /// Marks an answer without a judge: by its words alone.
    package init(_ item: ExamItem, answer: String) {
        let given = NormalAnswer(answer)
        let right = item.answers.map(NormalAnswer.init)
        isRefusal = Refusal.isRefusal(answer)
        isExact = right.contains(given)
        let isToldOf = Self.names(item.named, in: given)
        switch item.shape {
        case .refusal:
            isRecalled = isRefusal
            f1 = isRefusal ? 1 : 0
        case .short:
            f1 = right.map(given.f1).max() ?? 0
            isRecalled = isToldOf && right.contains { given.contains($0) }
        case .verdict:
            f1 = right.map(given.f1).max() ?? 0
            isRecalled = !given.words.isEmpty && right.contains { $0.words.first == given.words.first }
        case .sentence:
            f1 = right.map(given.f1).max() ?? 0
            isRecalled = isToldOf && (f1 >= 0.6 || right.contains { given.contains($0) })
        case .order:
            f1 = right.map(given.f1).max() ?? 0
            isRecalled = Self.verdict(of: answer).names(item.answers, not: item.rejected)
        case .list:
            f1 = item.answers.map { ListMarks(expected: ListMarks.elements($0), given: ListMarks.elements(answer)).f1 }.max() ?? 0
            isRecalled = f1 >= 0.5
        case .text:
            // Of a pattern, the answers are its notes; half of them named is enough.
            let named = right.count { given.contains($0) }
            f1 = right.isEmpty ? 0 : Double(named) / Double(right.count)
            isRecalled = f1 >= 0.5
        }
    }

    /// What an answer comes to: `Harbor` of `Lantern is from May, Harbor from March, so Harbor came first`.
    private static func verdict(of answer: String) -> NormalAnswer {
        let conclusions = SetPhrases.conclusions.flatMap { word in
            answer.ranges(of: word.first?.isASCII == true ? " \(word) " : word)
        }
        let end = conclusions.map(\.upperBound).max()
        return NormalAnswer(end.map { String(answer[$0...]) } ?? answer)
    }

    private static func names(_ titles: [String], in answer: NormalAnswer) -> Bool {
        titles.count { answer.contains(NormalAnswer($0)) } >= min(2, titles.count)
    }
}

extension NormalAnswer {
    /// Whether one of some names is in it and none of others; a name that is part of a longer one does not count there.
    fileprivate func names(_ right: [String], not wrong: [String]) -> Bool {
        func counts(_ names: [String], beside others: [String]) -> Bool {
            names.map { NormalAnswer($0) }.contains { name in
                let longer = others.map { NormalAnswer($0) }.filter { $0.words.count > name.words.count && $0.contains(name) }
                return occurrences(of: name) > longer.reduce(0) { $0 + occurrences(of: $1) }
            }
        }
        return counts(right, beside: wrong) && !counts(wrong, beside: right)
    }

    private func occurrences(of other: NormalAnswer) -> Int {
        guard !other.words.isEmpty, other.words.count <= words.count else { return 0 }
        return (0...words.count - other.words.count).count { words[$0..<$0 + other.words.count].elementsEqual(other.words) }
    }
}
