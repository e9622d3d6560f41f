import Tensors
import Tokenization

/// A sequence of a batch: its tokens, where they lie, and what is done with what the model makes of them.
struct BatchSequence: Sendable {
    enum Work: Sendable {
        case write(Writing)
        case weigh(PhraseWeighing)
        /// The tokens from `first` on are a continuation whose probabilities are asked for.
        case score(first: Int, [Float])
        /// Only read, for what goes on from it later.
        case keep
    }

    let id: SequenceID
    /// Of the prompt; read tiled, many at a time.
    let tokens: [TokenID]
    /// The most tokens that follow the prompt in the cache.
    let room: Int
    var work: Work
    /// Of the tokens that are in the cache.
    var slots: [Int32] = []
    /// That it owns together with others.
    var pages: [Int] = []
    /// Slots of its newest page that are free.
    var spare: ArraySlice<Int32> = []
    var node: PrefixTree.NodeID?
    /// A token that was picked, and is not in the cache yet.
    var newest: TokenID?
    /// Of the token after the prompt, where that was read before: f32 [1, V].
    var logits: Tensor?

    init(id: SequenceID, tokens: [TokenID], room: Int, work: Work) {
        self.id = id
        self.tokens = tokens
        self.room = room
        self.work = work
    }

    /// The first token whose row of the residual stream is asked for.
    var firstWanted: Int {
        if case .score(let first, _) = work { return first - 1 }
        return tokens.count - 1
    }

    /// The tokens that go through the layers: of a continuation all but the last.
    var readCount: Int {
        if case .score = work { return tokens.count - 1 }
        return tokens.count
    }

    var isReading: Bool { slots.count < readCount && logits == nil }

    /// The most pages that it will still ask for.
    var promisedPages: Int { PagePool.pages(for: max(0, readCount + room - slots.count - spare.count)) }

    /// Slots for some tokens more.
    ///
    /// - Precondition: the pages were promised.
    mutating func extend(by count: Int, from pool: inout PagePool) {
        for _ in 0..<count {
            if spare.isEmpty {
                guard let page = pool.take() else { preconditionFailure("a page that was promised is not there") }
                pages.append(page)
                let first = Int32(page * PagePool.pageSlots)
                spare = ArraySlice(first..<first + Int32(PagePool.pageSlots))
            }
            slots.append(spare.removeFirst())
        }
    }
}
