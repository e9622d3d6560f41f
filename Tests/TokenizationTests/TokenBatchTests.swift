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
}
