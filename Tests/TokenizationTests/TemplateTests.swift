import Foundation
import TestSupport
import Testing

@testable import Tokenization

@Suite struct TemplateTests {
    private static let hasRenders = Shared.has("templates")

    /// The published templates, rendered by jinja2. Renders with tools are left out: Engram has no tools.
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
        #expect(template.family == .instruction)
        #expect(template.warning != nil)
    }

    private struct Golden: Decodable {
        struct Case: Decodable {
            var messages: [ChatMessage]
            var addGenerationPrompt: Bool
            var rendered: String?
        }

        var name: String
        var bos: String?
        var eos: String
        var jinja: String
        var cases: [Case]
    }

    /// `Tools/reference/tokenizers_templates.py` rendered these; nil stands where the template refuses the conversation.
    @Test func rendersOwnGoldensAsJinja() throws {
        let goldens = try JSONDecoder().decode([Golden].self, from: Data(contentsOf: Fixture.url("templates.json")))
        #expect(goldens.count == 11)
        for golden in goldens {
            var configuration = TokenizerConfiguration()
            configuration.chatTemplate = golden.jinja
            configuration.beginningOfText = golden.bos
            configuration.endOfText = golden.eos
            let template = ChatTemplate(configuration)
            #expect(template.warning == nil, "\(golden.name)")
            for item in golden.cases {
                let rendered = try? template.render(item.messages, addGenerationPrompt: item.addGenerationPrompt)
                #expect(rendered == item.rendered, "\(golden.name) \(item.messages.map(\.content))")
            }
        }
    }

    @Test(arguments: [
        "{{ '<|im_start|>' + message['content'] | trim + '<|im_end|>' }}", "{{ '<｜User｜>' + message['content'] }}",
        "{{ '<|user|>\\n' + message['content'] + '<|end|>' }}", "{{ '[INST] <<SYS>>' + '[/INST]' }}{{ eos_token }}", "",
    ])
    func unknownTemplatesFallBackWithWarning(jinja: String) throws {
        var configuration = TokenizerConfiguration()
        configuration.chatTemplate = jinja
        let template = ChatTemplate(configuration)
        #expect(template.family == .instruction)
        #expect(template.warning?.contains("not one that is known") == true)
        let text = try template.render([ChatMessage(role: .user, content: "Why?")], addGenerationPrompt: true)
        #expect(text == "### Instruction:\nWhy?\n\n### Response:\n")
    }

    /// What is asked begins what is learnt, also where the template shows a system message only before the last question.
    @Test func systemMessageStaysInExamples() throws {
        var style = MistralStyle.plain
        style.system = .lastQuestion
        let template = ChatTemplate(.mistral(style))
        let tokenizer = try Fixture.tokenizer("gemma")
        let messages = [
            ChatMessage(role: .system, content: "Be brief."), ChatMessage(role: .user, content: "Why?"),
            ChatMessage(role: .assistant, content: "Because."),
        ]
        let example = try template.encode(messages, with: tokenizer, name: "why")
        let prompt = try template.prompt(Array(messages.dropLast()), with: tokenizer)
        #expect(Array(example.ids.prefix(prompt.count)) == prompt)
        #expect(tokenizer.decode(prompt).contains("Be brief."))
    }
}
