import Tensors

/// Memory for the keys and values of tokens, whichever sequences they belong to: f32 [K, slots, D] each, a layer.
package struct KeyValuePool: Sendable {
    let layers: [LayerCache]
    package let slots: Int

    package init(for model: LanguageModel, slots: Int) {
        self.slots = slots
        let shape: Shape = [model.architecture.kvHeads, slots, model.architecture.headDim]
        let device = model.device
        layers = model.blocks.map { _ in LayerCache(keys: device.tensor(shape), values: device.tensor(shape)) }
    }

    /// Bytes of one token.
    package static func bytesPerSlot(of architecture: Architecture) -> Int {
        architecture.layers * architecture.kvHeads * architecture.headDim * 2 * MemoryLayout<Float>.size
    }
}

struct LayerCache: Sendable {
    let keys: Tensor
    let values: Tensor
}

/// Keys and values of the tokens so far, for one sequence, in the order of its tokens.
package struct KeyValueCache: Sendable {
    let pool: KeyValuePool
    /// Tokens that are in it.
    package private(set) var count = 0

    package init(for model: LanguageModel, capacity: Int) { pool = KeyValuePool(for: model, slots: capacity) }

    package var capacity: Int { pool.slots }

    /// Forgets all but the first `count` tokens.
    ///
    /// - Precondition: so many are in it.
    package mutating func truncate(to count: Int) {
        precondition(count >= 0 && count <= self.count, "a cache of \(self.count) tokens cannot keep \(count)")
        self.count = count
    }

    /// Makes room for some tokens more, and says where they and those before them lie.
    mutating func advance(by tokens: Int) -> CacheRows {
        count += tokens
        var rows = CacheRows()
        rows.append(newest: tokens, slots: (0..<Int32(count)).map(\.self))
        return rows
    }
}
