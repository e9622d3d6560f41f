/// Why a conversation could not be written as a model expects it.
package enum ChatTemplateError: Error, Sendable, Equatable, CustomStringConvertible {
    case noMessages
    case noTemplate
    /// The model has templates for special uses only.
    case noDefaultTemplate(known: [String])
    /// A file that holds no conversation.
    case badConversation(file: String, problem: String)
    /// An example in which nothing would be learnt.
    case noTarget(example: String)

    package var description: String {
        switch self {
        case .noMessages:
            "a conversation without messages cannot be rendered; give at least one user message."
        case .noTemplate:
            "the model has no chat template, and none is made up; choose a model that was trained to chat (often named Instruct or Chat)."
        case .noDefaultTemplate(let known):
            "the model has several chat templates and no default one; it has only: \(known.joined(separator: ", "))."
        case .badConversation(let file, let problem):
            "\(file) holds no conversation: \(problem)."
        case .noTarget(let example):
            "the example “\(example)” has nothing to learn: it needs an assistant message that is not empty."
        }
    }
}
