import Tensors

extension BatchState {
    /// Lets in what there is memory for, in the order in which it came.
    mutating func admit() {
        var index = 0
        while index < waiting.count, active.count < limits.sequences {
            if isRead(waiting[index]) {
                index += 1
                continue
            }
            var sequence = waiting[index]
            guard begin(&sequence) else { return }
            waiting.remove(at: index)
            active.append(sequence)
        }
    }

    /// Whether another sequence is just reading much of what this one begins with, and is worth waiting for.
    private func isRead(_ sequence: BatchSequence) -> Bool {
        guard sequence.logits == nil else { return false }
        let tokens = sequence.tokens.prefix(sequence.firstWanted)
        let shared = active.lazy.filter(\.isReading).map { PrefixTree.common(tokens, $0.tokens.prefix($0.readCount)) }.max() ?? 0
        return shared >= tree.match(tokens).slots.count + PagePool.pageSlots
    }

    /// Finds the beginning of a sequence in the cache and promises it pages for the rest; false where there are too few.
    private mutating func begin(_ sequence: inout BatchSequence) -> Bool {
        if sequence.logits == nil {
            let match = tree.match(sequence.tokens.prefix(sequence.firstWanted))
            sequence.slots = match.slots
            sequence.node = match.node
            tree.use(match.node)
        }
        if makeRoom(for: sequence) {
            PagePool.pages(of: sequence.slots).forEach { pages.retain($0) }
            sequence.pages = PagePool.pages(of: sequence.slots)
            return true
        }
        if let node = sequence.node { tree.endUse(node) }
        sequence.node = nil
        guard active.isEmpty, sequence.logits == nil else { return false }
        // With its beginning shared it would not fit beside itself; by itself it does.
        sequence.slots = []
        return makeRoom(for: sequence)
    }

    private mutating func makeRoom(for sequence: BatchSequence) -> Bool {
        let promised = active.reduce(sequence.promisedPages) { $0 + $1.promisedPages }
        while pages.freeCount < promised {
            guard tree.forgetOldest(pages: &pages) else { return false }
        }
        return true
    }
}
