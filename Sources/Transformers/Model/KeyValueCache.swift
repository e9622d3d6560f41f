import Tensors

/// Keys and values of the tokens so far, for one sequence: f32 [K, capacity, D] each, a layer.
package struct KeyValueCache: Sendable {
    let layers: [LayerCache]
    package let capacity: Int
    /// Tokens that are in it.
    package private(set) var count = 0

    package init(for model: LanguageModel, capacity: Int) {
        self.capacity = capacity
        let shape: Shape = [model.architecture.kvHeads, capacity, model.architecture.headDim]
        layers = model.blocks.map { _ in LayerCache(keys: Tensor(uninitialized: shape), values: Tensor(uninitialized: shape)) }
    }

    /// Forgets all but the first `count` tokens.
    ///
    /// - Precondition: so many are in it.
    package mutating func truncate(to count: Int) {
        precondition(count >= 0 && count <= self.count, "a cache of \(self.count) tokens cannot keep \(count)")
        self.count = count
    }

    mutating func advance(by tokens: Int) { count += tokens }
}

struct LayerCache: Sendable {
    let keys: Tensor
    let values: Tensor
}
