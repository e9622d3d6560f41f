import Seeding

/// Named pools of values: each draw makes a value, often from parts that are drawn themselves.
struct PoolBook: Sendable {
    private var pools: [[Template]] = []
    private var names: [String: Int] = [:]
    /// Made-up words, by the syllable: the pool's number in `pools` stays empty.
    private let madeName: Int

    /// Reads blocks of `pool NAME` and lines of alternatives parted by ` / `.
    init(_ texts: [String]) {
        var blocks: [(name: String, lines: [Substring])] = [("made", [])]
        for text in texts {
            for line in text.split(separator: "\n") {
                if line.hasPrefix("pool ") {
                    blocks.append((String(line.dropFirst(5)), []))
                } else {
                    blocks[blocks.count - 1].lines.append(line)
                }
            }
        }
        for (number, block) in blocks.enumerated() {
            precondition(names[block.name] == nil, "two pools «\(block.name)»")
            names[block.name] = number
        }
        madeName = 0
        let known = names
        pools = blocks.map { block in
            block.lines.flatMap { line in Template.alternatives(line) { known[$0].map(Template.Gap.pool) } }
        }
        for (block, pool) in zip(blocks, pools).dropFirst() { precondition(!pool.isEmpty, "pool «\(block.name)» is empty") }
    }

    func number(of name: String) -> Int? { names[name] }

    func draw(_ pool: Int, random: inout SeededGenerator) -> String {
        var text = ""
        append(pool, to: &text, random: &random)
        return text
    }

    /// One value of the pool `name`, which has to be there.
    func draw(_ name: String, random: inout SeededGenerator) -> String {
        guard let pool = names[name] else { preconditionFailure("no pool «\(name)»") }
        return draw(pool, random: &random)
    }

    func append(_ pool: Int, to text: inout String, random: inout SeededGenerator) {
        guard pool != madeName else {
            text += Syllables.word(random: &random)
            return
        }
        let options = pools[pool]
        options[random.index(below: options.count)].append(to: &text, values: [], pools: self, random: &random)
    }
}
