/// A symbol of a long word in a doubly linked list; `id` is -1 once it was merged into its left neighbour.
struct SymbolLink: BitwiseCopyable {
    var id: TokenID
    var previous: Int32
    var next: Int32
}

extension BytePairModel {
    /// Finds the lowest rank anew after each merge: quadratic, and fastest for words of ordinary length.
    static func scan(_ symbols: inout ContiguousArray<TokenID>, _ pairs: inout ContiguousArray<UInt64>, table: MergeTable) {
        var count = symbols.count
        guard count > 1 else { return }
        pairs.removeAll(keepingCapacity: true)
        for index in 0..<count - 1 { pairs.append(table.lookup(symbols[index], symbols[index + 1])) }
        symbols.withUnsafeMutableBufferPointer { symbols in
            pairs.withUnsafeMutableBufferPointer { pairs in
                while count > 1 {
                    var best = MergeTable.none
                    var at = 0
                    for index in 0..<count - 1 where pairs[index] >> 32 < best >> 32 {
                        best = pairs[index]
                        at = index
                    }
                    if best == MergeTable.none { break }
                    symbols[at] = TokenID(truncatingIfNeeded: best)
                    count -= 1
                    for index in at + 1..<max(count, at + 1) { symbols[index] = symbols[index + 1] }
                    for index in at..<max(count - 1, at) { pairs[index] = pairs[index + 1] }
                    if at + 1 < count { pairs[at] = table.lookup(symbols[at], symbols[at + 1]) }
                    if at > 0 { pairs[at - 1] = table.lookup(symbols[at - 1], symbols[at]) }
                }
            }
        }
        symbols.removeLast(symbols.count - count)
    }

    /// Keeps candidates in a heap ordered by rank, then position: n log n for a text without word boundaries.
    func mergeByHeap(_ scratch: inout EncodingScratch) {
        let count = scratch.symbols.count
        scratch.links.removeAll(keepingCapacity: true)
        scratch.heap.removeAll(keepingCapacity: true)
        for index in 0..<count {
            let next = index + 1 < count ? Int32(index + 1) : -1
            scratch.links.append(SymbolLink(id: scratch.symbols[index], previous: Int32(index) - 1, next: next))
        }
        for index in 0..<count - 1 { pushCandidate(at: index, &scratch) }
        while let candidate = RankHeap.pop(&scratch.heap) {
            let at = Int(UInt32(truncatingIfNeeded: candidate))
            let link = scratch.links[at]
            guard link.id >= 0, link.next >= 0 else { continue }
            let right = scratch.links[Int(link.next)]
            let merge = merges.lookup(link.id, right.id)
            guard merge != MergeTable.none, merge >> 32 == candidate >> 32 else { continue }
            scratch.links[Int(link.next)].id = -1
            scratch.links[at] = SymbolLink(id: TokenID(truncatingIfNeeded: merge), previous: link.previous, next: right.next)
            if right.next >= 0 {
                scratch.links[Int(right.next)].previous = Int32(at)
                pushCandidate(at: at, &scratch)
            }
            if link.previous >= 0 { pushCandidate(at: Int(link.previous), &scratch) }
        }
        for link in scratch.links where link.id >= 0 { scratch.output.append(link.id) }
    }

    private func pushCandidate(at index: Int, _ scratch: inout EncodingScratch) {
        let link = scratch.links[index]
        guard link.next >= 0 else { return }
        let merge = merges.lookup(link.id, scratch.links[Int(link.next)].id)
        guard merge != MergeTable.none else { return }
        RankHeap.push((merge >> 32) << 32 | UInt64(UInt32(index)), &scratch.heap)
    }
}

/// A binary heap of numbers in an array, the smallest at the front.
enum RankHeap {
    static func push(_ value: UInt64, _ heap: inout ContiguousArray<UInt64>) {
        heap.append(value)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child] < heap[parent] else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    static func pop(_ heap: inout ContiguousArray<UInt64>) -> UInt64? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { return first }
            if child + 1 < heap.count && heap[child + 1] < heap[child] { child += 1 }
            guard heap[child] < heap[parent] else { return first }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}
