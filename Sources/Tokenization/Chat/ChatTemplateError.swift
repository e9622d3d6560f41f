/// Why a conversation could not be written as a model expects it.
package enum ChatTemplateError: Error, Sendable, Equatable, CustomStringConvertible {
    case noMessages
    /// The template wants user and assistant in turn, the user first.
    case rolesMustAlternate(template: String, position: Int)
    /// An example in which nothing would be learnt.
    case noTarget(example: String)

    package var description: String {
        switch self {
        case .noMessages:
            "a conversation without messages cannot be rendered; give at least one user message."
        case .rolesMustAlternate(let template, let position):
            "message \(position + 1) has the wrong role for the \(template) template: roles must alternate user, assistant, user, …"
        case .noTarget(let example):
            "the example “\(example)” has nothing to learn: it needs an assistant message that is not empty."
        }
    }
}
