import Notes

/// What the base model is asked to write about a section, which stands in the prompt.
///
/// Source: RECIPE 2.4; fixed prompts as in SPA (arXiv 2603.22213).
enum SelfMadePrompt {
    /// The ways in which a section is put into other words.
    enum Rewrite: String, CaseIterable {
        case summary, friend
    }

    static let version = 1

    static func questions(_ section: SelfMadeSection) -> String {
        let count = min(8, max(3, Word.all(in: section.text).count / (section.language == .chinese ? 40 : 20)))
        return section.language == .chinese
            ? shown(section) + "请写出\(count)个这篇笔记能回答的问题。每个答案不超过六个词，照抄笔记里的话。每行一个，格式：\n问：…？答：…"
            : shown(section)
                + "Write \(count) questions that this note answers. Give each an answer of at most six words, copied from the note. "
                + "One a line, like this:\nQ: …? A: …"
    }

    static func rewrite(_ section: SelfMadeSection, _ way: Rewrite) -> String {
        switch (way, section.language == .chinese) {
        case (.summary, true): shown(section) + "请用自己的话概括这篇笔记，不要添加任何内容。"
        case (.friend, true): shown(section) + "请用第一人称把这篇笔记讲给朋友听，不要添加任何内容。"
        case (.summary, false):
            shown(section) + "Say this note again in other words, as its writer would, in two or three sentences. Add nothing."
        case (.friend, false): shown(section) + "Tell this note to a friend, in the first person. Add nothing."
        }
    }

    static func implications(_ section: SelfMadeSection) -> String {
        section.language == .chinese
            ? shown(section) + "由这篇笔记可以推出哪三件事？每行一件，不要添加新的名字和数字。"
            : shown(section) + "Which three things follow from this note? One a line, without new names or numbers."
    }

    /// What asks for a text of a kind: a section in other words, or what is wanted of whole notes; nothing for what is no one text.
    static func texts(_ kind: SelfMadePair.Kind, _ section: SelfMadeSection) -> [String] {
        let isChinese = section.language == .chinese
        let wish: String
        switch kind {
        case .question, .implication: return []
        case .rewrite: return Rewrite.allCases.map { rewrite(section, $0) }
        case .concepts:
            wish =
                isChinese
                ? "这篇笔记的主要想法是什么？用第一人称，每个想法一句话，不要添加任何内容。"
                : "What are the main ideas of this note? A sentence for each, in the first person. Add nothing."
        case .parts:
            wish =
                isChinese
                ? "这篇笔记的各部分之间有什么联系？用两三句话说，不要添加任何内容。"
                : "How do the parts of this note hang together? Say it in two or three sentences. Add nothing."
        case .lesson:
            wish =
                isChinese
                ? "像老师一样把这篇笔记讲给第一次听的人，用第一人称，不要添加任何内容。"
                : "Explain this note to somebody who hears of it for the first time, in the first person. Add nothing."
        case .relation:
            wish =
                isChinese
                ? "这些笔记有什么关系？用两三句话说，提到每篇笔记的名字，不要添加任何内容。"
                : "How do these notes belong together? Say it in two or three sentences that name each of them. Add nothing."
        case .change:
            wish =
                isChinese
                ? "从第一个日期到最后一个日期，有什么变化？用两三句话说，写出日期，不要添加任何内容。"
                : "What changed from the first date to the last? Say it in two or three sentences with their dates. Add nothing."
        }
        return [shown(section) + wish]
    }

    /// The question again, with the note before it: who answers otherwise did not mean what was written.
    static func check(_ question: String, _ section: SelfMadeSection) -> String {
        section.language == .chinese
            ? shown(section) + question + "请只用笔记里的几个词回答。"
            : shown(section) + question + " Answer with a few words of the note."
    }

    /// The question without the note.
    static func alone(_ question: String, _ section: SelfMadeSection) -> String {
        section.language == .chinese ? question + "请只用几个词回答。" : question + " Answer with a few words."
    }

    private static func shown(_ section: SelfMadeSection) -> String {
        let head = ([section.title] + section.headingPath).joined(separator: " > ")
        return section.language == .chinese ? "我的笔记《\(head)》：\n\n\(section.text)\n\n" : "A note of mine, \(head):\n\n\(section.text)\n\n"
    }
}
