/// How many questions of each part an examination has at most.
package struct ExamSize: Sendable, Equatable, Codable {
    package var counts: [ExamItem.Part.RawValue: Int]

    package init(_ counts: [ExamItem.Part: Int]) {
        self.counts = Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
    }

    package subscript(part: ExamItem.Part) -> Int { counts[part.rawValue] ?? 0 }

    /// At least 200 questions where the notes give them: an interval of about ±7 points.
    package static let standard = ExamSize([
        .wording: 200, .direction: 40, .document: 40, .date: 40, .asOf: 20, .pair: 20, .untrained: 20, .unanswerable: 60, .pattern: 20,
        .owner: 1_000,
    ])
}
