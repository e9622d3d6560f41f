import Foundation
import Templates
import TestSupport
import Testing

@testable import Tokenization

/// Cases made after public bug reports, with what transformers says.
@Suite struct SharedCaseTests {
    private static let tojson = "cases/43-tpl-tojson-order"
    private static let generation = "cases/45-tpl-generation-mask"
    private static let precedence = "cases/46-tpl-precedence-double-bos"

    /// An entry of `rendered`, its strings and numbers as they are written.
    private struct Entry {
        var fields: ValueMap
        var conversation: Conversation

        init?(_ value: TemplateValue) throws {
            guard case .map(let fields) = value else { return nil }
            self.fields = fields
            var asked = ValueMap()
            for name in ["messages", "tools", "add_generation_prompt", "variables"] { asked[name] = fields[name] }
            var variables = ValueMap()
            variables["x"] = .map(asked)
            let json = try Template("{{ x | tojson }}").render([("x", .map(asked))], date: TemplateDate(year: 2000, month: 1, day: 1))
            conversation = try Conversation(json: Array(json.string.utf8), name: "case.json")
        }

        var text: String? { if case .text(let text)? = fields["text"] { text.string } else { nil } }

        func ids(_ name: String) -> [TokenID]? {
            guard case .list(let list)? = fields[name] else { return nil }
            return list.items.compactMap { if case .integer(let id) = $0 { TokenID(id) } else { nil } }
        }
    }

    private static func root(_ folder: String) throws -> ValueMap {
        let data = try Data(contentsOf: Shared.url("\(folder)/case.json"))
        guard case .map(let root) = try TemplateValue(json: Array(data)) else { return ValueMap() }
        return root
    }

    private static func entries(_ value: TemplateValue?) throws -> [Entry] {
        guard case .list(let list)? = value else { return [] }
        return try list.items.compactMap { try Entry($0) }
    }

    @Test(.enabled(if: Shared.has("cases/46-tpl-precedence-double-bos"), "needs ../shared/cases"), arguments: [tojson, generation])
    func rendersAsTransformers(folder: String) throws {
        let place = Shared.url("\(folder)/tok")
        let (template, tokenizer) = (try ChatTemplate(folder: place), try Tokenizer(folder: place))
        let entries = try Self.entries(Self.root(folder)["rendered"])
        #expect(entries.count >= 3)
        for entry in entries {
            let result = Result { try template.render(entry.conversation, today: Date(), with: tokenizer) }
            switch (entry.text, result) {
            case (let text?, .success(let rendered)): #expect(rendered.text == text || text.contains("{TODAY"))
            case (nil, .failure(let error)): #expect("\(error)".contains("Only user and assistant turns, not critic"))
            default: Issue.record("\(result) instead of \(entry.text ?? "an error")")
            }
        }
    }

    @Test(.enabled(if: Shared.has("cases/46-tpl-precedence-double-bos"), "needs ../shared/cases"))
    func rightTemplateAndOneBeginning() throws {
        guard case .map(let folders)? = try Self.root(Self.precedence)["rendered"] else {
            Issue.record("no renders")
            return
        }
        var compared = 0
        for (key, entries) in folders.entries {
            guard case .text(let name) = key else { continue }
            let place = Shared.url("\(Self.precedence)/\(name.string)")
            let (template, tokenizer) = (try ChatTemplate(folder: place), try Tokenizer(folder: place))
            for entry in try Self.entries(entries) {
                let rendered = try? template.render(entry.conversation, today: Date(), with: tokenizer)
                #expect(rendered?.text == entry.text, "\(name.string)")
                #expect(rendered?.ids == entry.ids("ids_transformers_chat"), "\(name.string)")
                compared += 1
            }
        }
        #expect(compared >= 14)
    }

    /// Exactly what transformers' mask of the assistant's tokens covers is learnt.
    @Test(.enabled(if: Shared.has("cases/45-tpl-generation-mask"), "needs ../shared/cases"))
    func masksAsTransformers() throws {
        let place = Shared.url("\(Self.generation)/tok")
        let (template, tokenizer) = (try ChatTemplate(folder: place), try Tokenizer(folder: place))
        let entries = try Self.entries(Self.root(Self.generation)["masks"])
        #expect(entries.count == 2)
        for entry in entries {
            let messages = entry.conversation.messages.compactMap { message -> ChatMessage? in
                guard case .text(let role)? = message["role"], case .text(let content)? = message["content"] else { return nil }
                return ChatMessage.Role(rawValue: role.string).map { ChatMessage(role: $0, content: content.string) }
            }
            let example = try template.encode(messages, with: tokenizer, name: "case 45")
            let prompt = try template.prompt(Array(messages.dropLast()), with: tokenizer)
            #expect(Array(example.ids.prefix(prompt.count)) == prompt)
            // The day stands at the beginning; the case has one of its own.
            let end = try #require(tokenizer.id(of: "<|end|>"))
            let (ids, mask) = (try #require(entry.ids("input_ids")), try #require(entry.ids("assistant_mask")))
            let (own, theirs) = (try #require(example.ids.firstIndex(of: end)), try #require(ids.firstIndex(of: end)))
            #expect(Array(example.ids[own...]) == Array(ids[theirs...]))
            #expect(example.weights[own...].map { $0 == 0 ? 0 : 1 } == Array(mask[theirs...]))
        }
    }

    @Test(
        .enabled(if: Shared.has("cases/38-eos-list-generation"), "needs ../shared/cases"),
        arguments: [
            "list-in-generation-config", "list-in-config-only", "only-tokenizer-knows",
        ])
    func allEndsAreStops(folder: String) throws {
        let place = Shared.url("cases/38-eos-list-generation/\(folder)")
        let (template, tokenizer) = (try ChatTemplate(folder: place), try Tokenizer(folder: place))
        #expect(template.stopTokens(tokenizer) == [289, 291])
        #expect(
            try template.prompt([ChatMessage(role: .user, content: "hello")], with: tokenizer)
                == [290, 275, 10, 104, 101, 108, 108, 111, 291, 10, 290, 283, 10])
    }
}
