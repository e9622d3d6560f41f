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

    /// The same as the base answers that nothing taught to study: its likeliest words.
    mutating func read(_ conversations: [[ChatMessage]], limit: StudyReplyLimit) throws -> [String?]
}

/// Studies passages sentence by sentence: what each answers, and how it may be asked for.
package struct StudyWork {
    private let index: PassageIndex
    private let prompts: [NoteLanguage: StudyPrompts]

    /// Changes when what is asked of the base does, so that older studies are told apart.
    package static let version = 2
    private static let limit = StudyReplyLimit(tokens: 400, lines: 12)
    private static let answerLimit = StudyReplyLimit(tokens: 32, lines: 1)

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
        var studies = passages.map { Study(passage: $0.key, statements: $0.sentences.map { StudyStatement(text: $0) }) }
        for (attempt, count) in [StudyCoverage.wanted, StudyCoverage.wanted, StudyCoverage.least].enumerated() {
            let short = studies.indices.flatMap { place in StudyCoverage.short(of: count, in: studies[place]).map { (place, $0) } }
            try ask(about: short, of: passages, attempt: attempt, by: &writer, into: &studies, checks: &checks)
        }
        return studies
    }

    private func ask(
        about wanted: [(passage: Int, statement: Int)], of passages: [StudyPassage], attempt: Int, by writer: inout some StudyWriter,
        into studies: inout [Study], checks: inout [StudyCheck]
    ) throws {
        guard !wanted.isEmpty else { return }
        let conversations = wanted.compactMap { place, statement in
            prompts[passages[place].language]?.forQuestions(passages[place], about: studies[place].statements[statement].text)
        }
        let written = try writer.write(conversations, limit: Self.limit, attempt: attempt)
        var candidates: [(place: Int, statement: Int, question: StudyQuestion)] = []
        for ((place, statement), text) in zip(wanted, written) {
            for question in StudyReply.questions(text ?? "") {
                if let reason = checks[place].judge(question) {
                    studies[place].dropped[reason.rawValue, default: 0] += 1
                } else {
                    candidates.append((place, statement, question))
                }
            }
        }
        let answers = try writer.read(
            candidates.map { StudyPrompts.forReading(passages[$0.place], $0.question.question) }, limit: Self.answerLimit)
        for ((place, statement, question), answer) in zip(candidates, answers) {
            if StudyCheck.agrees(question, with: answer ?? "") {
                studies[place].statements[statement].questions.append(question)
            } else {
                studies[place].dropped[StudyCheck.Reason.readOtherwise.rawValue, default: 0] += 1
            }
        }
    }
}
