import Foundation
import Generation
import ModelFiles
import Tensors
import Tokenization
import Transformers

/// Opens what was written as anyone would, and holds it against what Engram runs: tokens, rendered conversations, logits.
package struct ExportCheck: Sendable {
    static let fileName = "CHECK.md"

    let subject: ExportSubject
    let device: Device

    /// What was written.
    enum Reopened: Sendable {
        /// Over the same base.
        case adapter(URL)
        case model(URL)
    }

    /// Texts in several scripts, with what tokenizers cut differently: digits, spaces, marks, and special tokens spelt out.
    static let texts = [
        "What is the capital of France?", "On 2024-03-17 she ran 12.5 km in 1:02:33.", "  two  spaces\n\n\tand a tab\r\n",
        "今天天气很好，我们去公园散步。",
        "Größe, naïve, œuvre, Ελλάδα, Привет", "for (int i = 0; i < 10; i++) { sum += a[i]; }", "🙂👍🏽 emoji", "<|im_end|></s><|eot_id|>",
    ]

    private static let conversations: [[ChatMessage]] = [
        [ChatMessage(role: .user, content: "What is the capital of France?")],
        [
            ChatMessage(role: .system, content: "Be brief."), ChatMessage(role: .user, content: "When did we last meet?"),
            ChatMessage(role: .assistant, content: "On Monday."), ChatMessage(role: .user, content: "Where?"),
        ],
    ]

    package struct Report: Sendable, Codable, Equatable {
        var texts = 0
        /// All texts gave the same ids, and all conversations the same text.
        var tokensEqual = true
        var templateEqual = true
        /// Positions whose logits were compared.
        var positions = 0
        /// Kullback–Leibler divergence of the next token from what Engram runs, nats.
        var meanDivergence = 0.0
        var worstDivergence = 0.0
        /// The share of positions with the same likeliest token.
        var sameToken = 1.0
        /// What `meanDivergence` may be at most.
        var limit = 0.0
        /// Of an adapter that was taught over rounded weights: the same mean over the base's weights as they lie on disk, which is how other
        /// programs load them.
        var divergenceOverFile: Double?
        /// Of the questions that were asked of both, how many were answered word for word alike.
        var questions: Int?
        var sameAnswers: Int?

        var passed: Bool { fault == nil }

        /// Nil where all is well.
        var fault: String? {
            if !tokensEqual { return "its tokenizer cuts a text otherwise" }
            if !templateEqual { return "its chat template writes a conversation otherwise" }
            if !meanDivergence.isFinite || meanDivergence > limit {
                return "its next tokens differ by \(meanDivergence.rounded(to: 4)) nats, at most \(limit) were expected"
            }
            return nil
        }
    }

    /// What rounding may cost, in nats a token. SmolLM2-135M pays 0.000002 in F16 and 0.002 in Q8_0; the others are estimates.
    private static func limit(_ form: ExportForm, _ mixture: GGUFMixture?) -> Double {
        guard let mixture else { return form == .safetensors ? 0.02 : 0.001 }
        return switch mixture {
        case .f16: 0.005
        case .bf16, .q80: 0.02
        case .q6K: 0.05
        case .q5KM: 0.15
        case .q4KM: 0.4
        case .q40: 0.6
        }
    }

    /// - Throws: what opening the files again throws.
    func run(_ written: ModelExport.Written, form: ExportForm, questions: [String]) throws -> Report {
        var report = Report()
        report.texts = Self.texts.count
        let (network, tokenizer, template) = try reopen(written.reopened)
        report.tokensEqual = Self.texts.allSatisfy { text in
            subject.tokenizer.encode(text, addSpecialTokens: true) == tokenizer.encode(text, addSpecialTokens: true)
                && subject.tokenizer.encodePlain(text) == tokenizer.encodePlain(text)
        }
        report.templateEqual = Self.conversations.allSatisfy { messages in
            (try? subject.template.render(messages, addGenerationPrompt: true))
                == (try? template.render(messages, addGenerationPrompt: true))
        }
        let own = try subject.network(device: device)
        report.limit = Self.limit(form, written.mixture)
        compare(own, network, into: &report)
        if case .adapter = written.reopened, subject.format != .file {
            var other = Report()
            compare(own, try subject.network(format: .file, device: device), into: &other)
            report.divergenceOverFile = other.meanDivergence
        }
        if !questions.isEmpty {
            report.questions = questions.count
            report.sameAnswers = try questions.count { try answer($0, own) == answer($0, network) }
        }
        return report
    }

    private func reopen(_ what: Reopened) throws -> (LanguageModel, Tokenizer, ChatTemplate) {
        switch what {
        case .adapter(let url):
            let adapter = try AdapterFolder(url, for: subject.source.config)
            return (try subject.network(with: adapter, device: device), subject.tokenizer, subject.template)
        case .model(let url):
            let reopened = try ExportSubject(base: url, adapter: nil)
            return (try reopened.network(device: device), reopened.tokenizer, reopened.template)
        }
    }

    private func compare(_ own: LanguageModel, _ other: LanguageModel, into report: inout Report) {
        let pass = Pass(device: device, precision: .f32)
        var (sum, same) = (0.0, 0)
        let prompts =
            Self.texts.map { subject.tokenizer.encode($0, addSpecialTokens: true) }
            + Self.conversations.compactMap { try? subject.template.prompt($0, with: subject.tokenizer) }
        for ids in prompts where !ids.isEmpty {
            let layout = PackedLayout(count: ids.count)
            let (expected, found) = (own.logits(ids, layout: layout, pass: pass), other.logits(ids, layout: layout, pass: pass))
            for position in ids.indices {
                let (a, b) = (expected.rows(position..<position + 1).floats(), found.rows(position..<position + 1).floats())
                let divergence = Self.divergence(a, b)
                sum += divergence
                report.worstDivergence = max(report.worstDivergence, divergence)
                same += Self.likeliest(a) == Self.likeliest(b) ? 1 : 0
            }
            report.positions += ids.count
        }
        report.meanDivergence = sum / Double(max(report.positions, 1))
        report.sameToken = Double(same) / Double(max(report.positions, 1))
    }

    /// Σ p (log p - log q), of softmax; infinite where something is no number.
    private static func divergence(_ a: [Float], _ b: [Float]) -> Double {
        guard a.count == b.count else { return .infinity }
        let (normA, normB) = (logSumExp(a), logSumExp(b))
        var sum = 0.0
        for index in a.indices {
            let p = Double(a[index]) - normA
            sum += exp(p) * (p - (Double(b[index]) - normB))
        }
        return sum.isFinite ? max(sum, 0) : .infinity
    }

    private static func logSumExp(_ values: [Float]) -> Double {
        let most = Double(values.max() ?? 0)
        return most + log(values.reduce(0.0) { $0 + exp(Double($1) - most) })
    }

    private static func likeliest(_ values: [Float]) -> Int? {
        values.indices.max { values[$0] < values[$1] }
    }

    /// The likeliest words, at most two dozen.
    private func answer(_ question: String, _ network: LanguageModel) throws -> String {
        let prompt = try subject.template.prompt([ChatMessage(role: .user, content: question)], with: subject.tokenizer)
        let generator = Generator(model: network, tokenizer: subject.tokenizer, device: device, precision: .f32)
        let stop = StopRules(tokens: Set(subject.template.stopTokens(subject.tokenizer)), maxTokens: 24)
        return try generator.generate(prompt: prompt, sampling: .greedy, stop: stop).text
    }
}

extension Double {
    func rounded(to digits: Int) -> Double {
        let factor = pow(10, Double(digits))
        return (self * factor).rounded() / factor
    }
}
