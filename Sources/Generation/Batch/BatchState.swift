import Tensors
import Tokenization
import Transformers

/// What a batch holds, and its step.
struct BatchState: Sendable {
    let generator: Generator
    let limits: BatchLimits
    let pool: KeyValuePool
    var pages: PagePool
    var tree = PrefixTree()
    /// In the order in which they were submitted.
    var waiting: [BatchSequence] = []
    var active: [BatchSequence] = []
    /// The logits after prompts that are kept, until they are asked for.
    var kept: [SequenceID: Tensor] = [:]
    private var nextNumber = 0
    private var pace = PromptPace()

    init(_ generator: Generator, limits: BatchLimits) {
        self.generator = generator
        self.limits = limits
        let count = max(1, PagePool.pages(for: limits.cacheTokens))
        pages = PagePool(pages: count)
        pool = KeyValuePool(for: generator.model, slots: count * PagePool.pageSlots)
    }

    var model: LanguageModel { generator.model }
    var pass: Pass { Pass(device: generator.device, precision: generator.precision) }

    mutating func newID() -> SequenceID {
        defer { nextNumber += 1 }
        return SequenceID(number: nextNumber)
    }

    /// Lets waiting sequences in, decodes one token of each that is written, reads on in prompts, and hears what the model makes of it.
    mutating func step() -> [BatchEvent] {
        var events: [BatchEvent] = []
        admit()
        // What was read before has its logits.
        for index in active.indices {
            guard let logits = active[index].logits else { continue }
            active[index].logits = nil
            events += hear([index], logits)
        }
        retire(events)
        var (heard, rows) = decode()
        let read = readPrompts(&events, most: heard.isEmpty ? limits.promptTokens : pace.tokens(within: limits))
        heard += read.heard
        rows += read.rows
        if !heard.isEmpty { events += hear(heard, model.logits(after: gathered(rows), pass: pass)) }
        retire(events)
        return events
    }

    /// One token more of each sequence that has picked one. Rows: of the residual stream, f32 [1, C], of each sequence that is heard.
    private mutating func decode() -> (heard: [Int], rows: [Tensor]) {
        let deciding = active.indices.filter { active[$0].newest != nil }
        guard !deciding.isEmpty else { return ([], []) }
        var rows = CacheRows()
        let ids = deciding.compactMap { active[$0].newest }
        for index in deciding {
            active[index].newest = nil
            active[index].extend(by: 1, from: &pages)
            rows.append(newest: 1, slots: active[index].slots)
        }
        let x = model.stream(ids, rows: rows, pool: pool, isDecoded: true, pass: pass)
        return (deciding, ids.indices.map { x.rows($0..<$0 + 1) })
    }

    /// The next part of the prompts that are being read, of so many tokens at most.
    private mutating func readPrompts(_ events: inout [BatchEvent], most: Int) -> (heard: [Int], rows: [Tensor]) {
        var (rows, ids, parts) = (CacheRows(), [TokenID](), [(index: Int, tokens: Range<Int>, row: Int)]())
        for index in active.indices where active[index].isReading && ids.count < most {
            let begin = active[index].slots.count
            let count = min(active[index].readCount - begin, most - ids.count)
            active[index].extend(by: count, from: &pages)
            parts.append((index, begin..<begin + count, ids.count))
            ids += active[index].tokens[begin..<begin + count]
            rows.append(newest: count, slots: active[index].slots)
        }
        guard !ids.isEmpty else { return ([], []) }
        let x = pace.measuring(ids.count) { [model, pool, pass] in model.stream(ids, rows: rows, pool: pool, isDecoded: false, pass: pass) }
        var (heard, newest): ([Int], [Tensor]) = ([], [])
        for part in parts {
            remember(part.index)
            if case .score(let first, _) = active[part.index].work {
                let wanted = part.tokens.clamped(to: first - 1..<active[part.index].readCount)
                let start = part.row + wanted.lowerBound - part.tokens.lowerBound
                if !wanted.isEmpty { score(part.index, wanted, x.rows(start..<start + wanted.count), &events) }
            } else if part.tokens.upperBound == active[part.index].readCount {
                heard.append(part.index)
                let last = part.row + part.tokens.count - 1
                newest.append(x.rows(last..<last + 1))
            }
        }
        return (heard, newest)
    }

    /// Keeps what was read of a prompt for others that begin with it.
    private mutating func remember(_ index: Int) {
        let (tokens, slots) = (active[index].tokens, active[index].slots)
        let node = tree.insert(tokens.prefix(slots.count), slots: slots[...], pages: &pages)
        tree.use(node)
        if let old = active[index].node { tree.endUse(old) }
        active[index].node = node
    }

    private func gathered(_ rows: [Tensor]) -> Tensor {
        let x = generator.device.tensor([rows.count, model.architecture.hidden])
        for (index, row) in rows.enumerated() { generator.device.copy(row, into: x.rows(index..<index + 1)) }
        return x
    }

    /// Ends what is over.
    private mutating func retire(_ events: [BatchEvent]) {
        let over = Set(events.lazy.filter(\.isLast).map(\.id))
        for index in active.indices.reversed() where over.contains(active[index].id) { remove(index) }
    }

    mutating func remove(_ index: Int) {
        let sequence = active.remove(at: index)
        sequence.pages.forEach { pages.release($0) }
        if let node = sequence.node { tree.endUse(node) }
    }
}

/// A prompt that stays in the cache for what goes on from it.
struct KeptPrompt: Sendable {
    let slots: [Int32]
    /// Of the token after it, f32 [1, V].
    let logits: Tensor
}
