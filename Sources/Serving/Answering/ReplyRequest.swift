/// What is to be written, whichever way it was asked for.
package struct ReplyRequest: Sendable, Equatable {
    package struct Message: Sendable, Equatable {
        package enum Role: String, Sendable, Equatable {
            case system, user, assistant, tool
        }

        package var role: Role
        package var content: String

        package init(_ role: Role, _ content: String) { (self.role, self.content) = (role, content) }
    }

    package enum Prompt: Sendable, Equatable {
        /// A conversation, to be written as the model's template says.
        case messages([Message])
        /// A text to go on with, as it stands; special tokens may be spelt in it.
        case text(String)
        case tokens([Int])
    }

    /// Of a model that is there.
    package var model: String
    package var prompt: Prompt
    package var settings = ReplySettings()
    /// Whether each token is to come with its probability.
    package var scoresTokens = false
    /// Whether an adapter's answers are held against the notes, before a refusal and after.
    package var isChecked = true
    /// Whether the notes are read where memory fails.
    package var readsNotes = true

    package init(model: String, prompt: Prompt) { (self.model, self.prompt) = (model, prompt) }
}

/// How tokens are picked, and when to stop; what is nil is the model's to say.
package struct ReplySettings: Sendable, Equatable {
    package var temperature: Float?
    package var topP: Float?
    package var topK: Int?
    package var repetitionPenalty: Float?
    /// Taken off the logit of a token that the answer has, and of each time that it has it; OpenAI's.
    package var presencePenalty: Float?
    package var frequencyPenalty: Float?
    package var seed: UInt64?
    package var stops: [String] = []
    /// Nil for what is usual; `Int.max` for as many as fit.
    package var maxTokens: Int?

    package init() {}
}
