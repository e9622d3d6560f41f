import Grounding
import Languages
import Notes

/// What the base model wrote: about a section its questions, other words and what follows; about notes together how they belong together.
enum SelfMadeKind {
    /// Of all examples: what a small model wrote is to stand beside the notes' own words, not in their place.
    private static let largestShare = 0.25

    /// How many examples there may be beside others.
    static func most(beside others: Int) -> Int { Int(Double(others) * largestShare / (1 - largestShare)) }

    static func facts(_ set: NoteSet, _ pairs: SelfMadePairs) -> [Fact] {
        guard !pairs.bySection.isEmpty else { return [] }
        let sections = set.passages.joined().flatMap { passage in
            let found = SelfMadeSection.pieces(of: passage, in: set).flatMap { pairs.bySection[$0.key] ?? [] }
            let texts = found.filter { $0.kind == .rewrite }.map { text($0.answer, .rewritten, passage, set) }
            return found.filter { $0.kind == .question }.map { question($0, passage) } + texts + implication(found, passage, set)
        }
        let together = SelfMadeSection.together(set).flatMap { section in
            (pairs.bySection[section.key] ?? []).compactMap { fact($0, section, set) }
        }
        return sections + together
    }

    private static func fact(_ pair: SelfMadePair, _ section: SelfMadeSection, _ set: NoteSet) -> Fact? {
        let forms: [SelfMadePair.Kind: QuestionForm] = [
            .concepts: .concepts, .parts: .parts, .lesson: .lesson, .relation: .related, .change: .changed,
        ]
        guard let form = forms[pair.kind], let first = section.names.first else { return nil }
        let others = section.language.rules.paired(Array(section.names.dropFirst()))
        var fact = Fact(
            .selfMade, form, slots: [.item: [first], .other: [others]], answer: pair.answer, shape: .text, note: section.note, of: set)
        fact.isAboutMany = section.names.count > 1 || pair.kind == .change
        return fact
    }

    private static func question(_ pair: SelfMadePair, _ passage: Passage) -> Fact {
        Fact(.selfMade, .selfMade, slots: [.quote: [pair.question]], answer: pair.answer, shape: .short, from: passage)
    }

    /// All that follows is one answer, since it is asked for by one question.
    private static func implication(_ pairs: [SelfMadePair], _ passage: Passage, _ set: NoteSet) -> [Fact] {
        let rules = passage.language.rules
        let statements = pairs.filter { $0.kind == .implication }.prefix(3).map { rules.asSentence($0.answer) }
        return statements.isEmpty ? [] : [text(rules.joined(statements), .implied, passage, set)]
    }

    private static func text(_ answer: String, _ form: QuestionForm, _ passage: Passage, _ set: NoteSet) -> Fact {
        let heading = passage.heading.map { HeadingWords.inline($0, set, passage.language) }
        let slots: [Slot: [String]] = [
            .item: [heading ?? set.titles[passage.note].name], .place: [heading == nil ? "" : set.place(of: passage.note)],
        ]
        return Fact(.selfMade, form, slots: slots, answer: answer, shape: .text, from: passage)
    }
}
