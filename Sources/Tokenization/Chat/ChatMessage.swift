/// One turn of a conversation.
package struct ChatMessage: Codable, Sendable, Equatable {
    package enum Role: String, Codable, Sendable {
        case system
        case user
        case assistant
    }

    package var role: Role
    package var content: String

    package init(role: Role, content: String) {
        self.role = role
        self.content = content
    }
}
