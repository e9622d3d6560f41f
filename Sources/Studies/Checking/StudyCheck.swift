import Grounding
import Languages
import Notes

/// What of a base's writing about one passage may be learnt. No word of any language is looked for: it is held against the passage.
struct StudyCheck {
    /// Why something was dropped.
    enum Reason: String, Sendable, Codable, CaseIterable {
        /// A link's brackets or an address.
        case markup
        case tooLong
        /// A statement of hardly a word, of which nothing can be asked.
        case tooShort
        /// The question says its own answer.
        case givesAway
        /// A name, a number or a date that the passage does not have.
        case foreign
        /// What is said does not stand in the passage.
        case notGrounded
        /// Who hears the question alone, or with its answer, would look in another note.
        case leadsElsewhere
        case duplicate
    }

    private let passage: StudyPassage
    private let index: PassageIndex
    private let source: Set<String>
    private let support: SupportIndex
    private var asked: [NormalAnswer] = []
    private var stated: [NormalAnswer] = []

    /// Words of an answer, and of a statement; a Chinese character is a word.
    private static let (longestAnswer, longestStatement) = (30, 60)
    /// Telling words that a statement has at least.
    private static let fewestTerms = 2
    /// Of the words of an answer and of a statement, those that stand in the passage.
    private static let (answerShare, statementShare) = (0.7, 0.6)

    init(_ passage: StudyPassage, index: PassageIndex) {
        self.passage = passage
        self.index = index
        source = Set(Terms.of(passage.shown, passage.language))
        var note = Note(title: passage.title, language: passage.language)
        note.sections = [NoteSection(blocks: [NoteBlock(kind: .paragraph(passage.shown))], text: passage.shown)]
        support = SupportIndex([note])
    }

    /// Nil where the statement may stay; it is then remembered, so that its like is dropped.
    mutating func judge(statement text: String) -> Reason? {
        let said = NormalAnswer(text)
        if hasMarkup(text) { return .markup }
        if Terms.of(text, passage.language).count < Self.fewestTerms { return .tooShort }
        if said.words.count > Self.longestStatement { return .tooLong }
        if isForeign(text) { return .foreign }
        if share(of: text) < Self.statementShare { return .notGrounded }
        if stated.contains(where: { $0.f1(said) >= 0.85 }) { return .duplicate }
        stated.append(said)
        return nil
    }

    /// Nil where the question may stay; it is then remembered, so that its like is dropped.
    mutating func judge(_ pair: StudyQuestion) -> Reason? {
        let (question, answer) = (NormalAnswer(pair.question), NormalAnswer(pair.answer))
        if hasMarkup(pair.question + pair.answer) { return .markup }
        if answer.words.count > Self.longestAnswer || question.words.count > Self.longestStatement { return .tooLong }
        if question.contains(answer) { return .givesAway }
        if isForeign(pair.answer) || isForeign(pair.question) { return .foreign }
        if share(of: pair.answer) < Self.answerShare { return .notGrounded }
        if !index.leads(pair, to: passage) { return .leadsElsewhere }
        if asked.contains(where: { $0.f1(question) >= 0.85 }) { return .duplicate }
        asked.append(question)
        return nil
    }

    /// Nil where the question may stay as one that the passage does not answer, and its twin as one that it does.
    mutating func judge(_ twin: StudyTwin) -> Reason? {
        let question = NormalAnswer(twin.question)
        if hasMarkup(twin.question) { return .markup }
        if question.words.count > Self.longestStatement { return .tooLong }
        // The very question that something answers; one that only differs in a name is what is wanted.
        if question == NormalAnswer(twin.answered.question) || asked.contains(question) { return .duplicate }
        if !index.leads(twin.question, to: passage) { return .leadsElsewhere }
        let reason = judge(twin.answered)
        return reason == .duplicate ? nil : reason
    }

    private func hasMarkup(_ text: String) -> Bool { text.contains("[[") || text.contains("]]") || text.contains("://") }

    /// Names, numbers and dates have to be the passage's.
    private func isForeign(_ text: String) -> Bool {
        support.claims(in: text).contains { $0.kind != .phrase && $0.kind != .name && !$0.isSupported }
    }

    /// Of the telling words of a text, those of the passage; 1 for a text that has none.
    private func share(of text: String) -> Double {
        Terms.share(of: text, passage.language, among: source) ?? 1
    }
}
