import Foundation
import Generation
import Studies
import Tokenization

extension BaseStudyWriter: PatternReader {
    /// - Throws: `Interruption` where somebody stopped it; `GenerationError`, `ChatTemplateError`.
    mutating func directions(_ conversations: [[ChatMessage]]) throws -> [[Float]?] {
        guard !context.shouldStop() else { throw Interruption() }
        let prompts = try prompts(conversations)
        let limit = respondent.generator.model.contextLength
        var vectors = try respondent.generator.lastStates(of: prompts.filter { $0.count < limit })[...]
        return prompts.map { $0.count < limit ? vectors.popFirst() : nil }
    }

    /// - Throws: `Interruption` where somebody stopped it; `GenerationError`, `ChatTemplateError`.
    mutating func odds(_ conversations: [[ChatMessage]], of yes: [String], against no: [String]) throws -> [Double?] {
        let prompts = try prompts(conversations)
        let phrases = [yes, no].map { words in
            words.map { respondent.base.tokenizer.encode($0, addSpecialTokens: false) }.filter { !$0.isEmpty }
        }
        let room = phrases.joined().map(\.count).max() ?? 1
        return try Together.map(prompts) { [respondent, context] prompt in
            guard prompt.count + room < respondent.generator.model.contextLength else { return nil }
            guard !context.shouldStop() else { throw Interruption() }
            let read = try respondent.generator.prepare(prompt, room: room)
            let chances = try phrases.map { words in
                try words.reduce(0) { try $0 + respondent.generator.odds(of: $1, after: read).probability }
            }
            return Self.logOdds(of: chances[0], against: chances[1])
        }
    }

    /// At most 14 from nought: what is below is rounding.
    static func logOdds(of yes: Double, against no: Double) -> Double {
        guard yes > 0 || no > 0 else { return 0 }
        return min(14, max(-14, log(yes) - log(no)))
    }
}
