import Foundation
import GRDB

extension NoteLibrary {
    package func record(_ conversation: Conversation) throws(LibraryError) {
        try write { try conversation.upsert($0) }
    }

    /// Adds a turn at the end.
    ///
    /// - Throws: `LibraryError.missing` when there is no such conversation.
    package func append(_ message: ConversationMessage, to conversation: String) throws(LibraryError) {
        try write { db in
            guard try Conversation.filter(Column("id") == conversation).fetchCount(db) == 1 else {
                throw LibraryError.missing(path: path, table: Conversation.databaseTableName, key: conversation)
            }
            try db.execute(
                sql: """
                    INSERT INTO message(conversation, position, createdAt, role, content, details)
                    SELECT ?1, coalesce(max(position) + 1, 0), ?2, ?3, ?4, ?5 FROM message WHERE conversation = ?1
                    """,
                arguments: [conversation, message.createdAt, message.role, message.content, message.details])
        }
    }

    /// All conversations, the newest first.
    package func conversations() throws(LibraryError) -> [Conversation] {
        try read { try Conversation.order(Column("createdAt").desc, Column("id").desc).fetchAll($0) }
    }

    /// The turns of a conversation in their order; none for an unknown one.
    package func messages(of conversation: String) throws(LibraryError) -> [ConversationMessage] {
        try read { db in
            try ConversationMessage.fetchAll(
                db, sql: "SELECT createdAt, role, content, details FROM message WHERE conversation = ? ORDER BY position",
                arguments: [conversation])
        }
    }

    package func removeConversation(id: String) throws(LibraryError) {
        _ = try write { try Conversation.filter(Column("id") == id).deleteAll($0) }
    }
}

extension Conversation: FetchableRecord, PersistableRecord {
    package static let databaseTableName = "conversation"
}

extension ConversationMessage: FetchableRecord {}
