/// A line of a dataset file that cannot be used.
package struct DatasetLineError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Problem: Error, Sendable, Equatable {
        case notJSON
        case notUTF8
        case noKnownForm(keys: [String])
        case wrongType(field: String, expected: String)
        case unknownRole(String)
        case emptyMessages
        case noAnswer
    }

    package let file: String
    /// From 1.
    package let line: Int
    package let problem: Problem

    /// - Parameter line: from 1.
    package init(file: String, line: Int, problem: Problem) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    package var description: String { "\(file):\(line): \(problem.words)" }
}

extension DatasetLineError.Problem {
    package var words: String {
        switch self {
        case .notJSON: "this line is not a JSON object"
        case .notUTF8: "this line is not UTF-8 text"
        case .noKnownForm(let keys):
            "expected messages, prompt and completion, instruction and output, conversations, or text; found "
                + (keys.isEmpty ? "no key" : keys.joined(separator: ", "))
        case .wrongType(let field, let expected): "\(field): expected \(expected)"
        case .unknownRole(let role): "unknown role \"\(role)\"; expected system, user or assistant"
        case .emptyMessages: "the example has no message"
        case .noAnswer: "the example has no answer of the assistant to learn"
        }
    }
}
