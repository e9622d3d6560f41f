/// Joins statements into groups, the nearest first, as long as the pairs between two groups are near on average.
struct AverageLinkage {
    private let least: Float
    /// Groups by their first statement.
    private var members: [Int: [Int]]
    private var near: [Int: Set<Int>]
    /// Of the directions of a group's statements: the product of two is the sum over all pairs.
    private var sums: [Int: [StatementSpace.Lane]]

    /// - Parameters:
    ///   - edges: which statements may be joined, both ways.
    ///   - least: cosine of the pairs between two groups, on average, above which they are joined.
    init(_ space: StatementSpace, _ edges: [[Int]], least: Float) {
        self.least = least
        members = Dictionary(uniqueKeysWithValues: edges.indices.map { ($0, [$0]) })
        near = Dictionary(uniqueKeysWithValues: edges.indices.map { ($0, Set(edges[$0])) })
        sums = Dictionary(uniqueKeysWithValues: edges.indices.map { ($0, Array(space.direction($0))) })
    }

    /// The groups of more than one statement, in the order of their first.
    mutating func groups() -> [[Int]] {
        var open = Set(members.keys)
        var best: [Int: Int] = [:]
        while true {
            for group in open { best[group] = nearest(to: group) }
            let pairs = best.filter { $0.key < $0.value && best[$0.value] == $0.key }.sorted { $0.key < $1.key }
            guard !pairs.isEmpty else { break }
            open = []
            for (group, other) in pairs {
                join(other, to: group)
                best[other] = nil
                open.formUnion([group])
            }
            // Whoever was near to one that is joined looks again.
            open.formUnion(open.flatMap { near[$0] ?? [] })
        }
        return members.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    private func nearest(to group: Int) -> Int? {
        var best: (similarity: Float, group: Int)?
        for other in (near[group] ?? []).sorted() {
            let similarity = average(group, other)
            guard similarity > least else { continue }
            if best.map({ $0.similarity < similarity }) ?? true { best = (similarity, other) }
        }
        return best?.group
    }

    /// The same to the bit whichever of two groups asks.
    private func average(_ a: Int, _ b: Int) -> Float {
        let sum = zip(sums[a] ?? [], sums[b] ?? []).reduce(StatementSpace.Lane()) { $0 + $1.0 * $1.1 }
        return sum.sum() / Float(max(1, (members[a] ?? []).count * (members[b] ?? []).count))
    }

    private mutating func join(_ other: Int, to group: Int) {
        members[group, default: []] += members.removeValue(forKey: other) ?? []
        sums[group] = zip(sums[group] ?? [], sums.removeValue(forKey: other) ?? []).map { $0 + $1 }
        for neighbour in near.removeValue(forKey: other) ?? [] where neighbour != group {
            near[neighbour]?.remove(other)
            near[neighbour]?.insert(group)
            near[group]?.insert(neighbour)
        }
        near[group]?.remove(other)
    }
}
