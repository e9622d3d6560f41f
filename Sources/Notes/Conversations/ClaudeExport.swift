/// Claude's `conversations.json`: every talk a list of messages.
enum ClaudeExport: JSONExport {
    static func recognises(_ outline: JSONOutline) -> Bool { outline.elementKeys.contains("chat_messages") }

    static func drafts(_ outline: JSONOutline, _ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var names = NoteNames()
        return outline.drafts(in: outline.whole, called: "conversation", kind: .conversation) { node throws(SkipReason) in
            guard node["chat_messages"].isList else { throw .damaged("the conversation has no messages") }
            let talk = AssistantConversation(
                title: node["name"].string, created: node["created_at"].date(file.options), changed: node["updated_at"].date(file.options),
                said: branch(node).compactMap { utterance($0, file) })
            return try talk.draft(file, &names)
        }
    }

    /// The messages that were shown last; where no message says which one it answers, all of them.
    private static func branch(_ node: JSONNode) -> [JSONNode] {
        let messages = node["chat_messages"].list
        let byID = Dictionary(messages.compactMap { message in message["uuid"].string.map { ($0, message) } }, uniquingKeysWith: { $1 })
        guard messages.contains(where: { byID[$0["parent_message_uuid"].string ?? ""] != nil }), var message = messages.last else {
            return messages
        }
        if let leaf = byID[node["current_leaf_message_uuid"].string ?? ""] { message = leaf }
        var branch = [message]
        var seen: Set<String> = [message["uuid"].string ?? ""]
        while let parent = message["parent_message_uuid"].string, let next = byID[parent], seen.insert(parent).inserted {
            branch.append(next)
            message = next
        }
        return branch.reversed()
    }

    private static func utterance(_ message: JSONNode, _ file: SourceFile) -> Utterance? {
        let isOwn = message["sender"].string == "human"
        guard isOwn || message["sender"].string == "assistant" else { return nil }
        // `text` repeats the parts, with a word for each that could not be shown.
        let parts = message["content"].list.filter { $0["type"].string ?? "text" == "text" }.compactMap { $0["text"].string }
        let text = message["content"].list.isEmpty ? message["text"].string ?? "" : parts.joined(separator: "\n\n")
        let plain = isOwn ? text : AssistantConversation.plain(text, file)
        guard !plain.trimmed.isEmpty else { return nil }
        return Utterance(speaker: isOwn ? "" : "Claude", isOwn: isOwn, text: plain, day: message["created_at"].day(file.options))
    }
}
