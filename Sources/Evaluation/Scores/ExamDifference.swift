/// How much better or worse ours did than another column at the same questions; shares from −1 to 1, ours less the other's.
package struct ExamDifference: Sendable, Equatable, Codable {
    package var recall: Double
    /// The 95 % interval, low and high, of the same questions drawn again and again.
    package var recallInterval: [Double]
    package var falseAnswers: Double
    package var falseAnswersInterval: [Double]

    /// The columns that ours is compared with.
    package static let others: [ExamColumn] = [.base, .classic, .bm25]

    /// - Precondition: an answer of both for each item.
    package init(_ items: [ExamItem], ours: [String], other: [String], seed: UInt64 = 1) {
        precondition(
            items.count == ours.count && items.count == other.count,
            "\(items.count) questions, \(ours.count) and \(other.count) answers")
        func interval(_ isRefusal: Bool, _ value: (ExamMark) -> Bool) -> BootstrapInterval {
            let differences = items.indices.filter { (items[$0].shape == .refusal) == isRefusal }.map { index -> Double in
                let (mine, theirs) = (ExamMark(items[index], answer: ours[index]), ExamMark(items[index], answer: other[index]))
                return (value(mine) ? 1 : 0) - (value(theirs) ? 1 : 0)
            }
            return BootstrapInterval(of: differences, seed: seed)
        }
        let recalled = interval(false, \.isRecalled)
        let invented = interval(true) { !$0.isRefusal }
        (recall, recallInterval) = (recalled.mean, [recalled.low, recalled.high])
        (falseAnswers, falseAnswersInterval) = (invented.mean, [invented.low, invented.high])
    }
}
