import Testing

@testable import Workflows

/// Work on many items at once.
struct TogetherTests {
    private struct Failure: Error, Equatable { var item: Int }

    @Test(arguments: [1, 15, 16, 17, 100])
    func `Results come in the order of the items`(count: Int) throws {
        var told: [Int] = []
        let results = try Together.map(Array(0..<count), onResult: { index, _ in told.append(index) }, { $0 * $0 })
        #expect(results == (0..<count).map { $0 * $0 } && told == Array(0..<count))
    }

    @Test(arguments: [0, 3, 15, 16, 90, 99])
    func `The first error ends it, and what was not begun is not waited for`(failing: Int) {
        #expect(throws: Failure(item: failing)) {
            try Together.map(Array(0..<100)) { item in
                if item >= failing { throw Failure(item: item) }
                return item
            }
        }
    }

    @Test func `An error of who takes the results ends it, too`() {
        #expect(throws: Failure(item: 5)) {
            try Together.map(Array(0..<100), onResult: { index, _ in if index == 5 { throw Failure(item: index) } }, { $0 })
        }
    }
}
