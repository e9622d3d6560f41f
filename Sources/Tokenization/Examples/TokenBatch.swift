/// Examples one after the other in one row, without padding.
///
/// Row i predicts `targets[i]`, the id after `ids[i]` in the same example.
package struct TokenBatch: Sendable, Equatable {
    /// [T]
    package private(set) var ids: [TokenID] = []
    /// [T]; from 0 in each example.
    package private(set) var positions: [Int32] = []
    /// [T]; -1 where nothing is to be learnt, and at the end of an example.
    package private(set) var targets: [TokenID] = []
    /// [T]; 0 where the target is -1.
    package private(set) var weights: [Float] = []
    /// Where examples begin, and at last the length: one more than there are examples.
    package private(set) var boundaries: [Int32] = [0]

    package init(_ examples: [TokenExample]) {
        for example in examples where !example.ids.isEmpty { append(example) }
    }

    private mutating func append(_ example: TokenExample) {
        ids += example.ids
        positions += (0..<example.ids.count).map { Int32($0) }
        for next in 1..<max(example.ids.count, 1) {
            let isTarget = example.weights[next] != 0
            targets.append(isTarget ? example.ids[next] : -1)
            weights.append(isTarget ? example.weights[next] : 0)
        }
        targets.append(-1)
        weights.append(0)
        boundaries.append(Int32(ids.count))
    }

    package var count: Int { ids.count }

    package var exampleCount: Int { boundaries.count - 1 }

    /// How many ids of the row are predicted with a weight.
    package var targetCount: Int { targets.count { $0 >= 0 } }

    /// Rows of whole examples, each of at most `capacity` ids; an example longer than that has a row to itself.
    ///
    /// Each example goes into the fullest row that still holds it; rows keep the order in which they were begun.
    package static func pack(_ examples: [TokenExample], capacity: Int) -> [TokenBatch] {
        precondition(capacity > 0, "a row of \(capacity) ids")
        var rows: [[TokenExample]] = []
        // rowsByRoom[r] are the rows in which r more ids fit.
        var rowsByRoom = [[Int]](repeating: [], count: capacity + 1)
        for example in examples where !example.ids.isEmpty {
            let length = example.ids.count
            let room = length <= capacity ? (length...capacity).first { !rowsByRoom[$0].isEmpty } : nil
            if let room, let row = rowsByRoom[room].popLast() {
                rows[row].append(example)
                rowsByRoom[room - length].append(row)
            } else {
                rows.append([example])
                rowsByRoom[max(capacity - length, 0)].append(rows.count - 1)
            }
        }
        return rows.map { TokenBatch($0) }
    }
}
