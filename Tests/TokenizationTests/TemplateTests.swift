import Foundation
import TestSupport
import Testing

@testable import Tokenization

@Suite struct TemplateTests {
    private static let hasRenders = Shared.has("templates")

    /// The published templates, rendered by jinja2. Renders with tools are compared in `TemplatesTests`.
    @Test(
        .enabled(if: hasRenders, "needs ../shared/templates"), arguments: ["qwen2.5-instruct", "llama-3.2-instruct", "qwen3", "mistral-7b"])
    func rendersAsJinja(folder: String) throws {
        let all = try Shared.json("templates/expected_renders_jinja2.json")
        let cases = try #require((all as? [String: Any])?[folder] as? [[String: Any]])
        let template = try ChatTemplate(folder: Shared.url("templates/tokenizer_config/\(folder)"))
        #expect(template.warning == nil)
        var compared = 0
        for item in cases where item["tools"] is NSNull {
            let raw = try JSONSerialization.data(withJSONObject: #require(item["messages"]))
            let messages = try JSONDecoder().decode([ChatMessage].self, from: raw)
            let prompt = try #require(item["add_generation_prompt"] as? Bool)
            let expected = item["rendered"] as? String
            #expect((try? template.render(messages, addGenerationPrompt: prompt)) == expected, "\(item["case"] ?? "")")
            compared += 1
        }
        #expect(compared == 12)
    }

    @Test(.enabled(if: hasRenders, "needs ../shared/templates"))
    func modelWithoutTemplateFallsBackWithWarning() throws {
        let template = try ChatTemplate(folder: Shared.url("templates/tokenizer_config/llama-2"))
        #expect(!template.isOwn)
        #expect(template.warning != nil)
        let text = try template.render([ChatMessage(role: .user, content: "Why?")], addGenerationPrompt: true)
        #expect(text == "### Instruction:\nWhy?\n\n### Response:\n")
    }

    @Test func rendersOwnGoldensAsJinja() throws {
        let goldens = try ChatSamples.goldens()
        #expect(goldens.count == 11)
        for golden in goldens {
            let template = ChatSamples.template(golden.jinja, bos: golden.bos, eos: golden.eos)
            #expect(template.warning == nil, "\(golden.name)")
            for item in golden.cases {
                let rendered = try? template.render(item.messages, addGenerationPrompt: item.addGenerationPrompt)
                #expect(rendered == item.rendered, "\(golden.name) \(item.messages.map(\.content))")
            }
        }
    }

    @Test func instructionPromptIsItself() throws {
        let messages = [
            ChatMessage(role: .system, content: "Be brief."), ChatMessage(role: .user, content: "a"),
            ChatMessage(role: .assistant, content: "b"),
            ChatMessage(role: .user, content: "c"),
        ]
        let text = try ChatTemplate.instruction.render(messages, addGenerationPrompt: true)
        #expect(text == "Be brief.\n\n### Instruction:\na\n\n### Response:\nb\n\n### Instruction:\nc\n\n### Response:\n")
    }

    /// A damaged template is told when it is used, not when the model is opened; no other takes its place.
    @Test func damagedTemplateIsAnError() throws {
        let template = ChatSamples.template("{% if %}")
        #expect(template.warning == nil)
        let error = #expect(throws: (any Error).self) {
            try template.render([ChatMessage(role: .user, content: "Why?")], addGenerationPrompt: true)
        }
        #expect(error.map { "\($0)" }?.hasPrefix("the chat template cannot be rendered, line 1: ") == true)
    }

    private struct Folder: ~Copyable {
        let url = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID().uuidString)")

        init(_ files: [String: String]) throws {
            for (name, text) in files {
                let file = url.appending(path: name)
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
        }

        deinit { try? FileManager.default.removeItem(at: url) }
    }

    private func render(_ files: [String: String], _ conversation: String) throws -> (text: String, ids: [TokenID]) {
        let folder = try Folder(files)
        let conversation = try Conversation(json: Array(conversation.utf8), name: "prompt.json")
        return try ChatTemplate(folder: folder.url).render(
            conversation, today: Date(timeIntervalSince1970: 86_400 * 15), with: Fixture.tokenizer("qwen2"))
    }

    private static let plain = #"{"messages": [{"role": "user", "content": "go"}]}"#
    private static let withTools = #"{"messages": [{"role": "user", "content": "go"}], "tools": []}"#

    /// Which of several templates counts.
    @Test func precedence() throws {
        let named = #"{"chat_template": [{"name": "tool_use", "template": "T"}, {"name": "default", "template": "D"}]}"#
        #expect(try render(["tokenizer_config.json": named], Self.plain).text == "D")
        #expect(try render(["tokenizer_config.json": named], Self.withTools).text == "T")
        #expect(try render(["tokenizer_config.json": named, "chat_template.jinja": "F"], Self.withTools).text == "F")
        let both = ["tokenizer_config.json": named, "chat_template.json": #"{"chat_template": "J"}"#]
        #expect(try render(both, Self.plain).text == "J")
        let more = ["chat_template.jinja": "F", "additional_chat_templates/tool_use.jinja": "A"]
        #expect(try render(more, Self.plain).text == "F")
        #expect(try render(more, Self.withTools).text == "A")
        let only = ["tokenizer_config.json": #"{"chat_template": [{"name": "rag", "template": "R"}]}"#]
        #expect(throws: ChatTemplateError.noDefaultTemplate(known: ["rag"])) { try render(only, Self.plain) }
        #expect(throws: ChatTemplateError.noTemplate) { try render([:], Self.plain) }
    }

    @Test func conversationsAreHandedOnAsTransformersDoes() throws {
        let shown = ["chat_template.jinja": "{{ bos_token }}{{ messages | tojson }}{{ tools is none }}{{ x }}{{ strftime_now('%d %b') }}"]
        let text = try render(
            shown,
            """
            {"messages": [{"role": "tool", "content": {"b": 1.50, "a": null}, "gone": null},
             {"role": "assistant", "content": null, "reasoning": "r"}], "tools": null, "variables": {"x": 12345678901234567890}}
            """
        ).text
        let expected =
            #"[{"role": "tool", "content": {"b": 1.5, "a": null}}, "#
            + #"{"thinking": "r", "role": "assistant", "reasoning": "r", "reasoning_content": "r"}]True1234567890123456789016 Jan"#
        #expect(text == expected)
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"messages": []}"#, #"{"messages": ["x"]}"#, #"{"messages": [{}], "add_generation_prompt": 1}"#,
        #"{"messages": [{}], "variables": []}"#, #"{"messages": [{}], "mesages": []}"#,
    ])
    func badConversationsAreRefused(text: String) {
        #expect(throws: ChatTemplateError.self) { try Conversation(json: Array(text.utf8), name: "prompt.json") }
    }

    /// The ends of a turn: all that the files name, and what the template writes after an answer.
    @Test func stopTokensAreTheUnion() throws {
        let tokenizer = try Fixture.tokenizer("qwen2")
        let end = try #require(tokenizer.endOfText)
        let turn = try #require(tokenizer.id(of: "<|im_end|>"))
        func stops(_ files: [String: String]) throws -> [TokenID] {
            let folder = try Folder(files)
            return try ChatTemplate(folder: folder.url).stopTokens(tokenizer)
        }
        #expect(try stops([:]) == [end])
        #expect(
            try stops(["config.json": #"{"eos_token_id": [7, 9]}"#, "generation_config.json": #"{"eos_token_id": 8}"#])
                == ([7, 8, 9] + [end]).sorted())
        #expect(try stops(["generation_config.json": #"{"eos_token_id": [-1, 99999999, null, "x"]}"#]) == [end])
        #expect(try stops(["config.json": #"{"text_config": {"eos_token_id": 5}}"#]) == [5, end].sorted())
        #expect(try stops(["tokenizer_config.json": #"{"eos_token": "<|im_end|>"}"#]) == [turn, end].sorted())
        let template = "{% for m in messages %}{{ m.role + m.content | trim + '<|im_end|>\\n' }}{% endfor %}"
        #expect(try stops(["chat_template.jinja": template]) == [turn, end].sorted())
        #expect(throws: TokenizerError.self) { try stops(["generation_config.json": "{"]) }
    }

    /// What is asked begins what is learnt, also where the template shows a system message only before the last question.
    @Test func systemMessageStaysInExamples() throws {
        let template = try ChatSamples.named("mistral 0.3")
        let tokenizer = try Fixture.tokenizer("gemma")
        let messages = [
            ChatMessage(role: .system, content: "Be brief."), ChatMessage(role: .user, content: "Why?"),
            ChatMessage(role: .assistant, content: "Because."),
        ]
        let example = try template.encode(messages, with: tokenizer, name: "why")
        let prompt = try template.prompt(Array(messages.dropLast()), with: tokenizer)
        #expect(Array(example.ids.prefix(prompt.count)) == prompt)
        #expect(tokenizer.decode(prompt).contains("Be brief."))
        #expect(tokenizer.decode(Array(example.ids.dropFirst(prompt.count)), skipSpecialTokens: false).hasPrefix(" Because."))
    }
}
