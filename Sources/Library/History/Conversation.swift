import Foundation

/// A chat that was kept.
package struct Conversation: Sendable, Equatable, Codable {
    package let id: String
    package var createdAt: Date
    package var title: String
    /// The adapter that answered.
    package var adapter: String?

    package init(id: String, createdAt: Date, title: String, adapter: String? = nil) {
        self.id = id
        self.createdAt = createdAt
        self.title = title
        self.adapter = adapter
    }
}

/// One turn of a conversation.
package struct ConversationMessage: Sendable, Equatable, Codable {
    package let createdAt: Date
    /// "user", "assistant" or "system".
    package let role: String
    package let content: String
    /// What was found out about an answer (its sources), as JSON.
    package let details: String?

    package init(createdAt: Date, role: String, content: String, details: String? = nil) {
        self.createdAt = createdAt
        self.role = role
        self.content = content
        self.details = details
    }
}
