/// A symbol of a long word in a doubly linked list; `id` is -1 once it was merged into its left neighbour.
struct SymbolLink: BitwiseCopyable {
    var id: TokenID
    var previous: Int32
    var next: Int32
}

extension BytePairModel {
    /// Merges what `scratch.symbols` holds, whose neighbours' ranks are in `scratch.ranks`, and appends the ids to the output.
    func merge(_ scratch: inout EncodingScratch) {
        let count = scratch.symbols.count
        if count <= Self.longestScanned {
            let left = scratch.symbols.withUnsafeMutableBufferPointer { symbols in
                scratch.ranks.withUnsafeMutableBufferPointer { ranks in
                    guard let symbols = symbols.baseAddress, let ranks = ranks.baseAddress else { return 0 }
                    return scan(symbols, ranks, count: count)
                }
            }
            scratch.output.append(contentsOf: scratch.symbols[..<left])
        } else {
            mergeByHeap(&scratch)
        }
    }

    /// Finds the lowest rank anew after each merge: quadratic, and fastest for words of ordinary length.
    ///
    /// - Returns: how many symbols are left.
    private func scan(_ symbols: UnsafeMutablePointer<TokenID>, _ ranks: UnsafeMutablePointer<UInt32>, count: Int) -> Int {
        var count = count
        while count > 1 {
            var best = MergeTable.none
            var at = 0
            for index in 0..<count &- 1 where ranks[index] < best {
                best = ranks[index]
                at = index
            }
            if best == MergeTable.none { break }
            symbols[at] = merges.result(best)
            count &-= 1
            let behind = count &- at &- 1
            (symbols + at + 1).update(from: symbols + at + 2, count: behind)
            if behind > 0 {
                (ranks + at + 1).update(from: ranks + at + 2, count: behind &- 1)
                ranks[at] = merges.rank(symbols[at], symbols[at &+ 1])
            }
            if at > 0 { ranks[at &- 1] = merges.rank(symbols[at &- 1], symbols[at]) }
        }
        return count
    }

    /// Keeps candidates in a heap ordered by rank, then position: n log n for a text without word boundaries.
    private func mergeByHeap(_ scratch: inout EncodingScratch) {
        let count = scratch.symbols.count
        scratch.links.removeAll(keepingCapacity: true)
        scratch.heap.removeAll()
        for index in 0..<count {
            let next = index + 1 < count ? Int32(index + 1) : -1
            scratch.links.append(SymbolLink(id: scratch.symbols[index], previous: Int32(index) - 1, next: next))
            if next >= 0, scratch.ranks[index] != MergeTable.none { scratch.heap.append(Self.candidate(scratch.ranks[index], at: index)) }
        }
        scratch.heap.order()
        scratch.links.withUnsafeMutableBufferPointer { links in
            guard let links = links.baseAddress else { return }
            mergeByHeap(links, &scratch.heap)
        }
        for link in scratch.links where link.id >= 0 { scratch.output.append(link.id) }
    }

    @inline(__always)
    private static func candidate(_ rank: UInt32, at index: Int) -> UInt64 { UInt64(rank) << 32 | UInt64(UInt32(index)) }

    private func mergeByHeap(_ links: UnsafeMutablePointer<SymbolLink>, _ heap: inout MinimumHeap<UInt64>) {
        while let candidate = heap.pop() {
            let at = Int(UInt32(truncatingIfNeeded: candidate))
            let rank = UInt32(truncatingIfNeeded: candidate >> 32)
            let link = links[at]
            guard link.id >= 0, link.next >= 0, merges.rank(link.id, links[Int(link.next)].id) == rank else { continue }
            let right = links[Int(link.next)]
            let id = merges.result(rank)
            links[Int(link.next)].id = -1
            links[at] = SymbolLink(id: id, previous: link.previous, next: right.next)
            if right.next >= 0 {
                links[Int(right.next)].previous = Int32(at)
                let rank = merges.rank(id, links[Int(right.next)].id)
                if rank != MergeTable.none { heap.push(Self.candidate(rank, at: at)) }
            }
            if link.previous >= 0 {
                let rank = merges.rank(links[Int(link.previous)].id, id)
                if rank != MergeTable.none { heap.push(Self.candidate(rank, at: Int(link.previous))) }
            }
        }
    }
}
