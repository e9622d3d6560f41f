import Foundation
import Tensors

extension GGUFModel {
    /// A weight under Hugging Face's name, in Hugging Face's order of rows, made when its turn comes.
    package struct Weight: Sendable {
        package let name: String
        package let shape: Shape
        /// f32 of that shape.
        package let make: @Sendable () throws -> Tensor

        package init(name: String, shape: Shape, make: @escaping @Sendable () throws -> Tensor) {
            self.name = name
            self.shape = shape
            self.make = make
        }
    }

    /// Writes a model as one GGUF file, weight by weight.
    ///
    /// - Parameters:
    ///   - extra: everything beside the network: the tokenizer, names.
    ///   - importance: f32 [K] of a weight by Hugging Face's name, for its columns; nil: nothing is known of them.
    /// - Throws: `ModelFileError.notWritten`, `.unsupported`; what making a weight throws.
    package static func write(
        _ config: ModelConfig, weights: [Weight], as mixture: GGUFMixture, extra: [GGUFWriter.Pair], device: Device,
        importance: @escaping @Sendable (String) -> Tensor? = { _ in nil }, to url: URL
    ) throws {
        let architecture = try GGUFArchitecture.writing(config, path: url.path)
        let hasHead = weights.contains { $0.name == "lm_head.weight" }
        var entries = try weights.map { weight in
            guard let name = architecture.fileName(weight.name) else {
                throw ModelFileError.unsupported(
                    path: url.path, what: "the weight \(weight.name.quoted)", supported: "those of \(architecture.name) in llama.cpp")
            }
            let type = mixture.type(of: name, shape: weight.shape.extents, layers: config.layers, hasHead: hasHead)
            return GGUFWriter.Entry(name: name, shape: weight.shape.extents, type: type) {
                let values = architecture.written(try weight.make(), as: name, headDim: config.headDim)
                return values.rounded(to: type, importance: importance(weight.name), device: device)
            }
        }
        if let factors = config.ropeFactors { entries.append(.init(name: "rope_freqs.weight", tensor: factors)) }
        let own = [
            GGUFWriter.Pair(GGUFKey.architecture, .text(architecture.name)), .init(GGUFKey.type, .text("model")),
            .init("general.file_type", .u32(mixture.fileType)), .init("general.quantization_version", .u32(2)),
        ]
        let pairs = own + (try config.pairs(architecture, path: url.path))
        let taken = Set(pairs.map(\.key))
        try GGUFWriter.write(metadata: pairs + extra.filter { !taken.contains($0.key) }, tensors: entries, to: url)
    }

    /// How a weight lies in the file, by Hugging Face's name; f16 is said to be f32.
    ///
    /// - Throws: `ModelFileError.missingTensor`.
    package func encoding(of name: String) throws -> Encoding { try file.matrix(fileName(of: name)).encoding }

    /// What a merged model takes over from the file that it was made of: the tokenizer, and all that people wrote about it.
    package var carriedPairs: [GGUFWriter.Pair] {
        let left = ["split.", "quantize.", architecturePrefix]
        return file.pairs.filter { pair in pair.key != GGUFKey.alignment && !left.contains { pair.key.hasPrefix($0) } }
    }
}

extension GGUFArchitecture {
    /// A weight as the file has it: rows in pairs, norms with their offset.
    fileprivate func written(_ values: Tensor, as name: String, headDim: Int) -> Tensor {
        if pairsRows(of: name) { return values.pairingRows(of: headDim) }
        guard normOffset != 0, isNorm(name) else { return values }
        return Tensor(values.floats().map { $0 + normOffset }, shape: values.shape)
    }
}

extension Tensor {
    /// - Precondition: f32; its rows are made of whole blocks.
    fileprivate func rounded(to type: GGMLType, importance: Tensor?, device: Device) -> Matrix {
        switch type {
        case .plain(let type): .dense(converted(to: type))
        case .blocks(let encoding):
            .quantized(QuantizedMatrix(rounding: self, to: encoding, importance: importance, device: device))
        }
    }
}
