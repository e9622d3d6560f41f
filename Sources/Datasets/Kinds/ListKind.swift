import Grounding
import Languages
import Notes

/// D4: the items of a list, how many they are, and which list an item is on.
enum ListKind {
    static func facts(_ set: NoteSet, _: DatasetRecipe) -> [Fact] {
        var owners: [String: Int] = [:]
        let lists = set.passages.joined().flatMap { passage in
            passage.blocks.indices.compactMap { items(passage, at: $0).map { (passage, $0) } }
        }
        for (_, list) in lists { for item in list.items { owners[item.lowercased(), default: 0] += 1 } }
        return lists.flatMap { passage, list -> [Fact] in
            let subject = list.subject ?? passage.heading.map { HeadingWords.inline($0, set, passage.language) }
            let slots: [Slot: [String]] = [
                .title: set.names(of: passage.note), .place: [subject == nil ? "" : set.place(of: passage.note)],
                .heading: [subject ?? set.titles[passage.note].name],
            ]
            let forward = Fact(
                .list, .list, slots: slots, answer: ListAnswer.text(list.items, passage.language), shape: .list, from: passage,
                span: list.span)
            let count = Fact(
                .list, .listCount, slots: slots, answer: String(list.items.count), shape: .short, from: passage, span: list.span)
            let reverse = list.items.filter { owners[$0.lowercased()] == 1 && $0.count >= 8 }.prefix(3).map { item in
                Fact(
                    .list, .listSource, direction: .reverse, slots: [.item: [item.trimmingEnd]], answer: set.titles[passage.note].name,
                    shape: .short, from: passage, span: list.span)
            }
            return [forward, count] + reverse
        }
    }

    private struct Items {
        let items: [String]
        /// What the line before the list announces: `Rules I keep:`.
        let subject: String?
        let span: Range<Int>
    }

    private static func items(_ passage: Passage, at index: Int) -> Items? {
        guard case .list(let all, _) = passage.blocks[index].kind else { return nil }
        let items = all.filter { $0.first != " " && !$0.contains("http") }
        guard (2...ListAnswer.cap).contains(items.count), items.allSatisfy({ (1...80).contains($0.count) }) else { return nil }
        var subject: String?
        if index > 0, case .paragraph(let text) = passage.blocks[index - 1].kind, text.hasSuffix(":") || text.hasSuffix("：") {
            let last = SentenceSplitter.sentences(text).last.map { String($0.dropLast()) }
            subject = last.flatMap { $0.count <= 60 ? $0.prefix(1).lowercased() + $0.dropFirst() : nil }
        }
        return Items(items: items, subject: subject, span: passage.blocks[index].span)
    }
}
