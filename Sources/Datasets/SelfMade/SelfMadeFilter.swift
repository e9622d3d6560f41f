import Grounding
import Languages
import Notes

/// What of the base model's writing may be learnt, decided by its words alone; a small writer's errors would else become memories.
///
/// Source: RECIPE 2.4.
struct SelfMadeFilter {
    /// Why something was dropped.
    enum Reason: String, Sendable, Codable, CaseIterable {
        /// The writer speaks of itself or of the text, or refuses: «As an AI», «The note says», «I never wrote about that».
        case aside
        case tooShort
        case tooLong
        /// It is no question, or gives its own answer away.
        case noQuestion
        /// The answer does not stand in the note.
        case notGrounded
        /// A name, a number or a date that the note does not have.
        case foreign
        /// The note's own sentences over again.
        case copied
        case duplicate
        /// Asked again with the note, the model answers something else.
        case notRepeated
        /// The model gives the answer without the note.
        case known
        /// The prompt was too long for the model.
        case didNotFit
        /// Nothing was written that could be read.
        case unreadable
    }

    private let section: SelfMadeSection
    private let source: NormalAnswer
    private let support: SupportIndex
    private var kept: [SelfMadePair] = []

    init(_ section: SelfMadeSection) {
        self.section = section
        source = NormalAnswer(([section.title] + section.headingPath + [section.text]).joined(separator: "\n"))
        support = SupportIndex(Self.note(section))
    }

    private static func note(_ section: SelfMadeSection) -> [Note] {
        var note = Note(title: section.title, language: section.language)
        note.sections = [
            NoteSection(
                heading: section.headingPath.joined(separator: ". "), blocks: [NoteBlock(kind: .paragraph(section.text))],
                text: section.text)
        ]
        return [note]
    }

    /// Nil where the pair may stay; it is then remembered, so that its like is dropped.
    mutating func judge(_ pair: SelfMadePair) -> Reason? {
        let reason = isAside(pair) ? Reason.aside : pair.kind == .question ? question(pair) : text(pair)
        if reason == nil { kept.append(pair) }
        return reason
    }

    private func question(_ pair: SelfMadePair) -> Reason? {
        let (question, answer) = (NormalAnswer(pair.question), NormalAnswer(pair.answer))
        guard question.words.count >= 4, pair.question.hasSuffix("?") || pair.question.hasSuffix("？") else { return .noQuestion }
        guard !answer.words.isEmpty else { return .tooShort }
        guard answer.words.count <= section.language.rules.lengths.writtenAnswer else { return .tooLong }
        guard !question.contains(answer) else { return .noQuestion }
        guard isGrounded(answer) else { return .notGrounded }
        guard isOfTheNote(pair.question), isOfTheNote(pair.answer) else { return .foreign }
        let isRepeated = kept.contains {
            $0.kind == .question && NormalAnswer($0.question).f1(question) >= 0.8 && NormalAnswer($0.answer).f1(answer) >= 0.5
        }
        return isRepeated ? .duplicate : nil
    }

    private func text(_ pair: SelfMadePair) -> Reason? {
        let written = NormalAnswer(pair.answer)
        guard written.words.count >= 4 else { return .tooShort }
        guard Double(written.words.count) <= 1.5 * Double(source.words.count) else { return .tooLong }
        guard isOfTheNote(pair.answer) else { return .foreign }
        guard isAboutTheNote(pair) else { return .notGrounded }
        let runs = support.claims(in: pair.answer).filter { $0.kind == .phrase }
        let copied = runs.count { $0.isSupported }
        if runs.isEmpty ? source.contains(written) : Double(copied) > 0.8 * Double(runs.count) { return .copied }
        return kept.contains { NormalAnswer($0.answer).rougeL(written) >= 0.7 } ? .duplicate : nil
    }

    /// The answer stands in the note, or all its telling words do.
    private func isGrounded(_ answer: NormalAnswer) -> Bool {
        if source.contains(answer) { return true }
        // Characters of their own prove nothing: the words of a language without spaces have to stand there as they are.
        let stopWords = section.language.rules.stopWords
        let words = answer.words.filter { !stopWords.contains($0) }
        return !section.language.rules.space.isEmpty && !words.isEmpty && Set(words).isSubset(of: source.words)
    }

    /// Names, numbers and dates are the note's.
    private func isOfTheNote(_ text: String) -> Bool { support.claims(in: text).allSatisfy { $0.kind == .phrase || $0.isSupported } }

    /// Most of what a rewrite is about is the section's, half of an implication; and a few telling words of it are there at all.
    private func isAboutTheNote(_ pair: SelfMadePair) -> Bool {
        let (said, known) = (Set(Terms.of(pair.answer, section.language)), Set(Terms.of(section.text, section.language)))
        let (share, least) = pair.kind == .rewrite ? (0.6, 4) : (0.5, 3)
        let common = said.intersection(known)
        // «I wrote that in Wim De Backer» says nothing.
        let beyondTheTitle = common.subtracting(Terms.of(section.title, section.language))
        return common.count >= least && beyondTheTitle.count >= 2 && Double(common.count) >= share * Double(said.count)
    }

    private func isAside(_ pair: SelfMadePair) -> Bool {
        let (said, text) = ((pair.question + "\n" + pair.answer).lowercased(), section.text.lowercased())
        return Refusal.isRefusal(pair.answer) || SetPhrases.asides.contains { said.contains($0) && !text.contains($0) }
    }
}
