import Foundation

extension ChatTemplate {
    /// The template of the model in `folder`, told from its own Jinja text; `warning` says where another took its place.
    package init(folder: URL) throws {
        self.init(try TokenizerConfiguration(folder: folder))
    }

    init(_ configuration: TokenizerConfiguration) {
        let jinja = configuration.chatTemplate
        let family = jinja.flatMap { Family(jinja: $0) }
        let begin = jinja?.contains("bos_token") ?? false ? configuration.beginningOfText ?? "" : nil
        var warning: String?
        if jinja == nil {
            warning = "The model has no chat template; the plain instruction prompt is used."
        } else if family == nil {
            warning = "The model's chat template is not one that is known; the plain instruction prompt is used."
        }
        self.init(family ?? .instruction, beginToken: begin, endToken: configuration.endOfText, warning: warning)
    }
}

extension ChatTemplate.Family {
    /// The family that a template belongs to, by the marks it writes; nil where none fits.
    init?(jinja: String) {
        let text = jinja.replacingOccurrences(of: "\"", with: "'")
        func has(_ part: String) -> Bool { text.contains(part) }
        if has("<|start_header_id|>") {
            self = .llama3(date: has("Cutting Knowledge Date") ? ChatTemplate.llama3Date : nil)
        } else if has("<|im_start|>") {
            guard let family = Self.chatML(jinja) else { return nil }
            self = family
        } else if has("<start_of_turn>") {
            self = .gemma(allowsSystem: has("first_user_prefix"))
        } else if let style = MistralStyle(jinja: jinja) {
            self = .mistral(style)
        } else if has("<|user|>\\n' + message['content'] + eos_token") || has("<|user|>\n' + message['content'] + eos_token") {
            self = .zephyr
        } else {
            return nil
        }
    }

    private static func chatML(_ jinja: String) -> Self? {
        if jinja.contains("last_query_index") { return .qwen3 }
        // Thoughts, trimmed contents and a last turn without its end are written by templates that only look like this one.
        let unlike = ["<think>", "trim", "strip(", "not loop.last"]
        guard !unlike.contains(where: { jinja.contains($0) }) else { return nil }
        return .chatML(defaultSystem: defaultSystem(in: jinja))
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
