import ModelFiles
import Tensors

/// Where a model's weights come from: the matrix of that name, which must have that shape; norms and biases come as plain rows.
package typealias WeightSource = (_ name: String, _ shape: Shape) throws -> Matrix

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
            quantized: format == .nf4 && !trainable ? quantized : nil, source: weights,
            ropes: RopeTable.ofLayers(architecture, positions: contextLength, device: device))
        let c = architecture.hidden
        let table = try reader.table("model.embed_tokens.weight", [architecture.vocabulary, c])
        self.architecture = architecture
        self.format = format
        self.device = device
        embedding = table
        embeddingGradient = trainable ? device.zeros(table.shape) : nil
        blocks = try (0..<architecture.layers).map { try reader.block($0) }
        finalNorm = try reader.norm("model.norm", size: c)
        if architecture.isTied {
            head = Linear(name: "lm_head", weight: embedding, bias: nil)
            head.gradients = embeddingGradient.map { Linear.Gradients(weight: $0, bias: nil) }
        } else {
            let weight = try reader.table("lm_head.weight", [architecture.vocabulary, c])
            head = Linear(name: "lm_head", weight: weight, bias: nil)
            head.gradients = trainable ? Linear.Gradients(weight: device.zeros(weight.shape), bias: nil) : nil
        }
        sketch = nil
        self.contextLength = contextLength
    }
}

private struct WeightReader {
    let architecture: Architecture
    let format: WeightFormat
    let trainable: Bool
    let device: Device
    let quantized: QuantizedWeights?
    let source: WeightSource
    /// Of each layer.
    let ropes: [RopeTable]

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
            shape: AttentionShape(
                heads: a.heads, kvHeads: a.kvHeads, headDim: a.headDim, scale: a.scoreScale, window: a.layerKinds[index].window),
            rope: ropes[index])
        // Where results are normed too, the name of the norm before the feed-forward says so.
        let (attentionNorm, middleNorm, mlpNorm) =
            a.hasResultNorms
            ? ("post_attention_layernorm", "pre_feedforward_layernorm", "post_feedforward_layernorm")
            : (nil, "post_attention_layernorm", nil)
        return TransformerBlock(
            inputNorm: try norm(prefix + "input_layernorm", size: a.hidden), attention: attention,
            attentionResidual: Residual(norm: try attentionNorm.map { try norm(prefix + $0, size: a.hidden) }),
            middleNorm: try norm(prefix + middleNorm, size: a.hidden),
            mlp: GatedMLP(
                gate: try linear(prefix + "mlp.gate_proj", [a.intermediate, a.hidden], bias: a.hasMLPBias),
                up: try linear(prefix + "mlp.up_proj", [a.intermediate, a.hidden], bias: a.hasMLPBias),
                down: try linear(prefix + "mlp.down_proj", [a.hidden, a.intermediate], bias: a.hasMLPBias), activation: a.activation),
            mlpResidual: Residual(norm: try mlpNorm.map { try norm(prefix + $0, size: a.hidden) }))
    }

    func norm(_ name: String, size: Int) throws -> RMSNorm {
        let weight = try device.decoded(source(name + ".weight", [size])).reshaped([size])
        return RMSNorm(
            name: name, weight: weight, offset: architecture.normOffset, epsilon: architecture.normEpsilon, learns: trainable,
            device: device)
    }

    /// Embedding and head: never made 4 bits here. Beside 4-bit linears they stay as they are on disk, mapped where they can be.
    func table(_ name: String, _ shape: Shape) throws -> Matrix {
        let matrix = try source(name, shape)
        if trainable { return .dense(device.decoded(matrix)) }
        switch format {
        case .f32: return .dense(device.decoded(matrix))
        case .bf16: return half(matrix)
        case .nf4, .file: return asItLies(matrix)
        }
    }

    private func linear(_ name: String, _ shape: Shape, bias: Bool) throws -> Linear {
        let bias = bias ? try device.decoded(source(name + ".bias", [shape[0]])).reshaped([shape[0]]) : nil
        if let matrix = quantized?.matrix(name + ".weight", shape: shape) {
            return Linear(name: name, weight: .quantized(device.resident(matrix)), bias: bias)
        }
        let onDisk = try source(name + ".weight", shape)
        var linear = Linear(name: name, weight: matrix(onDisk), bias: bias)
        // Its values are in memory of their own by then, or are read from the file again and again.
        if trainable || format == .f32 || format == .nf4 { onDisk.forget() }
        if trainable {
            linear.gradients = Linear.Gradients(weight: device.zeros(shape), bias: bias.map { device.zeros($0.shape) })
        }
        return linear
    }

    private func matrix(_ matrix: Matrix) -> Matrix {
        if trainable { return .dense(device.decoded(matrix)) }
        switch format {
        case .f32: return .dense(device.decoded(matrix))
        case .bf16: return half(matrix)
        case .file: return asItLies(matrix)
        case .nf4:
            guard matrix.columns % QuantizedMatrix.nf4BlockSize == 0 else { return half(matrix) }
            if case .dense(let tensor) = matrix, tensor.dtype != .f16 { return .quantized(QuantizedMatrix(nf4: tensor, device: device)) }
            return .quantized(QuantizedMatrix(nf4: device.decoded(matrix), device: device))
        }
    }

    private func half(_ matrix: Matrix) -> Matrix {
        if case .dense(let tensor) = matrix, tensor.dtype == .bf16 { return device.resident(matrix) }
        return .dense(device.converted(device.decoded(matrix), to: .bf16))
    }

    /// What can be multiplied as it is: all but f16.
    private func asItLies(_ matrix: Matrix) -> Matrix {
        guard case .dense(let tensor) = matrix, tensor.dtype == .f16 else { return device.resident(matrix) }
        return .dense(device.decoded(matrix))
    }
}
