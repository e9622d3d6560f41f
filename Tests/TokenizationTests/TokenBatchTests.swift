import Testing

@testable import Tokenization

@Suite struct TokenBatchTests {
    private let first = TokenExample(ids: [5, 6, 7, 8], weights: [0, 0, 1, 0.5])
    private let second = TokenExample(ids: [9, 10], weights: [1, 1])

    @Test func rowHoldsExamplesOneAfterTheOther() {
        let batch = TokenBatch([first, second])
        #expect(batch.ids == [5, 6, 7, 8, 9, 10])
        #expect(batch.positions == [0, 1, 2, 3, 0, 1])
        #expect(batch.targets == [-1, 7, 8, -1, 10, -1])
        #expect(batch.weights == [0, 1, 0.5, 0, 1, 0])
        #expect(batch.boundaries == [0, 4, 6])
        #expect(batch.count == 6)
        #expect(batch.exampleCount == 2)
        #expect(batch.targetCount == 3)
    }

    /// No target reaches from one example into the next, whatever its weights.
    @Test func examplesDoNotPredictEachOther() {
        let batch = TokenBatch([TokenExample(ids: [1], weights: [1]), TokenExample(ids: [2], weights: [1])])
        #expect(batch.targets == [-1, -1])
        #expect(batch.targetCount == 0)
        #expect(TokenExample(ids: [1], weights: [1]).targetCount == 0)
    }

    @Test func emptyExamplesLeaveNoTrace() {
        let batch = TokenBatch([TokenExample(ids: [], weights: []), second])
        #expect(batch == TokenBatch([second]))
        #expect(TokenBatch([]).boundaries == [0])
    }

    @Test func packingKeepsEveryExampleWhole() {
        let examples = (1...40).map { length in
            TokenExample(ids: (0..<Int32(length)).map { $0 + Int32(length) * 100 }, weights: Array(repeating: 1, count: length))
        }
        let batches = TokenBatch.pack(examples, capacity: 32)
        #expect(batches.map(\.count).reduce(0, +) == (1...40).reduce(0, +))
        #expect(batches.map(\.exampleCount).reduce(0, +) == 40)
        #expect(batches.filter { $0.count > 32 }.map(\.exampleCount) == Array(repeating: 1, count: 8))
        var seen: [[TokenID]] = []
        for batch in batches {
            for (start, end) in zip(batch.boundaries, batch.boundaries.dropFirst()) { seen.append(Array(batch.ids[Int(start)..<Int(end)])) }
        }
        #expect(Set(seen) == Set(examples.map(\.ids)))
    }

    /// Best fit: the fullest row that still has room.
    @Test func packingFillsTheFullestRow() {
        func example(_ length: Int) -> TokenExample {
            TokenExample(ids: Array(repeating: 1, count: length), weights: Array(repeating: 0, count: length))
        }
        let batches = TokenBatch.pack([6, 7, 8, 2, 3, 4].map(example), capacity: 10)
        #expect(batches.map(\.boundaries) == [[0, 6, 10], [0, 7, 10], [0, 8, 10]])
    }

    /// What an example of a row is with all that it goes on from.
    private func paths(_ batch: TokenBatch) -> [TokenExample] {
        let shared = Set(batch.parents)
        let ranges = zip(batch.boundaries, batch.boundaries.dropFirst()).map { Int($0)..<Int($1) }
        return ranges.indices.filter { !shared.contains(Int32($0)) }.map { leaf in
            let path = sequence(first: leaf) { batch.parents.isEmpty || batch.parents[$0] < 0 ? nil : Int(batch.parents[$0]) }.reversed()
            let places = path.flatMap { Array(ranges[$0]) }
            let ids = places.map { batch.ids[$0] }
            #expect(places.map { batch.positions[$0] } == (0..<ids.count).map(Int32.init))
            for (next, place) in zip(ids.dropFirst(), places) { #expect(batch.targets[place] < 0 || batch.targets[place] == next) }
            return TokenExample(ids: ids, weights: [0] + places.dropLast().map { batch.weights[$0] })
        }
    }

    /// Parts of 40 ids each, and some that no other example has.
    private func example(_ parts: [Int32], own: Int, number: Int, learnt: Int = 2) -> TokenExample {
        let ids = parts.flatMap { part in (0..<40).map { part * 100 + $0 } } + (0..<own).map { Int32(5_000 + number * 50 + $0) }
        return TokenExample(ids: ids, weights: ids.indices.map { $0 >= ids.count - learnt ? 1 : 0 })
    }

    private func order(_ a: TokenExample, _ b: TokenExample) -> Bool { a.ids.lexicographicallyPrecedes(b.ids) }

    @Test(arguments: [30, 100, 200, 1_000])
    func whatExamplesBeginWithAlikeStandsOnceARow(_ capacity: Int) {
        // All have 1; most of them 2 or 3 below it, and some of those 4 below 3.
        let kinds: [[Int32]] = [[1], [1, 2], [1, 3], [1, 3, 4], [1, 3, 5]]
        let examples = (0..<60).map { example(kinds[$0 % kinds.count], own: 6 + $0 % 7, number: $0) }
        let batches = TokenBatch.pack(examples, capacity: capacity, mostShared: 300)
        #expect(batches.flatMap(paths).sorted(by: order) == examples.sorted(by: order))
        #expect(batches.reduce(0) { $0 + $1.exampleCount } == 60)
        #expect(batches.reduce(0) { $0 + $1.targetCount } == 120)
        #expect(batches.allSatisfy { $0.count <= max(capacity, 300) })
        // Each stretch once a row.
        for batch in batches {
            for part in 1...5 { #expect(batch.ids.count { $0 == part * 100 } <= 1) }
        }
        if capacity == 1_000 { #expect(batches.count == 1 && batches[0].count == 5 * 40 + examples.reduce(0) { $0 + $1.ids.count % 40 }) }
    }

    @Test func nothingIsSharedThatIsLearntOrThatIsHowASentenceBegins() {
        let texts = (0..<3).map { example([1, 2], own: 5, number: $0, learnt: 60) }
        let learnt = TokenBatch.pack(texts, capacity: 900, mostShared: 900)
        // 85 ids, of which the last 60 are learnt; the id before them predicts the first.
        #expect(learnt.map(\.boundaries) == [[0, 24, 85, 146, 207]] && learnt[0].parents == [-1, 0, 0, 0])
        #expect(learnt[0].targetCount == 180)
        let short = (0..<4).map { TokenExample(ids: [7, 7, 7] + Array(0..<20) + [100 + $0], weights: [Float](repeating: 0, count: 24)) }
        let other = TokenExample(ids: [7, 9, 9], weights: [0, 0, 0])
        #expect(TokenBatch.pack(short + [other], capacity: 900, mostShared: 900).map(\.boundaries) == [[0, 1, 24, 47, 70, 93, 95]])
        #expect(TokenBatch.pack([other], capacity: 900, mostShared: 900) == [TokenBatch([other])])
        #expect(TokenBatch.pack([], capacity: 900, mostShared: 900).isEmpty)
    }
}
