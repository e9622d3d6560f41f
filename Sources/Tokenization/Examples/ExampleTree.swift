/// Examples by what they begin with alike: a stretch of ids that several have in common stands once, and what follows it stands below.
struct ExampleTree {
    /// Whose ids these are: any of those below, which all have them.
    let example: TokenExample
    private(set) var range: Range<Int>
    /// Empty where an example ends.
    let branches: [ExampleTree]
    /// Ids of this stretch and of all below it.
    let size: Int

    /// A shorter one below another stretch is no text, but how a sentence begins: its examples stay mixed with others.
    private static let leastShared = 32

    private init(_ example: TokenExample, _ range: Range<Int>) {
        self.example = example
        self.range = range
        branches = []
        size = range.count
    }

    /// A stretch that only one branch follows is one with it.
    private init(_ example: TokenExample, _ range: Range<Int>, _ branches: [ExampleTree]) {
        if branches.count == 1 {
            let (only, end) = (branches[0], branches[0].range.upperBound)
            self.example = only.example
            self.range = range.lowerBound..<end
            self.branches = only.branches
            size = range.count + only.size
        } else {
            self.example = example
            self.range = range
            self.branches = branches
            size = range.count + branches.reduce(0) { $0 + $1.size }
        }
    }

    /// None of them shares anything.
    ///
    /// - Precondition: there is an example.
    init(apart examples: [TokenExample]) {
        self.init(examples[0], 0..<0, examples.map { ExampleTree($0, 0..<$0.ids.count) })
    }

    /// - Parameter start: ids that are known to be the same in all of them, and stand above.
    /// - Precondition: there is an example.
    init(sharing examples: [TokenExample], from start: Int = 0) {
        let end = Self.common(examples, from: start)
        let branches = Self.grouped(examples, by: end).map { group in
            group.count > 1 ? ExampleTree(sharing: group, from: end) : ExampleTree(group[0], end..<group[0].ids.count)
        }
        self.init(examples[0], start..<end, branches)
    }

    /// Where the ids end that all of them have in common, none of which, and the next one neither, is learnt: that is predicted from the
    /// last of them, which would be the same for all.
    private static func common(_ examples: [TokenExample], from start: Int) -> Int {
        let first = examples[0].ids
        var end = examples[0].shareable
        for example in examples.dropFirst() {
            end = min(end, example.shareable)
            var at = start
            while at < end, first[at] == example.ids[at] { at += 1 }
            end = at
        }
        return max(start, end)
    }

    /// Those whose next ids are the same come together, at the place of the first of them; the others stand alone.
    private static func grouped(_ examples: [TokenExample], by start: Int) -> [[TokenExample]] {
        var groups: [[TokenExample]] = []
        var places: [ArraySlice<TokenID>: Int] = [:]
        for example in examples {
            guard example.shareable >= start + leastShared else {
                groups.append([example])
                continue
            }
            let next = example.ids[start..<start + leastShared]
            if let place = places[next] {
                groups[place].append(example)
            } else {
                places[next] = groups.count
                groups.append([example])
            }
        }
        return groups
    }

    /// The tree cut into rows, each with the stretches that lead to what it holds.
    ///
    /// What is below a stretch goes into the fullest row that still holds it; rows keep the order in which they were begun.
    ///
    /// - Parameters:
    ///   - capacity: ids of a row; behind a long stretch examples get half of it, so that a text is not repeated for each of them.
    ///   - most: what a row has at most then. An example that does not fit has a row to itself.
    ///   - above: ids of the stretches above this one.
    func rows(capacity: Int, most: Int, above: Int = 0) -> [ExampleTree] {
        let above = above + range.count
        let room = max(capacity - above, min(capacity / 2, most - above), 0)
        guard size - range.count > room, !branches.isEmpty else { return [self] }
        let parts = branches.flatMap { $0.rows(capacity: capacity, most: most, above: above) }
        var rows: [[ExampleTree]] = []
        // rowsByRoom[r] are the rows in which r more ids fit.
        var rowsByRoom = [[Int]](repeating: [], count: room + 1)
        for part in parts {
            let left = part.size <= room ? (part.size...room).first { !rowsByRoom[$0].isEmpty } : nil
            if let left, let row = rowsByRoom[left].popLast() {
                rows[row].append(part)
                rowsByRoom[left - part.size].append(row)
            } else {
                rows.append([part])
                rowsByRoom[max(room - part.size, 0)].append(rows.count - 1)
            }
        }
        return rows.map { ExampleTree(example, range, $0) }
    }
}

extension TokenExample {
    /// How many of its first ids others may share: up to two before the first one that is learnt, and never all.
    fileprivate var shareable: Int { max(0, min(weights.firstIndex { $0 != 0 } ?? ids.count, ids.count) - 1) }
}
