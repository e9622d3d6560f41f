import ModelFiles
import Tensors

/// Where a model's weights come from: the tensor of that name, which must have that shape.
package typealias WeightSource = (_ name: String, _ shape: Shape) throws -> Tensor

extension LanguageModel {
    /// Reads every weight, layer by layer, into the format that it is to have; the source is never held whole.
    ///
    /// Names are those of the Hugging Face state dict. What `quantized` has is not read from the source. `trainable` makes every weight f32 with a gradient beside it.
    ///
    /// - Throws: what the source throws.
    package init(
        _ architecture: Architecture, format: WeightFormat, trainable: Bool = false, contextLength: Int, device: Device,
        quantized: QuantizedWeights? = nil, weights: @escaping WeightSource
    ) throws {
        let reader = WeightReader(
            architecture: architecture, format: format, trainable: trainable, device: device,
            quantized: format == .nf4 && !trainable ? quantized : nil, source: weights)
        let c = architecture.hidden
        let table = try reader.table("model.embed_tokens.weight", [architecture.vocabulary, c])
        self.architecture = architecture
        self.format = format
        embedding = .dense(table)
        embeddingGradient = trainable ? Tensor(zeros: table.shape) : nil
        blocks = try (0..<architecture.layers).map { try reader.block($0) }
        finalNorm = try reader.norm("model.norm", size: c)
        if architecture.isTied {
            head = Linear(name: "lm_head", weight: embedding, bias: nil)
            head.gradients = embeddingGradient.map { Linear.Gradients(weight: $0, bias: nil) }
        } else {
            let weight = try reader.table("lm_head.weight", [architecture.vocabulary, c])
            head = Linear(name: "lm_head", weight: .dense(weight), bias: nil)
            head.gradients = trainable ? Linear.Gradients(weight: Tensor(zeros: weight.shape), bias: nil) : nil
        }
        sketch = nil
        rope = RopeTable(
            positions: contextLength, headDim: architecture.headDim, base: architecture.rotaryBase, scaling: architecture.rotaryScaling)
    }

    /// The longest sequence that the rotary table covers.
    package var contextLength: Int { rope.positions }
}

private struct WeightReader {
    let architecture: Architecture
    let format: WeightFormat
    let trainable: Bool
    let device: Device
    let quantized: QuantizedWeights?
    let source: WeightSource

    func block(_ index: Int) throws -> TransformerBlock {
        let a = architecture
        let prefix = "model.layers.\(index)."
        let (q, kv) = (a.heads * a.headDim, a.kvHeads * a.headDim)
        let projection = prefix + "self_attn."
        let attention = Attention(
            query: try linear(projection + "q_proj", [q, a.hidden], bias: a.hasQueryKeyValueBias),
            key: try linear(projection + "k_proj", [kv, a.hidden], bias: a.hasQueryKeyValueBias),
            value: try linear(projection + "v_proj", [kv, a.hidden], bias: a.hasQueryKeyValueBias),
            output: try linear(projection + "o_proj", [a.hidden, q], bias: a.hasOutputBias),
            queryNorm: a.hasQueryKeyNorm ? try norm(projection + "q_norm", size: a.headDim) : nil,
            keyNorm: a.hasQueryKeyNorm ? try norm(projection + "k_norm", size: a.headDim) : nil,
            shape: AttentionShape(heads: a.heads, kvHeads: a.kvHeads, headDim: a.headDim))
        return TransformerBlock(
            inputNorm: try norm(prefix + "input_layernorm", size: a.hidden), attention: attention,
            outputNorm: try norm(prefix + "post_attention_layernorm", size: a.hidden),
            mlp: GatedMLP(
                gate: try linear(prefix + "mlp.gate_proj", [a.intermediate, a.hidden], bias: a.hasMLPBias),
                up: try linear(prefix + "mlp.up_proj", [a.intermediate, a.hidden], bias: a.hasMLPBias),
                down: try linear(prefix + "mlp.down_proj", [a.hidden, a.intermediate], bias: a.hasMLPBias)))
    }

    func norm(_ name: String, size: Int) throws -> RMSNorm {
        let weight = try owned(source(name + ".weight", [size]))
        return RMSNorm(name: name, weight: weight, epsilon: architecture.normEpsilon, gradient: trainable ? Tensor(zeros: [size]) : nil)
    }

    /// Embedding and head: never in 4 bits. Beside 4-bit linears they stay as they are on disk, mapped where they can be.
    func table(_ name: String, _ shape: Shape) throws -> Tensor {
        let tensor = try source(name, shape)
        switch format {
        case _ where trainable: return owned(tensor)
        case .f32: return owned(tensor)
        case .bf16: return half(tensor)
        case .nf4: return tensor.dtype == .f16 ? owned(tensor) : tensor
        }
    }

    private func linear(_ name: String, _ shape: Shape, bias: Bool) throws -> Linear {
        if let matrix = quantized?.matrix(name + ".weight", shape: shape) {
            return Linear(name: name, weight: .nf4(matrix), bias: bias ? try owned(source(name + ".bias", [shape[0]])) : nil)
        }
        let tensor = try source(name + ".weight", shape)
        // Its values are in memory of their own by then, or are read from the file again and again.
        defer { if trainable || format != .bf16 { tensor.forget() } }
        let biasTensor = bias ? try owned(source(name + ".bias", [shape[0]])) : nil
        var linear = Linear(name: name, weight: matrix(tensor), bias: biasTensor)
        if trainable {
            linear.gradients = Linear.Gradients(weight: Tensor(zeros: shape), bias: biasTensor.map { Tensor(zeros: $0.shape) })
        }
        return linear
    }

    private func matrix(_ tensor: Tensor) -> Matrix {
        if trainable || format == .f32 { return .dense(owned(tensor)) }
        guard format == .nf4, tensor.columns % NF4Matrix.blockSize == 0 else { return .dense(half(tensor)) }
        let readable = tensor.dtype == .f16 ? tensor.converted(to: .f32) : tensor
        return .nf4(NF4Matrix(quantizing: readable, device: device))
    }

    /// In f32 and in memory of its own, since what learns is written to.
    private func owned(_ tensor: Tensor) -> Tensor {
        let copy = Tensor(uninitialized: tensor.shape)
        tensor.convert(into: copy)
        return copy
    }

    private func half(_ tensor: Tensor) -> Tensor {
        tensor.dtype == .f16 ? tensor.converted(to: .f32).converted(to: .bf16) : tensor.converted(to: .bf16)
    }
}
