/// Examples of which no two ask the same: the first answer to a question is the one that is taught.
package struct ExampleCollection {
    private(set) var examples: [Example] = []
    /// The note of each example, as an index; nil for the owner's own pairs.
    private(set) var notes: [Int?] = []
    private(set) var repeated = 0
    private var questions: Set<String> = []

    mutating func add(_ example: Example, note: Int?) {
        guard questions.insert(Self.key(example)).inserted else {
            repeated += 1
            return
        }
        examples.append(example)
        notes.append(note)
    }

    private static func key(_ example: Example) -> String {
        let asked = example.messages.dropLast().map(\.content).joined(separator: "\n")
        return asked.isEmpty ? example.answer : key(asked)
    }

    /// Questions that differ only in marks and case are one.
    package static func key(_ question: String) -> String {
        question.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" }
    }
}
