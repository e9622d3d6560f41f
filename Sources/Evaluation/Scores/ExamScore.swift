import Datasets

/// What one column's answers come to; shares from 0 to 1.
package struct ExamScore: Sendable, Equatable, Codable {
    /// One part of the examination.
    package struct PartScore: Sendable, Equatable, Codable {
        /// Of what can be answered the share that was; of what cannot, the share that was refused.
        package var recall: Double
        package var f1: Double
        package var n: Int
    }

    /// Share of the answerable questions whose answer holds what was asked for.
    package var recall: Double
    /// The 95 % interval, low and high.
    package var recallInterval: [Double]
    /// Over the answerable questions.
    package var f1: Double
    package var exact: Double
    /// Share of the unanswerable questions that were answered all the same.
    package var falseAnswers: Double
    package var falseAnswersInterval: [Double]
    /// Share of the answerable questions that were refused.
    package var overRefusals: Double
    /// All questions, and those of them that cannot be answered.
    package var n: Int
    package var unanswerable: Int
    package var parts: [ExamItem.Part.RawValue: PartScore]
    /// Of the answerable questions, by what an example of their kind teaches: links by their set F1, which came first by its verdict.
    package var kinds: [ExampleKind.RawValue: PartScore]
    /// Of the sorts of unanswerable questions, the share that was answered all the same.
    package var falseAnswersOfSort: [String: Double]

    /// - Precondition: an answer for each item.
    package init(_ items: [ExamItem], answers: [String], seed: UInt64 = 1) {
        precondition(items.count == answers.count, "\(items.count) questions, \(answers.count) answers")
        let marked = zip(items, answers).map { (item: $0, mark: ExamMark($0, answer: $1)) }
        let answerable = marked.filter { $0.item.shape != .refusal }.map(\.mark)
        let unknown = marked.filter { $0.item.shape == .refusal }
        func share(_ marks: [ExamMark], _ fits: (ExamMark) -> Bool) -> BootstrapInterval {
            BootstrapInterval(of: marks.map { fits($0) ? 1 : 0 }, seed: seed)
        }
        func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }
        let recalled = share(answerable, \.isRecalled)
        let invented = share(unknown.map(\.mark)) { !$0.isRefusal }
        recall = recalled.mean
        recallInterval = [recalled.low, recalled.high]
        f1 = mean(answerable.map(\.f1))
        exact = mean(answerable.map { $0.isExact ? 1 : 0 })
        falseAnswers = invented.mean
        falseAnswersInterval = [invented.low, invented.high]
        overRefusals = mean(answerable.map { $0.isRefusal ? 1 : 0 })
        n = items.count
        unanswerable = unknown.count
        func scores(_ groups: [String: [(item: ExamItem, mark: ExamMark)]]) -> [String: PartScore] {
            groups.mapValues { group in
                PartScore(recall: mean(group.map { $0.mark.isRecalled ? 1 : 0 }), f1: mean(group.map(\.mark.f1)), n: group.count)
            }
        }
        parts = scores(Dictionary(grouping: marked, by: \.item.part.rawValue))
        kinds = scores(Dictionary(grouping: marked.filter { $0.item.shape != .refusal }, by: \.item.kind.rawValue))
        falseAnswersOfSort = Dictionary(grouping: unknown) { $0.item.sort ?? $0.item.part.rawValue }.mapValues { sort in
            mean(sort.map { $0.mark.isRefusal ? 0 : 1 })
        }
    }
}

/// How well single notes were learnt.
package struct ExamNotes: Sendable, Equatable, Codable {
    package enum State: String, Sendable, Codable, CaseIterable { case learnt, shaky, missed }

    package struct Entry: Sendable, Equatable, Codable {
        package var title: String
        package var asked: Int
        package var recalled: Int

        /// Learnt where at least two thirds of the questions were answered, missed where less than one third was.
        package var state: State { recalled * 3 >= asked * 2 ? .learnt : recalled * 3 < asked ? .missed : .shaky }
    }

    package var learnt = 0
    package var shaky = 0
    package var missed = 0
    /// By title, those that were asked for.
    package var titles: [Entry] = []

    /// Counts the answerable questions about trained notes; patterns and the owner's own belong to no single note.
    package init(_ items: [ExamItem], answers: [String]) {
        var counts: [String: Entry] = [:]
        for (item, answer) in zip(items, answers)
        where item.shape != .refusal && item.kind != .pattern && !item.noteHash.isEmpty {
            var entry = counts[item.noteHash] ?? Entry(title: item.note, asked: 0, recalled: 0)
            entry.asked += 1
            entry.recalled += ExamMark(item, answer: answer).isRecalled ? 1 : 0
            counts[item.noteHash] = entry
        }
        titles = counts.sorted { ($0.value.title, $0.key) < ($1.value.title, $1.key) }.map(\.value)
        learnt = titles.count { $0.state == .learnt }
        shaky = titles.count { $0.state == .shaky }
        missed = titles.count { $0.state == .missed }
    }
}
