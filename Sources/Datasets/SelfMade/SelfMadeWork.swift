import Grounding

/// Who writes about a note: a language model behind a door that only lets text through.
package protocol SelfMadeWriter {
    /// The likeliest answer to one message, without what ends its turn; nil where the message does not fit the model.
    func answer(_ message: String, maxTokens: Int) throws -> String?
}

/// What came of one section or of some notes together.
package struct SelfMadeResult: Sendable, Equatable, Codable {
    package var pairs: [SelfMadePair] = []
    /// How much was dropped, by reason.
    package var dropped: [String: Int] = [:]

    mutating func drop(_ reason: SelfMadeFilter.Reason) { dropped[reason.rawValue, default: 0] += 1 }
}

/// Lets the base model write about a section, and keeps what can be held against the note.
package enum SelfMadeWork {
    /// Changes whenever the same section would be written about otherwise.
    package static let version = SelfMadePrompt.version

    private static let answerTokens = 24

    /// - Throws: what the writer throws.
    package static func run(_ section: SelfMadeSection, by writer: some SelfMadeWriter) throws -> SelfMadeResult {
        var result = SelfMadeResult()
        var filter = SelfMadeFilter(section)
        for kind in section.tasks {
            switch kind {
            case .question: try questions(section, writer, &filter, &result)
            case .implication: try implications(section, writer, &filter, &result)
            default: try texts(kind, section, writer, &filter, &result)
            }
        }
        return result
    }

    private static func texts(
        _ kind: SelfMadePair.Kind, _ section: SelfMadeSection, _ writer: some SelfMadeWriter, _ filter: inout SelfMadeFilter,
        _ result: inout SelfMadeResult
    ) throws {
        let length = min(256, 16 + section.text.utf8.count / 3)
        for prompt in SelfMadePrompt.texts(kind, section) {
            guard let reply = try writer.answer(prompt, maxTokens: length) else {
                result.drop(.didNotFit)
                continue
            }
            let text = SelfMadeReply.prose(reply)
            keep(SelfMadePair(kind: kind, answer: text), isRead: !text.isEmpty, &filter, &result)
        }
    }

    private static func implications(
        _ section: SelfMadeSection, _ writer: some SelfMadeWriter, _ filter: inout SelfMadeFilter, _ result: inout SelfMadeResult
    ) throws {
        guard let reply = try writer.answer(SelfMadePrompt.implications(section), maxTokens: 128) else { return result.drop(.didNotFit) }
        let statements = SelfMadeReply.statements(reply)
        if statements.isEmpty { result.drop(.unreadable) }
        for statement in statements.prefix(5) { keep(SelfMadePair(kind: .implication, answer: statement), isRead: true, &filter, &result) }
    }

    private static func keep(_ pair: SelfMadePair, isRead: Bool, _ filter: inout SelfMadeFilter, _ result: inout SelfMadeResult) {
        if let reason = isRead ? filter.judge(pair) : .unreadable {
            result.drop(reason)
        } else {
            result.pairs.append(pair)
        }
    }

    private static func questions(
        _ section: SelfMadeSection, _ writer: some SelfMadeWriter, _ filter: inout SelfMadeFilter, _ result: inout SelfMadeResult
    ) throws {
        guard let reply = try writer.answer(SelfMadePrompt.questions(section), maxTokens: 256) else { return result.drop(.didNotFit) }
        let written = SelfMadeReply.pairs(reply)
        if written.isEmpty { result.drop(.unreadable) }
        for (question, answer) in written.prefix(8) {
            let pair = SelfMadePair(kind: .question, question: section.standalone(question), answer: answer)
            if let reason = try filter.judge(SelfMadePair(kind: .question, question: question, answer: answer))
                ?? doubt(question, pair, section, writer)
            {
                result.drop(reason)
            } else {
                result.pairs.append(pair)
            }
        }
    }

    /// Asks again, once with the note and once without.
    private static func doubt(
        _ question: String, _ pair: SelfMadePair, _ section: SelfMadeSection, _ writer: some SelfMadeWriter
    ) throws -> SelfMadeFilter.Reason? {
        let right = NormalAnswer(pair.answer)
        guard let again = try writer.answer(SelfMadePrompt.check(question, section), maxTokens: answerTokens) else { return .didNotFit }
        guard isSame(NormalAnswer(again), right) else { return .notRepeated }
        let alone = try writer.answer(SelfMadePrompt.alone(pair.question, section), maxTokens: answerTokens)
        return isSame(NormalAnswer(alone ?? ""), right) ? .known : nil
    }

    private static func isSame(_ said: NormalAnswer, _ right: NormalAnswer) -> Bool { said.contains(right) || said.f1(right) >= 0.6 }
}
