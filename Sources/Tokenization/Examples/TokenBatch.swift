/// Examples one after the other in one row, without padding.
///
/// Row i predicts `targets[i]`, the id after `ids[i]` in the same example.
package struct TokenBatch: Sendable, Equatable {
    /// [T]
    package private(set) var ids: [TokenID] = []
    /// [T]; from 0 in each example, from the prefix on in those that share one.
    package private(set) var positions: [Int32] = []
    /// [T]; -1 where nothing is to be learnt, and at the end of an example.
    package private(set) var targets: [TokenID] = []
    /// [T]; 0 where the target is -1.
    package private(set) var weights: [Float] = []
    /// Places whose target is learnt from what the base by itself thinks (`TokenExample.isDistilled`), ascending.
    package private(set) var distilled: [Int] = []
    /// Where examples begin, and at last the length: one more than there are examples.
    package private(set) var boundaries: [Int32] = [0]
    /// Ids at the beginning that stand there once for all examples, each of which goes on from them; 0: none.
    package private(set) var prefix = 0

    /// - Parameter prefix: how many ids at their beginning all examples have in common, none of them learnt, and the next one neither.
    package init(_ examples: [TokenExample], prefix: Int = 0) {
        let examples = examples.filter { !$0.ids.isEmpty }
        guard prefix > 0, examples.count > 1 else {
            for example in examples { append(example, from: 0) }
            return
        }
        self.prefix = prefix
        append(TokenExample(ids: Array(examples[0].ids.prefix(prefix)), weights: [Float](repeating: 0, count: prefix)), from: 0)
        for example in examples { append(example, from: prefix) }
    }

    /// The ids from `start` on.
    private mutating func append(_ example: TokenExample, from start: Int) {
        ids += example.ids[start...]
        positions += (start..<example.ids.count).map { Int32($0) }
        for next in start + 1..<max(example.ids.count, start + 1) {
            let isTarget = example.weights[next] != 0
            if isTarget, example.isDistilled { distilled.append(targets.count) }
            targets.append(isTarget ? example.ids[next] : -1)
            weights.append(isTarget ? example.weights[next] : 0)
        }
        targets.append(-1)
        weights.append(0)
        boundaries.append(Int32(ids.count))
    }

    /// Ids that all examples begin with, up to where one has something to learn or ends: what their rows can share.
    package static func commonPrefix(of examples: [TokenExample]) -> Int {
        guard let first = examples.first, examples.count > 1 else { return 0 }
        var count = max(first.ids.count - 1, 0)
        for example in examples {
            // The id after the prefix is predicted from the prefix's last one, which is the same for all: nothing can be learnt there.
            let open = (example.weights.firstIndex { $0 != 0 } ?? example.ids.count) - 1
            count = min(count, max(open, 0), max(example.ids.count - 1, 0))
            count = zip(first.ids.prefix(count), example.ids).prefix { $0 == $1 }.count
        }
        return count
    }

    package var count: Int { ids.count }

    package var exampleCount: Int { boundaries.count - (prefix > 0 ? 2 : 1) }

    /// How many ids of the row are predicted with a weight.
    package var targetCount: Int { targets.count { $0 >= 0 } }

    /// Rows of whole examples, each of at most `capacity` ids; an example longer than that has a row to itself.
    ///
    /// Each example goes into the fullest row that still holds it; rows keep the order in which they were begun.
    ///
    /// - Parameter prefix: ids that all examples begin with and that stand once in each row (`commonPrefix`).
    package static func pack(_ examples: [TokenExample], capacity: Int, prefix: Int = 0) -> [TokenBatch] {
        precondition(capacity > prefix, "a row of \(capacity) ids with a prefix of \(prefix)")
        let capacity = capacity - prefix
        var rows: [[TokenExample]] = []
        // rowsByRoom[r] are the rows in which r more ids fit.
        var rowsByRoom = [[Int]](repeating: [], count: capacity + 1)
        for example in examples where !example.ids.isEmpty {
            let length = example.ids.count - prefix
            let room = length <= capacity ? (length...capacity).first { !rowsByRoom[$0].isEmpty } : nil
            if let room, let row = rowsByRoom[room].popLast() {
                rows[row].append(example)
                rowsByRoom[room - length].append(row)
            } else {
                rows.append([example])
                rowsByRoom[max(capacity - length, 0)].append(rows.count - 1)
            }
        }
        return rows.map { TokenBatch($0, prefix: prefix) }
    }
}
