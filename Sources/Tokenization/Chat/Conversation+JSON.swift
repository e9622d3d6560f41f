import Templates

extension Conversation {
    private static let names = [
        "messages", "tools", "documents", "add_generation_prompt", "variables",
    ]

    /// Reads `{"messages": […], "tools": […], "add_generation_prompt": true, "variables": {…}}`; keys keep their order, numbers their digits.
    ///
    /// - Parameter name: says in an error which file it was.
    /// - Throws: `ChatTemplateError.badConversation`.
    package init(json bytes: [UInt8], name: String) throws(ChatTemplateError) {
        func bad(_ problem: String) -> ChatTemplateError {
            .badConversation(file: name, problem: problem)
        }
        let value: TemplateValue
        do { value = try TemplateValue(json: bytes) } catch {
            throw bad("it is not JSON at byte \(error.position): \(error.problem)")
        }
        guard case .map(let root) = value else { throw bad("an object was expected") }
        for entry in root.entries {
            guard case .text(let key) = entry.key, Self.names.contains(key.string) else {
                throw bad("only \(Self.names.joined(separator: ", ")) may stand in it")
            }
        }
        guard case .list(let list)? = root["messages"] else { throw bad("“messages” has to be a list") }
        guard !list.items.isEmpty else { throw .noMessages }
        self.init([])
        for (index, item) in list.items.enumerated() {
            guard case .map(let message) = item else { throw bad("message \(index + 1) is no object") }
            messages.append(Self.message(message))
        }
        tools = Self.given(root["tools"])
        documents = Self.given(root["documents"])
        switch root["add_generation_prompt"] {
        case nil, .some(.none): break
        case .bool(let flag): addsGenerationPrompt = flag
        default: throw bad("“add_generation_prompt” has to be true or false")
        }
        guard let variables = root["variables"] else { return }
        guard case .map(let map) = variables else { throw bad("“variables” has to be an object") }
        for (key, value) in map.entries {
            if case .text(let name) = key { extras.append((name.string, value.marked(.text))) }
        }
    }

    private static func given(_ value: TemplateValue?) -> TemplateValue? {
        if case .some(.none) = value { nil } else { value?.marked(.text) }
    }

    /// As transformers hands a message on: without fields that are null, its reasoning under both of its names.
    private static func message(_ fields: ValueMap) -> ValueMap {
        var result = ValueMap()
        var isAnswer = false
        if case .text(let role)? = fields["role"] { isAnswer = role == "assistant" }
        let reasoning = ["reasoning_content", "thinking", "reasoning"].lazy.compactMap {
            given(fields[$0])
        }.first
        if let reasoning { result["thinking"] = reasoning }
        for (key, value) in fields.entries {
            guard case .text(let name) = key, given(value) != nil else { continue }
            let origin: LetterOrigin = isAnswer && name == "content" ? .answer : .text
            result[key] = name == "role" ? value : value.marked(origin)
        }
        if let reasoning { result["reasoning_content"] = reasoning }
        return result
    }
}
