/// What one kind of list is about.
struct ListTopic: Sendable {
    let titles: [Template]
    /// The pool of its points.
    let pool: Int
    let noun: String

    static func all(in text: String, pools: PoolBook) -> [ListTopic] {
        text.split(separator: "\n").map { line in
            let parts = Template.parts(line, by: "|")
            guard parts.count == 3, let pool = pools.number(of: String(parts[1])) else {
                preconditionFailure("a list has three parts: \(line)")
            }
            return ListTopic(
                titles: Template.alternatives(parts[0]) { pools.number(of: $0).map(Template.Gap.pool) }, pool: pool, noun: String(parts[2]))
        }
    }
}

extension EpisodeWriter {
    /// Lists with their titles, of which the first is asked about.
    private struct ListNote {
        let title: String
        let items: [String]
        let topic: ListTopic
    }

    mutating func writeListEpisode() {
        let lists = (0..<(isBank ? 1 : 1 + random.index(below: 3))).map { _ in newList() }
        let list = lists[0]
        guard Set(lists.map(\.title)).count == lists.count else { return }
        let blocks = random.shuffled(lists.map { block($0) })
        let others = lists.dropFirst().flatMap(\.items) + list.items
        let absent = PracticeWorld.fresh(list.topic.pool, besides: others, pools: book.pools, random: &random)
        if isBank { add(PracticeChat(.recall, titled("recallFrame", list.title), body(list))) }
        addWholeList(list, blocks)
        addPlaces(list, blocks)
        if !others.contains(where: { $0.says(absent) || absent.says($0) }) { addMembership(list, blocks, absent: absent) }
        if lists.count > 1, lists.dropFirst().allSatisfy({ !$0.items.contains(list.items[0]) }) {
            let text = titled("listFindAsk", "").marked("&", list.items[0])
            add(PracticeChat(.reverse, prompt(blocks, styled(text)), titled("titleAnswer", list.title), evidence: list.title))
        }
    }

    private mutating func newList() -> ListNote {
        let topic = book.lists[world.index(below: book.lists.count)]
        let title = topic.titles[world.index(below: topic.titles.count)].filled([], pools: book.pools, random: &world)
        var items: [String] = []
        for _ in 0..<(3 + world.index(below: 4)) {
            let item = PracticeWorld.fresh(topic.pool, besides: items, pools: book.pools, random: &world)
            if !items.contains(where: { $0.says(item) || item.says($0) }) { items.append(item) }
        }
        return ListNote(title: title, items: items, topic: topic)
    }

    private mutating func block(_ list: ListNote) -> String {
        pick(["# \(list.title)\n\n", "\(list.title)\n", "Note: \(list.title)\n", "\(list.title):\n"]) + body(list)
    }

    private mutating func body(_ list: ListNote) -> String {
        let intro = draw("listIntro")
        let mark = pick(["- ", "- ", "* ", "1"])
        let lines = list.items.enumerated().map { (mark == "1" ? "\($0 + 1). " : mark) + $1 }
        return (intro.isEmpty ? "" : intro + "\n") + lines.joined(separator: "\n")
    }

    private mutating func addWholeList(_ list: ListNote, _ blocks: [String]) {
        let text = styled(titled("listAsk", list.title))
        let answer =
            once(in: 3) ? list.items.map { "- " + $0 }.joined(separator: "\n") : English.capitalized(English.joined(list.items)) + "."
        add(PracticeChat(.list, prompt(blocks, text), answer, evidence: list.items[0]))
        if once(in: 2) {
            let count = English.numberWords[list.items.count]
            let spoken = once(in: 2) ? English.capitalized(count) + "." : "There are \(count)."
            add(PracticeChat(.list, prompt(blocks, styled(titled("listCountAsk", list.title))), spoken))
        }
    }

    private mutating func addPlaces(_ list: ListNote, _ blocks: [String]) {
        let isFirst = once(in: 2)
        let value = list.items[isFirst ? 0 : list.items.count - 1]
        let text = styled(titled(isFirst ? "listFirstAsk" : "listLastAsk", list.title))
        add(PracticeChat(.list, prompt(blocks, text), English.capitalized(value) + ".", evidence: value))
    }

    private mutating func addMembership(_ list: ListNote, _ blocks: [String], absent: String) {
        let present = pick(list.items)
        let frame = draw("listHasAsk")
        for item in random.shuffled([present, absent]) {
            let text = frame.marked("&", item).marked("%", list.title)
            let isThere = item == present
            let answer =
                once(in: 2) ? (isThere ? "Yes." : "No.") : isThere ? "Yes. It is in \(list.title)." : "No. It is not in \(list.title)."
            add(PracticeChat(.yesNo, prompt(blocks, styled(text)), answer))
        }
    }
}
