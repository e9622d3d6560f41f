import Seeding

/// A world written down.
struct PracticeNote: Sendable {
    struct Line: Sendable {
        /// Nil for a sentence that says nothing that is asked.
        let fact: Int?
        let text: String
    }

    enum Layout: Sendable, CaseIterable {
        case prose
        case paragraphs
        case bullets
        case headed
    }

    let world: PracticeWorld
    let lines: [Line]
    /// The heading above each line; empty in other layouts than `headed`.
    let headings: [String]
    let body: String

    init(_ world: PracticeWorld, layout: Layout? = nil, fillers: Bool = true, book: PracticeBook, random: inout SeededGenerator) {
        let layout = layout ?? [.prose, .prose, .prose, .paragraphs, .bullets, .headed][random.index(below: 6)]
        var lines: [Line] = []
        var headings: [String] = []
        var order = world.told
        if random.index(below: 4) == 0 { order = random.shuffled(order) }
        // What the note is about is named first, so that «it» has something to stand for.
        if let opening = order.firstIndex(where: { world.situation.facts[$0].sentences.contains { !$0.follows } }) {
            order.insert(order.remove(at: opening), at: 0)
        }
        for number in order {
            let fact = world.situation.facts[number]
            lines.append(Line(fact: number, text: Self.sentence(of: fact, first: lines.isEmpty, world, book, &random)))
            if layout == .headed {
                let heading = fact.headings[random.index(below: fact.headings.count)]
                headings.append(English.capitalized(heading.filled(world.values, pools: book.pools, random: &random)))
            }
        }
        if fillers, layout != .headed, random.index(below: 2) == 0 {
            let filler = English.capitalized(book.pools.draw("filler", random: &random))
            lines.insert(Line(fact: nil, text: filler), at: 1 + random.index(below: lines.count))
        }
        self.world = world
        self.lines = lines
        self.headings = headings
        body = Self.laidOut(lines, headings, layout, random: &random)
    }

    private static func sentence(
        of fact: Situation.Fact, first: Bool, _ world: PracticeWorld, _ book: PracticeBook, _ random: inout SeededGenerator
    ) -> String {
        let fitting = first ? fact.sentences.filter { !$0.follows } : fact.sentences
        let options = fitting.isEmpty ? fact.sentences : fitting
        return English.capitalized(
            options[random.index(below: options.count)].template.filled(world.values, pools: book.pools, random: &random))
    }

    private static func laidOut(_ lines: [Line], _ headings: [String], _ layout: Layout, random: inout SeededGenerator) -> String {
        switch layout {
        case .prose: return lines.map(\.text).joined(separator: " ")
        case .bullets: return lines.map { "- " + $0.text }.joined(separator: "\n")
        case .headed: return zip(headings, lines).map { "## \($0)\n\($1.text)" }.joined(separator: "\n\n")
        case .paragraphs:
            let cut = 1 + random.index(below: lines.count)
            let parts = [lines[..<cut], lines[cut...]].filter { !$0.isEmpty }
            return parts.map { $0.map(\.text).joined(separator: " ") }.joined(separator: "\n\n")
        }
    }

    /// The note as it stands in a prompt: title, now and then the day, and the text.
    func block(random: inout SeededGenerator) -> String {
        switch random.index(below: 9) {
        case 0: "# \(world.title)\n\n\(body)"
        case 1: "# \(world.title)\n\(world.day)\n\n\(body)"
        case 2: "Title: \(world.title)\nDate: \(world.day)\n\n\(body)"
        case 3: "\(world.title)\n\n\(body)"
        case 4: "[\(world.title) | \(world.day)]\n\(body)"
        case 5: "[note: \(world.title) | \(world.day) | \(hashes)]\n\(body)"
        case 6: "# \(world.title)\n\(world.day.spelled) \(hashes)\n\n\(body)"
        case 7: "Note: \(world.title)\n\(body)"
        default: "\(world.title) (\(world.day.spelled))\n\(body)"
        }
    }

    /// `#tag #tag`
    var hashes: String { world.tags.map { "#" + $0 }.joined(separator: " ") }

    /// Whether the note says `value` anywhere, its title included.
    func says(_ value: String) -> Bool {
        body.says(value) || world.title.says(value)
    }
}
