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
}
