/// ChatGPT's `conversations.json`: every talk a tree of messages, of which the branch that was shown last is read.
enum ChatGPTExport: JSONExport {
    static func recognises(_ outline: JSONOutline) -> Bool { outline.elementKeys.contains("mapping") || outline.members["mapping"] != nil }

    static func drafts(_ outline: JSONOutline, _ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var names = NoteNames()
        guard outline.isList else {
            guard let node = JSONNode(parsing: outline.bytes[...]) else { throw .damaged("its JSON breaks off or is not well-formed") }
            return [try conversation(node, file).draft(file, &names)]
        }
        return outline.drafts(in: outline.whole, called: "conversation", kind: .conversation) { node throws(SkipReason) in
            try conversation(node, file).draft(file, &names)
        }
    }

    private static func conversation(_ node: JSONNode, _ file: SourceFile) throws(SkipReason) -> AssistantConversation {
        guard node["mapping"].isObject else { throw .damaged("the conversation has no messages") }
        return AssistantConversation(
            title: node["title"].string, created: node["create_time"].date(file.options), changed: node["update_time"].date(file.options),
            said: branch(node).compactMap { utterance($0["message"], file) })
    }

    /// The messages from the first to the one that was shown last.
    private static func branch(_ node: JSONNode) -> [JSONNode] {
        let mapping = node["mapping"]
        var id = node["current_node"].string ?? ""
        if mapping[id].isNull { id = lastLeaf(mapping) }
        var seen: Set<String> = []
        var branch: [JSONNode] = []
        while !mapping[id].isNull, seen.insert(id).inserted {
            branch.append(mapping[id])
            id = mapping[id]["parent"].string ?? ""
        }
        return branch.reversed()
    }

    /// Where no message is named as the last: down from the root by the child that came last.
    private static func lastLeaf(_ mapping: JSONNode) -> String {
        let ids = mapping.keys
        var id = ids.first { mapping[mapping[$0]["parent"].string ?? ""].isNull } ?? ids.first ?? ""
        var seen: Set<String> = [id]
        while let next = mapping[id]["children"].strings.last(where: { !mapping[$0].isNull }), seen.insert(next).inserted { id = next }
        return id
    }

    /// Nil for what was never shown: system and tool messages, calls of tools, contexts, thoughts.
    private static func utterance(_ message: JSONNode, _ file: SourceFile) -> Utterance? {
        let role = message["author"]["role"].string
        guard role == "user" || role == "assistant", !message["metadata"]["is_visually_hidden_from_conversation"].flag,
            message["recipient"].string ?? "all" == "all", message["channel"].string ?? "final" == "final", message["weight"].number != 0
        else { return nil }
        // What a tool brought stands under the assistant's name.
        if message["author"]["metadata"]["real_author"].string?.hasPrefix("tool") == true { return nil }
        let content = message["content"]
        guard ["text", "multimodal_text", nil].contains(content["content_type"].string) else { return nil }
        let text = content["parts"].list.compactMap(words).joined(separator: "\n\n")
        let isOwn = role == "user"
        let plain = isOwn ? text : AssistantConversation.plain(withoutCitations(text), file)
        guard !plain.trimmed.isEmpty else { return nil }
        return Utterance(speaker: isOwn ? "" : "ChatGPT", isOwn: isOwn, text: plain, day: message["create_time"].day(file.options))
    }

    /// A part of a message: a text, or what was understood of something spoken; a picture says nothing.
    private static func words(_ part: JSONNode) -> String? {
        if let text = part.string { return text }
        return part["content_type"].string == "audio_transcription" || part["content_type"].isNull ? part["text"].string : nil
    }

    /// Without `【12†source】` and the marks in private-use characters that stand for links.
    private static func withoutCitations(_ text: String) -> String {
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "【" || $0 == "\u{E200}" }) {
            plain += rest[..<open]
            let close: Character = rest[open] == "【" ? "】" : "\u{E201}"
            guard let end = rest[open...].firstIndex(of: close), close == "\u{E201}" || rest[open..<end].contains("†") else {
                plain.append(rest[open])
                rest = rest[rest.index(after: open)...]
                continue
            }
            rest = rest[rest.index(after: end)...]
        }
        return plain + rest
    }
}
