/// Why a template could not be read or rendered.
package struct TemplateError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: Sendable, Equatable {
        /// It is not written as a template is.
        case syntax
        /// It did something that its values do not allow.
        case value
        /// It wanted more than a chat template may have.
        case limit
        /// It refused the conversation itself, by `raise_exception`.
        case refusal
    }

    package var kind: Kind
    /// In the template, from 1.
    package var line: Int
    /// One line, without anything that people wrote.
    package var problem: String

    init(_ kind: Kind, line: Int, _ problem: String) {
        self.kind = kind
        self.line = line
        self.problem = problem.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    package var description: String {
        switch kind {
        case .refusal: "the chat template refuses the conversation (its line \(line)): \(problem)"
        case .syntax, .value, .limit: "the chat template cannot be rendered, line \(line): \(problem)"
        }
    }
}
