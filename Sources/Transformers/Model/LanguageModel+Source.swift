import ModelFiles
import Tensors

extension LanguageModel {
    /// Loads a model from disk, layer by layer, into the format that its weights are to have.
    ///
    /// - Parameter contextLength: tokens that the rotary table covers; at most what the model was made for.
    /// - Parameter quantized: 4-bit matrices of the same weights, where an earlier loading left them.
    /// - Throws: `ModelError`; `ModelFileError`, also for a weight that is not a finite number.
    package init(
        _ source: ModelSource, format: WeightFormat, trainable: Bool = false, contextLength: Int, device: Device,
        quantized: QuantizedWeights? = nil
    ) throws {
        let architecture = try Architecture(source.config)
        try self.init(
            architecture, format: format, trainable: trainable, contextLength: min(contextLength, architecture.maxPositions),
            device: device,
            quantized: quantized
        ) { name, shape in
            let matrix = try source.matrix(name, shape: shape)
            // What was quantised before was checked before.
            if quantized == nil, let element = matrix.firstNonFinite {
                throw ModelFileError.notFinite(tensor: name, element: element, path: source.url.path)
            }
            return matrix
        }
    }

    /// Loads a Hugging Face folder.
    package init(
        _ folder: ModelFolder, format: WeightFormat, trainable: Bool = false, contextLength: Int, device: Device,
        quantized: QuantizedWeights? = nil
    ) throws {
        try self.init(
            .folder(folder), format: format, trainable: trainable, contextLength: contextLength, device: device, quantized: quantized)
    }

    /// All its 4-bit matrices and the sketch of the head, as `QuantizedWeights` keeps them.
    package var quantizedMatrices: [(name: String, matrix: QuantizedMatrix)] {
        let linears = blocks.flatMap(\.linears).compactMap { linear -> (name: String, matrix: QuantizedMatrix)? in
            guard case .quantized(let matrix) = linear.weight, matrix.encoding == .nf4 else { return nil }
            return (linear.name + ".weight", matrix)
        }
        return linears + (sketch.map { [(name: HeadSketch.name, matrix: $0.weight)] } ?? [])
    }
}
