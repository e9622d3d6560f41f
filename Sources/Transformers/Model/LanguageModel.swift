import Tensors

/// A causal language model: embedding, blocks, norm, head.
package struct LanguageModel: Sendable {
    package internal(set) var architecture: Architecture
    package let format: WeightFormat
    /// Where its weights are.
    package let device: Device
    /// [V, C].
    package internal(set) var embedding: Matrix
    package var embeddingGradient: Tensor?
    package var blocks: [TransformerBlock]
    package var finalNorm: RMSNorm
    /// [V, C]; the embedding itself where they are tied.
    package var head: Linear
    /// Of the head, for decoding; see `HeadSketch`.
    var sketch: HeadSketch?
    /// The longest sequence that the rotary tables cover.
    package let contextLength: Int
    /// The model as it was before an adapter put weights of its own in place of some; none where it did not.
    var bare: [LanguageModel] = []

    /// The residual stream after the last block, f32 [T, C], and what backward needs where `saving` says so.
    ///
    /// - Parameter edge: the stream below the lowest layer that learns, as `frozenEdge` gave it; nil: computed.
    func forward(
        _ ids: [Int32], layout: PackedLayout, edge: Tensor? = nil, saving: TransformerBlock.Saving, pass: Pass
    ) -> (x: Tensor, saved: [TransformerBlock.SavedActivations]) {
        precondition(ids.count == layout.tokens, "\(ids.count) tokens for \(layout.tokens) positions")
        let lowest = frozenLayers
        let x = edge.map { pass.device.copied($0) } ?? frozenForward(ids, layout: layout, below: lowest, pass: pass)
        precondition(x.shape == [ids.count, architecture.hidden], "a stream of \(x.shape) for \(ids.count) tokens")
        var saved: [TransformerBlock.SavedActivations] = []
        for block in blocks[lowest...] {
            if let one = block.forward(x, layout: layout, saving: saving, pass: pass) { saved.append(one) }
        }
        return (x, saved)
    }

    /// What the layers below the lowest one that learns make of a row, which no training changes: [T, C] as activations are saved.
    /// Nil where everything learns.
    package func frozenEdge(_ row: PackedSequence, pass: Pass) -> Tensor? {
        let lowest = frozenLayers
        guard lowest > 0 else { return nil }
        return pass.saved(frozenForward(row.ids, layout: row.layout, below: lowest, pass: pass))
    }

    /// Nothing learns here, so nothing is saved.
    private func frozenForward(_ ids: [Int32], layout: PackedLayout, below lowest: Int, pass: Pass) -> Tensor {
        let x = embed(ids, pass: pass)
        for block in blocks[..<lowest] { _ = block.forward(x, layout: layout, saving: .nothing, pass: pass) }
        return x
    }

    /// d, the gradient of the residual stream after the last block, goes down to the lowest layer that learns.
    func backward(_ d: Tensor, ids: [Int32], saved: [TransformerBlock.SavedActivations], layout: PackedLayout, pass: Pass) {
        let lowest = frozenLayers
        for index in stride(from: blocks.count - 1, through: lowest, by: -1) {
            let needsInput = index > lowest || embeddingGradient != nil
            blocks[index].backward(d, saved: saved[index - lowest], layout: layout, needsInput: needsInput, pass: pass)
        }
        guard let embeddingGradient else { return }
        if architecture.embeddingScale != 1 { pass.device.multiply(d, by: architecture.embeddingScale) }
        pass.device.embedBackward(ids, dx: d, dTable: embeddingGradient)
    }

    /// The residual stream below the first block, f32 [T, C].
    private func embed(_ ids: [Int32], pass: Pass) -> Tensor {
        let x = pass.device.tensor([ids.count, architecture.hidden])
        pass.device.embed(ids, table: embedding, into: x)
        if architecture.embeddingScale != 1 { pass.device.multiply(x, by: architecture.embeddingScale) }
        return x
    }

    /// The logits of every token, f32 [T, V]. For tests and inspection: training never holds them all.
    package func logits(_ ids: [Int32], layout: PackedLayout, pass: Pass) -> Tensor {
        let (x, _) = forward(ids, layout: layout, saving: .nothing, pass: pass)
        return project(x, isExact: true, pass: pass)
    }

    /// What the head reads of every token: the stream after the last block, normed, f32 [T, C].
    package func states(_ ids: [Int32], layout: PackedLayout, pass: Pass) -> Tensor {
        let (x, _) = forward(ids, layout: layout, saving: .nothing, pass: pass)
        let normed = pass.device.tensor(x.shape)
        finalNorm.forward(x, into: normed, pass: pass)
        return normed
    }

    /// The residual stream of every token below a layer, f32 [T, C].
    ///
    /// - Parameter layer: 0 for the embedding, the number of blocks for what comes out of the last one.
    package func stream(_ ids: [Int32], below layer: Int, layout: PackedLayout, pass: Pass) -> Tensor {
        precondition((0...blocks.count).contains(layer), "layer \(layer) of \(blocks.count)")
        precondition(ids.count == layout.tokens, "\(ids.count) tokens for \(layout.tokens) positions")
        return frozenForward(ids, layout: layout, below: layer, pass: pass)
    }

    /// Tokens of a prompt that go through the layers together: enough to make good use of the weights once they are read, few enough
    /// that a long prompt needs no more memory than this many tokens.
    package static let promptChunk = 512

    /// The logits after the newest tokens, f32 [1, V]; the cache grows by them. One token is decoded, more are read as a prompt.
    ///
    /// - Precondition: the cache and the rotary table have room for them.
    package func logits(after ids: [Int32], cache: inout KeyValueCache, pass: Pass) -> Tensor {
        precondition(
            !ids.isEmpty && cache.count + ids.count <= cache.capacity, "\(ids.count) tokens more than a cache of \(cache.capacity) holds")
        var newest = pass.device.tensor([1, architecture.hidden])
        for start in stride(from: 0, to: ids.count, by: Self.promptChunk) {
            let chunk = Array(ids[start..<min(start + Self.promptChunk, ids.count)])
            let rows = cache.advance(by: chunk.count)
            let x = stream(chunk, rows: rows, pool: cache.pool, isDecoded: ids.count == 1, pass: pass)
            newest = x.rows(chunk.count - 1..<chunk.count)
        }
        return logits(after: newest, pass: pass)
    }

    /// The residual stream of the newest tokens of some sequences after the last block, f32 [n, C]; their keys and values go into the pool.
    ///
    /// A row is the same, bit for bit, whatever rows of other sequences stand beside it, and however many tokens of its own are read at once.
    ///
    /// - Parameter isDecoded: whether the tokens are ones that were picked, and not those of prompts: they go through the products of single
    ///   rows, which are right to all 8 bits of the weights and read each of them once.
    package func stream(_ ids: [Int32], rows: CacheRows, pool: KeyValuePool, isDecoded: Bool, pass: Pass) -> Tensor {
        precondition(ids.count == rows.count, "\(ids.count) tokens for \(rows.count) rows")
        let pass = isDecoded ? pass.byRow : pass
        let x = embed(ids, pass: pass)
        for (block, layer) in zip(blocks, pool.layers) { block.forward(x, cache: layer, rows: rows, pass: pass) }
        return x
    }

    /// The logits after some rows of the residual stream, f32 [n, V]; each as it is alone.
    ///
    /// - Parameter isExact: whether all logits are the head's own, where decoding reads a sketch of it.
    package func logits(after x: Tensor, isExact: Bool = false, pass: Pass) -> Tensor {
        project(x, isExact: isExact, pass: pass.byRow)
    }

    func project(_ x: Tensor, isExact: Bool, pass: Pass) -> Tensor {
        let normed = pass.device.tensor(x.shape)
        finalNorm.forward(x, into: normed, pass: pass)
        let logits = pass.device.tensor([x.rows, architecture.vocabulary])
        if let sketch, !isExact {
            sketch.forward(normed, head: head, into: logits, pass: pass)
        } else {
            head.forward(pass.input(normed, for: head), into: logits, pass: pass)
        }
        return logits
    }

    /// Layers below the lowest one that learns: the place of that one.
    package var frozenLayers: Int {
        if embeddingGradient != nil { return 0 }
        return blocks.firstIndex { $0.learns } ?? blocks.count
    }
}

extension TransformerBlock {
    var learns: Bool { norms.contains { $0.gradient != nil } || linears.contains { $0.learns } }

    var norms: [RMSNorm] {
        [inputNorm, middleNorm, attention.queryNorm, attention.keyNorm, attentionResidual.norm, mlpResidual.norm].compactMap(\.self)
    }

    /// In the order of the Hugging Face state dict.
    package var linears: [Linear] {
        [attention.query, attention.key, attention.value, attention.output, mlp.gate, mlp.up, mlp.down]
    }

    static let linearPaths: [WritableKeyPath<TransformerBlock, Linear> & Sendable] = [
        \.attention.query, \.attention.key, \.attention.value, \.attention.output, \.mlp.gate, \.mlp.up, \.mlp.down,
    ]
}
