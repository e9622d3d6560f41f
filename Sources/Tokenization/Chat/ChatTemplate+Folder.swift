import Foundation

extension ChatTemplate {
    /// The template of the model in `folder`, told from its own Jinja text; `warning` says where another took its place.
    package init(folder: URL) throws {
        self.init(try TokenizerConfiguration(folder: folder))
    }

    init(_ configuration: TokenizerConfiguration) {
        let family = configuration.chatTemplate.flatMap { Family(jinja: $0) }
        let begin = configuration.beginningOfText
        let end = configuration.endOfText
        if let family {
            self.init(family, beginToken: family == .zephyr ? "" : begin, endToken: family == .mistral || family == .zephyr ? end : nil)
        } else if configuration.chatTemplate == nil {
            self.init(.instruction, warning: "The model has no chat template; the plain instruction prompt is used.")
        } else {
            self.init(.instruction, warning: "The model's chat template is not one that is known; the plain instruction prompt is used.")
        }
        if case .chatML = self.family { beginToken = "" }
        if self.family == .qwen3 { beginToken = "" }
    }
}

extension ChatTemplate.Family {
    /// The family that a template belongs to, by the marks it writes; nil where none fits.
    init?(jinja: String) {
        func has(_ text: String) -> Bool { jinja.contains(text) }
        if has("<|start_header_id|>") {
            self = .llama3(date: has("Cutting Knowledge Date") ? ChatTemplate.llama3Date : nil)
        } else if has("<|im_start|>") {
            if has("<think>") {
                guard has("last_query_index") else { return nil }
                self = .qwen3
            } else {
                self = .chatML(defaultSystem: Self.defaultSystem(in: jinja))
            }
        } else if has("<start_of_turn>") {
            self = .gemma(allowsSystem: has("first_user_prefix"))
        } else if has("'[INST] ' +") && has("+ ' [/INST]'") && !has("<<SYS>>") {
            self = .mistral
        } else if has("<|user|>") && has("<|assistant|>") && has("eos_token") {
            self = .zephyr
        } else {
            return nil
        }
    }

    /// The system line that a ChatML template writes by itself: what stands between the marks in one literal.
    private static func defaultSystem(in jinja: String) -> String? {
        let text = jinja.replacingOccurrences(of: "\\n", with: "\n")
        for part in text.components(separatedBy: "<|im_start|>system\n").dropFirst() {
            guard let end = part.range(of: "<|im_end|>") else { continue }
            let line = String(part[..<end.lowerBound])
            if !line.isEmpty, !line.contains("'"), !line.contains("\""), !line.contains("{"), !line.contains("+") { return line }
        }
        return nil
    }
}
