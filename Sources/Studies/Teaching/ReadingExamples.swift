import Datasets
import Seeding

/// What is taught about reading: questions with the statements before them that a search finds, as they will stand there where memory fails.
///
/// An adapter that was only taught to answer by itself answers by itself whatever stands before the question. What is missing among the
/// statements is answered from memory, and what no note says is refused with the nearest statements before it.
package struct ReadingExamples {
    /// Of the examples that can be asked with statements before them, one in so many is, beside being asked without.
    private static let oneIn = 2
    /// Of those whose own statement is not found, one in so many is taught without it.
    private static let leftOutOneIn = 5

    /// `ExampleProvenance.wording` of what is read.
    package static let wording = "reading"

    private let index: StatementIndex
    private let seed: UInt64

    /// The questions of even places lead to statements and those of odd places are asked, so that none finds itself.
    package init(_ passages: [StudyPassage], _ studies: [String: Study], seed: UInt64) {
        index = StatementIndex(passages, studies) { $0 % 2 == 0 }
        self.seed = seed
    }

    /// The examples to add for those of a passage.
    ///
    /// - Parameter examples: of this study of the passage (`Study.examples`).
    /// - Throws: `StudyPrompts.Problem` where the program's own files are not there.
    package func examples(beside examples: [Example], of passage: StudyPassage, _ study: Study) throws -> [Example] {
        var random = SeededGenerator(seed: seed, labels: "reading", passage.key)
        var asked: [String: String] = [:]
        for statement in study.statements {
            for (place, question) in statement.questions.enumerated() where place % 2 == 1 { asked[question.question] = statement.text }
        }
        return try examples.compactMap { example in
            guard example.provenance.split == .train else { return nil }
            let isRefused = example.provenance.kind == .abstention
            let statement = asked[example.question]
            guard isRefused || statement != nil && random.index(below: Self.oneIn) == 0 else { return nil }
            var found = index.found(by: example.question, limit: ReadingPrompt.statements).map { index.entries[$0] }
            if let statement, !found.contains(where: { $0.text == statement && $0.passage == passage }),
                random.index(below: Self.leftOutOneIn) > 0
            {
                found = Array(found.prefix(ReadingPrompt.statements - 1))
                found.insert(
                    StatementIndex.Entry(passage: passage, text: statement), at: random.index(below: found.count + 1))
            }
            guard !found.isEmpty else { return nil }
            return try with(example, found)
        }
    }

    private func with(_ example: Example, _ found: [StatementIndex.Entry]) throws -> Example {
        var example = example
        example.messages[0].content = try ReadingPrompt.text(example.question, after: found)
        example.provenance.wording = Self.wording
        return example
    }
}
