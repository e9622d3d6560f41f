/// How often each pair of neighbouring symbols occurs in the words, kept up to date while pairs are merged.
struct PairCounts {
    struct Pair: Hashable, Comparable {
        let left: TokenID
        let right: TokenID

        static func < (a: Pair, b: Pair) -> Bool { (a.left, a.right) < (b.left, b.right) }
    }

    /// A pair as it stood when it was put on the heap.
    private struct Candidate: Comparable {
        var count: Int
        var pair: Pair

        /// More frequent first; of two equally frequent ones the smaller ids.
        static func < (a: Candidate, b: Candidate) -> Bool { a.count != b.count ? a.count > b.count : a.pair < b.pair }
    }

    private var symbols: [[TokenID]]
    private let frequencies: [Int]
    private var counts: [Pair: Int] = [:]
    /// The words in which a pair occurs, or did.
    private var words: [Pair: [Int32]] = [:]
    private var heap = MinimumHeap<Candidate>()

    init(symbols: [[TokenID]], frequencies: [Int]) {
        self.symbols = symbols
        self.frequencies = frequencies
        for (word, ids) in symbols.enumerated() {
            for (left, right) in zip(ids, ids.dropFirst()) { change(Pair(left: left, right: right), by: frequencies[word], word) }
        }
        for (pair, count) in counts { heap.push(Candidate(count: count, pair: pair)) }
    }

    private mutating func change(_ pair: Pair, by amount: Int, _ word: Int) {
        counts[pair, default: 0] += amount
        if amount > 0, words[pair]?.last != Int32(word) { words[pair, default: []].append(Int32(word)) }
    }

    /// The most frequent pair, if one occurs at least `least` times.
    mutating func popMostFrequent(least: Int) -> Pair? {
        while let candidate = heap.pop() {
            let count = counts[candidate.pair] ?? 0
            if count != candidate.count {
                if count > 0 { heap.push(Candidate(count: count, pair: candidate.pair)) }
                continue
            }
            return count >= least ? candidate.pair : nil
        }
        return nil
    }

    /// Replaces `pair` by `result` in every word.
    mutating func merge(_ pair: Pair, into result: TokenID) {
        var grown: Set<Pair> = []
        for word in words.removeValue(forKey: pair) ?? [] { merge(pair, into: result, word: Int(word), &grown) }
        counts[pair] = nil
        for pair in grown { if let count = counts[pair], count > 0 { heap.push(Candidate(count: count, pair: pair)) } }
    }

    private mutating func merge(_ pair: Pair, into result: TokenID, word: Int, _ grown: inout Set<Pair>) {
        let old = symbols[word]
        guard old.count > 1 else { return }
        var new: [TokenID] = []
        new.reserveCapacity(old.count)
        var index = 0
        while index < old.count {
            if index + 1 < old.count, old[index] == pair.left, old[index + 1] == pair.right {
                new.append(result)
                index += 2
            } else {
                new.append(old[index])
                index += 1
            }
        }
        guard new.count < old.count else { return }
        for (left, right) in zip(old, old.dropFirst()) { change(Pair(left: left, right: right), by: -frequencies[word], word) }
        for (left, right) in zip(new, new.dropFirst()) {
            let pair = Pair(left: left, right: right)
            change(pair, by: frequencies[word], word)
            if left == result || right == result { grown.insert(pair) }
        }
        symbols[word] = new
    }
}
