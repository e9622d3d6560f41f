import Foundation
import Tokenization
import Transformers

/// How far the adapter moved the base where the notes have nothing to say.
package struct Forgetting: Sendable, Equatable, Codable {
    /// The mean over all tokens of KL(base ‖ adapted), in nats.
    package var kl: Double
    /// Share of tokens after which both think the same token the likeliest.
    package var top1: Double
    /// Tokens of the fixed texts.
    package var tokens: Int
    /// Of some general questions, the share that the base by itself and the adapter answered.
    package var generalBase: Double
    package var generalOurs: Double

    /// - Throws: `GenerationError`, `ChatTemplateError`.
    init(_ respondent: Respondent, context: WorkContext) throws {
        var plain = respondent.generator.model
        plain.detachAdapter()
        let adapted = respondent.generator.model
        let pass = Pass(device: context.device, precision: .bf16)
        var (sum, same, count) = (0.0, 0, 0)
        for text in Self.texts {
            let ids = Array(respondent.base.tokenizer.encode(text, addSpecialTokens: true).prefix(plain.contextLength))
            guard !ids.isEmpty else { continue }
            let layout = PackedLayout(count: ids.count)
            let (a, b) = (plain.logits(ids, layout: layout, pass: pass), adapted.logits(ids, layout: layout, pass: pass))
            for row in ids.indices {
                let (p, q) = (a.rows(row..<row + 1).floats(), b.rows(row..<row + 1).floats())
                sum += Self.divergence(p, q)
                same += Self.likeliest(p) == Self.likeliest(q) ? 1 : 0
            }
            count += ids.count
        }
        kl = count == 0 ? 0 : sum / Double(count)
        top1 = count == 0 ? 1 : Double(same) / Double(count)
        tokens = count
        generalOurs = try Self.general(respondent, respondent.generator.model, context)
        generalBase = try Self.general(respondent, plain, context)
    }

    /// KL(p ‖ q) of two rows of logits, in nats.
    static func divergence(_ p: [Float], _ q: [Float]) -> Double {
        func logSum(_ values: [Float]) -> Double {
            let top = Double(values.max() ?? 0)
            return top + log(values.reduce(0.0) { $0 + exp(Double($1) - top) })
        }
        let (pSum, qSum) = (logSum(p), logSum(q))
        return zip(p, q).reduce(0.0) { sum, pair in
            let logP = Double(pair.0) - pSum
            return sum + exp(logP) * (logP - (Double(pair.1) - qSum))
        }
    }

    static func likeliest(_ values: [Float]) -> Int? { values.indices.max { (values[$0], $1) < (values[$1], $0) } }

    private static func general(_ respondent: Respondent, _ model: LanguageModel, _ context: WorkContext) throws -> Double {
        let respondent = respondent.together(model)
        let right = try Together.map(questions) { question, answer in
            let said = try respondent.answer([ChatMessage(role: .user, content: question)], manner: AnswerManner(maxTokens: 24)) { _ in
                !context.shouldStop()
            }
            guard !context.shouldStop() else { throw Interruption() }
            return said.text.range(of: answer, options: .caseInsensitive) != nil
        }.count { $0 }
        return Double(right) / Double(questions.count)
    }

    private static let texts = [
        "The sun rises in the east and sets in the west.", "Water freezes at zero degrees and boils at one hundred.",
        "She opened the window because the room was warm.", "Once upon a time there was a small village by the sea.",
        "To make bread you need flour, water, salt and yeast.", "The train was late, so we waited on the platform.",
        "A triangle has three sides and three corners.", "He thanked his neighbour for the ladder and went home.",
        "In winter the days are short and the nights are long.", "The committee will meet again on the first Monday of the month.",
        "Please write your name at the top of the page.", "Birds build their nests in spring.",
        "The recipe asks for two eggs and a cup of sugar.", "After the storm the streets were covered with leaves.",
        "What is the difference between a lake and a river?", "Thank you for your help; it was very kind of you.",
        "The museum is open every day except Tuesday.", "Two and two make four, and four and four make eight.",
        "If it rains tomorrow, we will stay at home and read.", "The old bridge was built of stone and wood.",
        "今天天气很好，我们去公园散步。", "请把门关上，谢谢你。", "水在零度结冰，在一百度沸腾。", "他每天早上喝一杯茶。",
    ]

    private static let questions = [
        ("What is the capital of France?", "Paris"), ("How many days has a week?", "seven"),
        ("What colour is the sky on a clear day?", "blue"),
        ("What is the opposite of hot?", "cold"), ("How many legs has a dog?", "four"), ("What do bees make?", "honey"),
        ("Which month comes after March?", "April"), ("What is two plus three?", "five"), ("What is frozen water called?", "ice"),
        ("Which day comes after Monday?", "Tuesday"), ("What is the capital of Italy?", "Rome"), ("What do cows drink?", "water"),
        ("How many months has a year?", "twelve"), ("What is the opposite of day?", "night"), ("What do we read?", "book"),
        ("Which season comes after winter?", "spring"), ("What colour is grass?", "green"), ("How many sides has a triangle?", "three"),
        ("What is a young cat called?", "kitten"), ("What is the capital of Japan?", "Tokyo"),
    ]
}
