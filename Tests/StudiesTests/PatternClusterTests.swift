import Seeding
import Studies
import Testing

/// Statements of made notes: each has what all have, its note's topic, and noise; some have a habit besides.
private struct MadeNotes {
    private(set) var statements: [PlacedStatement] = []
    private(set) var vectors: [[Float]] = []
    private(set) var habits: [Set<PlacedStatement>] = []

    static let columns = 72

    /// - Parameters:
    ///   - habits: the notes that show each of them, in one of their statements.
    init(notes: Int, statementsEach: Int, habits: [[Int]], seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func direction(_ length: Float) -> [Float] {
            // A sum of twelve is near enough to a normal number.
            let values = (0..<Self.columns).map { _ in (0..<12).reduce(Float(-6)) { sum, _ in sum + Float(generator.fraction()) } }
            let norm = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return values.map { $0 / norm * length }
        }
        let none = [Float](repeating: 0, count: Self.columns)
        func sum(_ parts: [Float]...) -> [Float] { parts.reduce(none) { zip($0, $1).map { $0 + $1 } } }
        let common = direction(3)
        let topics = (0..<notes).map { _ in direction(1.5) }
        let directions = habits.map { _ in direction(1.5) }
        self.habits = habits.map { _ in [] }
        for note in 0..<notes {
            for number in 0..<statementsEach {
                let statement = PlacedStatement(note: "note \(note)", passage: "passage \(note)", text: "statement \(number)")
                // The habits of a note are in its first statements.
                let shown = habits.indices.filter { habits[$0].contains(note) }
                let habit = number < shown.count ? shown[number] : nil
                if let habit { self.habits[habit].insert(statement) }
                statements.append(statement)
                vectors.append(sum(common, topics[note], direction(habit == nil ? 1 : 0.5), habit.map { directions[$0] } ?? none))
            }
        }
    }
}

@Suite("Statements that are near one another")
struct PatternClusterTests {
    private static let made = MadeNotes(
        notes: 14, statementsEach: 7, habits: [[0, 3, 5, 9], [1, 3, 6, 7, 12], [2, 8, 11]], seed: 5)

    @Test("habits are found across topics, each with its statements and no other")
    func planted() {
        let found = PatternCluster.find(Self.made.statements, Self.made.vectors)
        #expect(Set(found.map { Set($0.members) }).isSuperset(of: Self.made.habits))
        let strongest = found.prefix(Self.made.habits.count).map { Set($0.members) }
        #expect(Set(strongest) == Set(Self.made.habits))
        #expect(found.prefix(Self.made.habits.count).allSatisfy { $0.cohesion > 0.5 && $0.cohesion <= 1.0001 })
    }

    @Test("the order in which statements come is nothing to it", arguments: 1...3)
    func order(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let order = generator.shuffled(Array(Self.made.statements.indices))
        let found = PatternCluster.find(order.map { Self.made.statements[$0] }, order.map { Self.made.vectors[$0] })
        #expect(!found.isEmpty)
        #expect(found == PatternCluster.find(Self.made.statements, Self.made.vectors))
    }

    @Test("every cluster has one statement each of three notes and more, at most twelve, and no statement is in two")
    func bounds() {
        let everywhere = MadeNotes(notes: 40, statementsEach: 4, habits: [Array(0..<40), [1, 2, 3]], seed: 8)
        for made in [Self.made, everywhere] {
            let found = PatternCluster.find(made.statements, made.vectors)
            #expect(!found.isEmpty)
            for cluster in found {
                #expect((3...12).contains(cluster.members.count))
                #expect(Set(cluster.members.map(\.note)).count == cluster.members.count)
            }
            let all = found.flatMap(\.members)
            #expect(Set(all).count == all.count)
        }
    }

    @Test("what one note says again and again, or two, is no habit")
    func oneNote() {
        let one = MadeNotes(notes: 1, statementsEach: 30, habits: [[0]], seed: 2)
        #expect(PatternCluster.find(one.statements, one.vectors).isEmpty)
        let two = MadeNotes(notes: 10, statementsEach: 5, habits: [[4, 7]], seed: 2)
        let found = PatternCluster.find(two.statements, two.vectors)
        #expect(!found.contains { $0.members.contains(where: two.habits[0].contains) })
        // The same sentence in every statement of a note, and elsewhere nothing like it.
        let same = MadeNotes(notes: 8, statementsEach: 6, habits: [], seed: 3)
        let repeated = zip(same.statements, same.vectors).map { $0.note == "note 2" ? same.vectors[12] : $1 }
        #expect(!PatternCluster.find(same.statements, repeated).contains { $0.members.contains { $0.note == "note 2" } })
    }

    @Test("nothing to look at, and statements that say all the same, give nothing and do no harm")
    func degenerate() {
        #expect(PatternCluster.find([], []).isEmpty)
        let statements = (0..<9).map { PlacedStatement(note: "\($0 % 3)", passage: "p", text: "\($0)") }
        #expect(PatternCluster.find(statements, statements.map { _ in [1, 0, 0] }).isEmpty)
        #expect(PatternCluster.find(statements, statements.map { _ in [0, 0, 0] }).isEmpty)
    }
}
