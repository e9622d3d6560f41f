import Languages
import Notes
import Tokenization

/// A base as one who goes on with conversations, many at a time.
package protocol StudyWriter {
    /// The answers, in the conversations' order; nil where a conversation is too long for the base.
    ///
    /// - Parameters:
    ///   - limit: how long an answer may become.
    ///   - attempt: 0 for the likeliest words; above that others each time.
    mutating func write(_ conversations: [[ChatMessage]], limit: StudyReplyLimit, attempt: Int) throws -> [String?]
}

/// Studies passages: what they say, sentence by sentence, how each sentence may be asked for, and what they do not say.
package struct StudyWork {
    private let index: PassageIndex
    private let prompts: [NoteLanguage: StudyPrompts]

    /// Changes when what is asked of the base does, so that older studies are told apart.
    package static let version = 2
    private static let statementLimit = StudyReplyLimit(tokens: 700, lines: 40)
    /// One line more than is asked for, since some begin with a line of talk.
    private static let questionLimit = StudyReplyLimit(tokens: 320, lines: 7)
    /// Four, of two lines each.
    private static let twinLimit = StudyReplyLimit(tokens: 320, lines: 9)

    /// - Parameters:
    ///   - all: every passage of the notes, so that it can be seen where a question leads.
    ///   - isPractised: whether the writer was taught to study, and needs no example.
    /// - Throws: `StudyPrompts.Problem`.
    package init(all: [StudyPassage], isPractised: Bool = false) throws {
        index = PassageIndex(all)
        prompts = try Dictionary(
            uniqueKeysWithValues: NoteLanguage.allCases.map { ($0, try StudyPrompts.of($0, isPractised: isPractised)) })
    }

    /// The studies of some passages, in their order.
    ///
    /// - Throws: what the writer throws.
    package func study(_ passages: [StudyPassage], by writer: inout some StudyWriter) throws -> [Study] {
        var checks = passages.map { StudyCheck($0, index: index) }
        var studies = passages.map { Study(passage: $0.key) }
        let told = try writer.write(
            passages.compactMap { prompts[$0.language]?.forStatements($0) }, limit: Self.statementLimit, attempt: 0)
        for (place, passage) in passages.enumerated() {
            for statement in StudyReply.statements(told[place] ?? "") {
                if let reason = checks[place].judge(statement: statement) {
                    studies[place].dropped[reason.rawValue, default: 0] += 1
                } else {
                    studies[place].statements.append(StudyStatement(text: statement))
                }
            }
            let untold = StudyCoverage.untold(passage, by: studies[place].statements.map(\.text))
            studies[place].statements += untold.map { StudyStatement(text: $0) }
        }
        for attempt in 0...1 {
            let wanting = studies.indices.flatMap { place in StudyCoverage.wanting(studies[place]).map { (place, $0) } }
            try ask(wanting, of: passages, attempt: attempt, by: &writer, into: &studies, checks: &checks)
        }
        try askTwins(of: passages, by: &writer, into: &studies, checks: &checks)
        return studies
    }

    private func askTwins(
        of passages: [StudyPassage], by writer: inout some StudyWriter, into studies: inout [Study], checks: inout [StudyCheck]
    ) throws {
        let conversations = passages.indices.compactMap { place in
            prompts[passages[place].language]?.forTwins(passages[place], statements: studies[place].statements.map(\.text))
        }
        let written = try writer.write(conversations, limit: Self.twinLimit, attempt: 0)
        for (place, text) in written.enumerated() {
            for twin in StudyReply.twins(text ?? "") {
                if let reason = checks[place].judge(twin) {
                    studies[place].dropped[reason.rawValue, default: 0] += 1
                } else {
                    studies[place].twins.append(twin)
                }
            }
        }
    }

    private func ask(
        _ wanted: [(passage: Int, statement: Int)], of passages: [StudyPassage], attempt: Int, by writer: inout some StudyWriter,
        into studies: inout [Study], checks: inout [StudyCheck]
    ) throws {
        guard !wanted.isEmpty else { return }
        let conversations = wanted.compactMap { place, statement in
            prompts[passages[place].language]?.forQuestions(
                passages[place], statements: studies[place].statements.map(\.text), about: studies[place].statements[statement].text)
        }
        let written = try writer.write(conversations, limit: Self.questionLimit, attempt: attempt)
        for ((place, statement), text) in zip(wanted, written) {
            for question in StudyReply.questions(text ?? "") {
                if let reason = checks[place].judge(question) {
                    studies[place].dropped[reason.rawValue, default: 0] += 1
                } else {
                    studies[place].statements[statement].questions.append(question)
                }
            }
        }
    }
}
