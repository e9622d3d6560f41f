import Synchronization

/// The buffers and the word cache of one encoding at a time, kept from call to call.
struct EncodingScratch {
    var words = WordCache()
    var symbols = ContiguousArray<TokenID>()
    /// The rank of merging symbol i with symbol i + 1.
    var ranks = ContiguousArray<UInt32>()
    var links = ContiguousArray<SymbolLink>()
    var heap = MinimumHeap<UInt64>()
    var normalized = ContiguousArray<UInt8>()
    var split = SplitText()
    var output: [TokenID] = []

    /// A copy of the output no larger than it: the buffer may once have held a whole book.
    var result: [TokenID] { output.withUnsafeBufferPointer { Array($0) } }

    mutating func fillRanks(_ merges: MergeTable) {
        guard let last = symbols.indices.last else { return }
        for index in 0..<last { ranks.append(merges.rank(symbols[index], symbols[index + 1])) }
        ranks.append(MergeTable.none)
    }
}

/// Hands a scratch to each encoding that runs, so that a tokenizer is Sendable and its cache stays warm.
final class ScratchPool: Sendable {
    private let scratches = Mutex<[EncodingScratch]>([])

    func withScratch<Result>(_ body: (inout EncodingScratch) throws -> Result) rethrows -> Result {
        var scratch = scratches.withLock { $0.popLast() } ?? EncodingScratch()
        defer { scratches.withLock { $0.append(scratch) } }
        return try body(&scratch)
    }
}
