/// Telegram Desktop's `result.json`: one chat, or all of them.
enum TelegramExport: JSONExport {
    static func recognises(_ outline: JSONOutline) -> Bool {
        if let chats = outline.members["chats"] { return outline.bytes[chats.lowerBound] == UInt8(ascii: "{") }
        return outline.members["messages"] != nil && outline.members["type"] != nil && outline.members["id"] != nil
    }

    static func drafts(_ outline: JSONOutline, _ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var names = NoteNames()
        guard let chats = outline.members["chats"] else {
            let name = outline.node("name").string ?? file.name.title
            return read(outline, outline.members["messages"], name, id: nil, file, &names)
        }
        let owner = outline.node("personal_information")["user_id"].plain.map { "user\($0)" }
        var drafts: [NoteDraft] = []
        let list = JSONScanner.members(outline.bytes, from: chats.lowerBound)["list"]
        JSONScanner.forEachElement(outline.bytes, list ?? 0..<0) { range in
            let members = JSONScanner.members(outline.bytes, from: range.lowerBound)
            let name = members["name"].flatMap { JSONNode(parsing: outline.bytes[$0]) }?.string ?? "Saved messages"
            drafts += read(outline, members["messages"], name, id: owner, file, &names)
            return true
        }
        return drafts
    }

    /// - Parameter id: the owner's, where the export names it.
    private static func read(
        _ outline: JSONOutline, _ messages: Range<Int>?, _ name: String, id: String?, _ file: SourceFile, _ names: inout NoteNames
    ) -> [NoteDraft] {
        var said: [Utterance] = []
        let damaged = outline.drafts(in: messages, called: "message in \(name)", kind: .chat) { message throws(SkipReason) in
            guard message["type"].string == "message", message["forwarded_from"].isNull else { return nil }
            let text = words(message["text"])
            guard !text.trimmed.isEmpty else { return nil }
            let isOwn = id != nil && message["from_id"].plain == id
            let day = message["date"].day(file.options) ?? message["date_unixtime"].day(file.options)
            said.append(Utterance(speaker: message["from"].string?.singleLine ?? "", isOwn: isOwn, text: text, day: day))
            return nil
        }
        return Chat(name: name.singleLine, said: said, options: file.options).drafts(file, &names) + damaged
    }

    /// A text, or its parts: plain ones and ones with a mark.
    private static func words(_ text: JSONNode) -> String {
        text.string ?? text.list.compactMap { $0.string ?? $0["text"].string }.joined()
    }
}
