import Foundation
import Tokenization

extension ExampleLine {
    /// Reads a line in any of the accepted forms: messages, prompt and completion, alpaca, sharegpt, text.
    ///
    /// - Throws: `DatasetLineError` that names the file and the line.
    package static func decode(_ line: some Collection<UInt8>, file: String, number: Int) throws(DatasetLineError) -> Example {
        do {
            return try decode(Data(line))
        } catch let problem as DatasetLineError.Problem {
            throw DatasetLineError(file: file, line: number, problem: problem)
        } catch {
            throw DatasetLineError(file: file, line: number, problem: problemWords(error))
        }
    }

    private static func decode(_ line: Data) throws -> Example {
        guard String(validating: line, as: UTF8.self) != nil else { throw DatasetLineError.Problem.notUTF8 }
        let decoder = JSONDecoder()
        let fields = try decoder.decode(LineFields.self, from: line)
        guard let messages = try messages(fields) else {
            let keys = (try? JSONSerialization.jsonObject(with: line) as? [String: Any])?.keys.sorted() ?? []
            throw DatasetLineError.Problem.noKnownForm(keys: keys)
        }
        guard !messages.isEmpty else { throw DatasetLineError.Problem.emptyMessages }
        guard messages.contains(where: { $0.role == .assistant && !$0.content.isEmpty }) else { throw DatasetLineError.Problem.noAnswer }
        let origin = try decoder.decode(LineProvenance.self, from: line)
        return Example(messages: messages, provenance: origin.provenance, answerWeight: origin.weight)
    }

    /// In the order in which mlx-lm tests for the forms, then the two that it does not know.
    private static func messages(_ fields: LineFields) throws -> [ChatMessage]? {
        if let prompt = fields.prompt, let completion = fields.completion {
            return try turns(prompt, as: .user) + turns(completion, as: .assistant)
        }
        if let messages = fields.messages { return try messages.map(message) }
        if let conversations = fields.conversations { return try system(fields) + conversations.map(message) }
        if let output = fields.output, fields.instruction != nil || fields.input != nil { return try alpaca(fields, output: output) }
        return fields.text.map { [ChatMessage(role: .assistant, content: $0)] }
    }

    private static func alpaca(_ fields: LineFields, output: String) throws -> [ChatMessage] {
        var messages = system(fields)
        for (number, pair) in (fields.history ?? []).enumerated() {
            guard pair.count == 2 else {
                throw DatasetLineError.Problem.wrongType(field: "history[\(number)]", expected: "a question and an answer")
            }
            messages += [ChatMessage(role: .user, content: pair[0]), ChatMessage(role: .assistant, content: pair[1])]
        }
        let question = [fields.instruction, fields.input].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")
        if !question.isEmpty { messages.append(ChatMessage(role: .user, content: question)) }
        return messages + [ChatMessage(role: .assistant, content: output)]
    }

    private static func system(_ fields: LineFields) -> [ChatMessage] {
        guard let text = fields.system, !text.isEmpty else { return [] }
        return [ChatMessage(role: .system, content: text)]
    }

    private static func turns(_ prompt: LineFields.Prompt, as role: ChatMessage.Role) throws -> [ChatMessage] {
        switch prompt {
        case .text(let text): [ChatMessage(role: role, content: text)]
        case .turns(let turns): try turns.map(message)
        }
    }

    private static func message(_ turn: LineFields.Turn) throws -> ChatMessage {
        guard let name = turn.role ?? turn.from else { throw DatasetLineError.Problem.wrongType(field: "role", expected: "a string") }
        guard let content = turn.content ?? turn.value else {
            throw DatasetLineError.Problem.wrongType(field: "content", expected: "a string")
        }
        switch name {
        case "system": return ChatMessage(role: .system, content: content)
        case "user", "human": return ChatMessage(role: .user, content: content)
        case "assistant", "gpt", "model", "bot": return ChatMessage(role: .assistant, content: content)
        default: throw DatasetLineError.Problem.unknownRole(name)
        }
    }

    private static func problemWords(_ error: any Error) -> DatasetLineError.Problem {
        guard case DecodingError.typeMismatch(let type, let context) = error, !context.codingPath.isEmpty else { return .notJSON }
        let field = context.codingPath.reduce("") { path, key in
            key.intValue.map { path + "[\($0)]" } ?? (path.isEmpty ? key.stringValue : path + "." + key.stringValue)
        }
        return .wrongType(field: field, expected: "\(type)".hasPrefix("Array") ? "a list" : type == String.self ? "a string" : "an object")
    }
}
