import Foundation
import TestSupport

@testable import Tokenization

/// Chat templates that tests write conversations with.
enum ChatSamples {
    struct Golden: Decodable {
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
    static func goldens() throws -> [Golden] {
        try JSONDecoder().decode([Golden].self, from: Data(contentsOf: Fixture.url("templates.json")))
    }

    static func template(_ jinja: String, bos: String? = nil, eos: String? = nil) -> ChatTemplate {
        var tokens: [String: String] = [:]
        tokens["bos_token"] = bos
        tokens["eos_token"] = eos
        return ChatTemplate(templates: ["default": jinja], specialTokens: tokens)
    }

    /// By the name of its golden; `chatML` and `instruction` are those of the program, the others are written here.
    static func named(_ name: String) throws -> ChatTemplate {
        switch name {
        case "chatML": return .chatML
        case "instruction": return .instruction
        case "thoughts": return template(thoughts, eos: "<|im_end|>")
        case "marked": return template(marked, eos: "<|im_end|>")
        case "unended":
            return template(
                "{% for m in messages %}{{ m.role + ': ' + m.content | trim + '\\n' }}{% endfor %}"
                    + "{% if add_generation_prompt %}{{ 'assistant:' }}{% endif %}")
        default:
            guard let golden = try goldens().first(where: { $0.name == name }) else { throw CocoaError(.fileNoSuchFile) }
            return template(golden.jinja, bos: golden.bos, eos: golden.eos)
        }
    }

    /// As Qwen3: the last answer has its thoughts, earlier ones lose them.
    private static let thoughts =
        "{% for m in messages %}{{ '<|im_start|>' + m.role + '\\n' }}{% if m.role == 'assistant' and loop.last %}"
        + "{{ '<think>\\n\\n</think>\\n\\n' }}{% endif %}{{ m.content + '<|im_end|>\\n' }}{% endfor %}"
        + "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% if enable_thinking is defined and not enable_thinking %}"
        + "{{ '<think>\\n\\n</think>\\n\\n' }}{% endif %}{% endif %}"

    /// What is learnt is marked; the end of the turn is not.
    private static let marked =
        "{% for m in messages %}<|im_start|>{{ m.role }}\n{% if m.role == 'assistant' %}{% generation %}{{ m.content }}{% endgeneration %}"
        + "{% else %}{{ m.content }}{% endif %}<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
}
