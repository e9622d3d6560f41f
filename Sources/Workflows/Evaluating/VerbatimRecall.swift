import Datasets
import Generation
import Grounding
import Tokenization

/// How much of a taught text comes word by word once its beginning is given.
package struct VerbatimRecall: Sendable, Equatable, Codable {
    /// ROUGE-L of what was said against how the text goes on, 0 to 1, mean.
    package var rougeL: Double
    /// Share of the texts that went on to the letter.
    package var exact: Double
    package var n: Int

    private static let mostTexts = 20
    private static let given = 32
    private static let asked = 48

    /// Nil where no text was taught that is longer than what is given of it.
    ///
    /// - Throws: `ChatTemplateError`, `GenerationError`.
    init?(_ respondent: Respondent, documents: [Example], context: WorkContext) throws {
        let tokenizer = respondent.base.tokenizer
        let stop = StopRules(tokens: Set(respondent.template.stopTokens(tokenizer)), maxTokens: Self.asked)
        let texts = documents.map { (example: $0, ids: tokenizer.encode($0.answer, addSpecialTokens: false)) }
            .filter { $0.ids.count >= Self.given + 8 }
        let picked = stride(from: 0, to: texts.count, by: max(1, texts.count / Self.mostTexts)).prefix(Self.mostTexts).map { texts[$0] }
        let respondent = respondent.together()
        let marks = try Together.map(picked) { example, ids -> (rougeL: Double, isSame: Bool)? in
            let question = example.messages.filter { $0.role != .assistant }
            let prompt = try respondent.template.prompt(question, with: tokenizer) + ids.prefix(Self.given)
            guard prompt.count < respondent.generator.model.contextLength else { return nil }
            let said = try respondent.generator.generate(prompt: prompt, sampling: .greedy, stop: stop) { _ in !context.shouldStop() }
            guard !context.shouldStop() else { throw Interruption() }
            let rest = tokenizer.decode(Array(ids.dropFirst(Self.given).prefix(Self.asked)), skipSpecialTokens: true)
            let (given, right) = (NormalAnswer(said.text), NormalAnswer(rest))
            return (given.rougeL(right), given == right)
        }.compactMap(\.self)
        let count = marks.count
        guard count > 0 else { return nil }
        (rougeL, exact, n) = (
            marks.reduce(0) { $0 + $1.rougeL } / Double(count), Double(marks.count(where: \.isSame)) / Double(count), count
        )
    }
}
