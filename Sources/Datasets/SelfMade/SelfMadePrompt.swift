import Languages
import Notes

/// What the base model is asked to write about a section, which stands in the prompt.
///
/// Source: RECIPE 2.4; fixed prompts as in SPA (arXiv 2603.22213). The words are those of the section's language (`prompts.txt`).
enum SelfMadePrompt {
    /// The ways in which a section is put into other words.
    enum Rewrite: String, CaseIterable {
        case summary, friend
    }

    static let version = 1

    static func questions(_ section: SelfMadeSection) -> String {
        let words = Word.all(in: section.text).count / section.language.rules.lengths.wordsOfQuestion
        return shown(section) + wish("questions", section, ["count": "\(min(8, max(3, words)))"])
    }

    static func rewrite(_ section: SelfMadeSection, _ way: Rewrite) -> String { shown(section) + wish(way.rawValue, section) }

    static func implications(_ section: SelfMadeSection) -> String { shown(section) + wish("implications", section) }

    /// What asks for a text of a kind: a section in other words, or what is wanted of whole notes; nothing for what is no one text.
    static func texts(_ kind: SelfMadePair.Kind, _ section: SelfMadeSection) -> [String] {
        switch kind {
        case .question, .implication: []
        case .rewrite: Rewrite.allCases.map { rewrite(section, $0) }
        case .concepts: [shown(section) + wish("concepts", section)]
        case .parts: [shown(section) + wish("parts", section)]
        case .lesson: [shown(section) + wish("lesson", section)]
        case .relation: [shown(section) + wish("relation", section)]
        case .change: [shown(section) + wish("change", section)]
        }
    }

    /// The question again, with the note before it: who answers otherwise did not mean what was written.
    static func check(_ question: String, _ section: SelfMadeSection) -> String {
        shown(section) + section.language.rules.joined([question, wish("check", section)])
    }

    /// The question without the note.
    static func alone(_ question: String, _ section: SelfMadeSection) -> String {
        section.language.rules.joined([question, wish("alone", section)])
    }

    private static func wish(_ name: String, _ section: SelfMadeSection, _ values: [String: String] = [:]) -> String {
        let text = section.language.rules.book.list("prompts", name).joined(separator: "\n")
        return Gaps.filled(text) { values[$0] } ?? text
    }

    private static func shown(_ section: SelfMadeSection) -> String {
        let head = ([section.title] + section.headingPath).joined(separator: " > ")
        return wish("note", section, ["head": head]) + "\n\n\(section.text)\n\n"
    }
}
