/// The nearest statements of other notes, for each statement, and how near any two statements of different notes are.
struct Neighbourhood: Sendable {
    /// Other statements, those first that are also among the nearest's own nearest: an edge has two ends.
    let mutual: [[Int]]
    /// Of the cosines of all pairs from two notes.
    let mean: Double
    let deviation: Double

    init(_ space: StatementSpace, count: Int) {
        var nearest = [[(similarity: Float, other: Int)]](repeating: [], count: space.count)
        var (pairs, sum, squares) = (0.0, 0.0, 0.0)
        func offer(_ other: Int, to one: Int, _ similarity: Float) {
            if nearest[one].count == count, let last = nearest[one].last, (-last.similarity, last.other) <= (-similarity, other) { return }
            let place = nearest[one].firstIndex { (-similarity, other) < (-$0.similarity, $0.other) } ?? nearest[one].count
            nearest[one].insert((similarity, other), at: place)
            if nearest[one].count > count { nearest[one].removeLast() }
        }
        space.forEachPair { a, b, similarity in
            pairs += 1
            sum += Double(similarity)
            squares += Double(similarity) * Double(similarity)
            offer(b, to: a, similarity)
            offer(a, to: b, similarity)
        }
        mean = pairs > 0 ? sum / pairs : 0
        deviation = pairs > 0 ? max(0, squares / pairs - mean * mean).squareRoot() : 0
        let known = nearest.map { Set($0.map(\.other)) }
        mutual = nearest.indices.map { one in nearest[one].map(\.other).filter { known[$0].contains(one) } }
    }
}
