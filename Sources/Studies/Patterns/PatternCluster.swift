/// Statements of several notes that are near one another: what may be a habit.
package struct PatternCluster: Sendable, Equatable, Codable {
    /// One of each note, that nearest to the others first.
    package let members: [PlacedStatement]
    /// Mean cosine of two of them.
    package let cohesion: Double

    package init(members: [PlacedStatement], cohesion: Double) {
        self.members = members
        self.cohesion = cohesion
    }

    /// Notes that it takes to call something a habit.
    package static let fewest = 3
    /// Of a habit that more show, those that are nearest to one another.
    static let most = 12
    /// Nearest statements that one may be joined with.
    private static let neighbours = 8
    /// Standard deviations above the mean of all pairs that those of a cluster are near one another.
    private static let distinction = 3.0

    /// What would be near by chance is the nearer the fewer there are.
    private var strength: Double { cohesion * Double(members.count).squareRoot() }

    /// Clusters of statements by average linkage over mutual nearest neighbours, the most telling first; the same in whatever order they come.
    ///
    /// Reciprocal nearest clusters are joined in rounds, which gives the tree that joining the nearest two each time would give (Murtagh 1983).
    /// Cost: a dot product for each pair of statements, a few seconds for some thousands.
    ///
    /// - Parameter vectors: what a base made of each statement; f32 [statements][C].
    package static func find(_ statements: [PlacedStatement], _ vectors: [[Float]]) -> [PatternCluster] {
        precondition(statements.count == vectors.count, "\(vectors.count) vectors of \(statements.count) statements")
        let order = statements.indices.sorted { statements[$0] < statements[$1] }
        let sorted = order.map { statements[$0] }
        var numbers: [String: Int] = [:]
        let notes = sorted.map { statement in
            let number = numbers[statement.note] ?? numbers.count
            numbers[statement.note] = number
            return number
        }
        guard numbers.count >= fewest else { return [] }
        let space = StatementSpace(order.map { vectors[$0] }, notes: notes)
        let near = Neighbourhood(space, count: neighbours)
        var linkage = AverageLinkage(space, near.mutual, least: Float(near.mean + distinction * near.deviation))
        return linkage.groups().compactMap { cluster(of: $0, space, sorted) }.sorted {
            ($1.strength, $0.members[0]) < ($0.strength, $1.members[0])
        }
    }

    /// Nil where the statements are of too few notes.
    private static func cluster(of group: [Int], _ space: StatementSpace, _ statements: [PlacedStatement]) -> PatternCluster? {
        func nearness(_ one: Int, in group: [Int]) -> Float { group.reduce(0) { $1 == one ? $0 : $0 + space.similarity(one, $1) } }
        var best: [Int: (nearness: Float, statement: Int)] = [:]
        for one in group.sorted() {
            let value = nearness(one, in: group)
            if best[space.notes[one]].map({ $0.nearness < value }) ?? true { best[space.notes[one]] = (value, one) }
        }
        guard best.count >= fewest else { return nil }
        func ranked(_ group: [Int]) -> [(statement: Int, nearness: Float)] {
            group.map { ($0, nearness($0, in: group)) }.sorted { (-$0.nearness, $0.statement) < (-$1.nearness, $1.statement) }
        }
        let kept = ranked(ranked(best.values.map(\.statement)).prefix(most).map(\.statement))
        let pairs = Float(kept.count * (kept.count - 1))
        return PatternCluster(
            members: kept.map { statements[$0.statement] }, cohesion: Double(kept.reduce(0) { $0 + $1.nearness } / pairs))
    }
}
