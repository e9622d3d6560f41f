import Datasets
import Languages
import Notes

/// What of a base's writing about one passage may be learnt. No word of any language is looked for: it is held against the passage.
struct StudyCheck {
    /// Why something was dropped.
    enum Reason: String, Sendable, Codable, CaseIterable {
        /// A link's brackets or an address.
        case markup
        case tooLong
        /// The question says its own answer.
        case givesAway
        /// A name, a number or a date that the passage does not have.
        case foreign
        /// What is said does not stand in the passage.
        case notGrounded
        /// Who hears the question alone would look in another note.
        case leadsElsewhere
        case duplicate
        /// With the passage before it, the base answers something else.
        case readOtherwise
    }

    private let passage: StudyPassage
    private let index: PassageIndex
    private let source: Set<String>
    private let support: SupportIndex
    private var asked: [NormalAnswer] = []

    /// Words of an answer, and of a question; a Chinese character is a word.
    private static let (longestAnswer, longestQuestion) = (30, 60)
    /// Of the telling words of an answer, those that stand in the passage.
    private static let answerShare = 0.7
    /// Of the telling words of an answer, those that the base says too when it reads the passage.
    private static let agreedShare = 0.5

    init(_ passage: StudyPassage, index: PassageIndex) {
        self.passage = passage
        self.index = index
        source = Set(Terms.of(passage.shown))
        var note = Note(title: passage.title, language: passage.language)
        note.sections = [NoteSection(blocks: [NoteBlock(kind: .paragraph(passage.shown))], text: passage.shown)]
        support = SupportIndex([note])
    }

    /// Nil where the question may stay; it is then remembered, so that its like is dropped.
    mutating func judge(_ pair: StudyQuestion) -> Reason? {
        let (question, answer) = (NormalAnswer(pair.question), NormalAnswer(pair.answer))
        if hasMarkup(pair.question + pair.answer) { return .markup }
        if answer.words.count > Self.longestAnswer || question.words.count > Self.longestQuestion { return .tooLong }
        if question.contains(answer) { return .givesAway }
        if isForeign(pair.answer) || isForeign(pair.question) { return .foreign }
        if share(of: pair.answer) < Self.answerShare { return .notGrounded }
        if !index.leads(pair.question, to: passage) { return .leadsElsewhere }
        if asked.contains(where: { $0.f1(question) >= 0.85 }) { return .duplicate }
        asked.append(question)
        return nil
    }

    /// Whether what the base answers with the passage before it says the same.
    static func agrees(_ pair: StudyQuestion, with answer: String) -> Bool {
        let terms = Set(Terms.of(pair.answer))
        let read = Set(Terms.of(answer))
        guard !terms.isEmpty else { return NormalAnswer(answer).contains(NormalAnswer(pair.answer)) }
        return Double(terms.intersection(read).count) >= agreedShare * Double(terms.count)
    }

    private func hasMarkup(_ text: String) -> Bool { text.contains("[[") || text.contains("]]") || text.contains("://") }

    /// Names, numbers and dates have to be the passage's.
    private func isForeign(_ text: String) -> Bool {
        support.claims(in: text).contains { $0.kind != .phrase && $0.kind != .name && !$0.isSupported }
    }

    /// Of the telling words of a text, those of the passage; 1 for a text that has none.
    private func share(of text: String) -> Double {
        let terms = Terms.of(text)
        return terms.isEmpty ? 1 : Double(terms.count { source.contains($0) }) / Double(terms.count)
    }
}
