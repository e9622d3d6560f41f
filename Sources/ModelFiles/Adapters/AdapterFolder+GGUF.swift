import Foundation
import Tensors

/// LoRA adapters as llama.cpp reads them (`--lora`, Ollama's `ADAPTER`): pairs named after the weights that they adapt, B's rows in the order
/// of the weight's rows in such files.
///
/// Source: `convert_lora_to_gguf.py` and `llama-adapter.cpp` of llama.cpp.
extension AdapterFolder {
    private static let alphaKey = "adapter.lora.alpha"
    private static let kindKey = "adapter.type"
    private static let mostRank = 65_536
    private static let halves = (a: ".lora_a", b: ".lora_b")

    /// Writes the adapter as one GGUF file, in f32.
    ///
    /// - Parameter config: of its base.
    /// - Throws: `ModelFileError.notWritten`; `.unsupported` for a base or a module that llama.cpp has no such adapter for.
    package func writeGGUF(for config: ModelConfig, name: String, to url: URL) throws {
        let architecture = try GGUFArchitecture.writing(config, path: url.path)
        // llama.cpp takes alpha / rank, the rank from each pair.
        let (modules, rank, scale) = try uniformPairs("a GGUF file", path: url.path)
        let tensors = try modules.flatMap { module in
            let hubName = (module.name.hasPrefix("model.") ? "" : "model.") + module.name + ".weight"
            guard let fileName = architecture.fileName(hubName), fileName.hasPrefix("blk.") else {
                throw ModelFileError.unsupported(
                    path: url.path, what: "an adapter of \(module.name.quoted) in a GGUF file",
                    supported: "adapters of the linears inside of layers; export a merged model")
            }
            let b = architecture.pairsRows(of: fileName) ? module.b.pairingRows(of: config.headDim) : module.b
            return [
                GGUFWriter.Entry(name: fileName + Self.halves.a, tensor: module.a),
                GGUFWriter.Entry(name: fileName + Self.halves.b, tensor: b),
            ]
        }
        var metadata: [GGUFWriter.Pair] = [
            .init(GGUFKey.architecture, .text(architecture.name)), .init(GGUFKey.type, .text("adapter")),
            .init("general.name", .text(name)),
            .init("general.file_type", .u32(0)), .init(Self.kindKey, .text("lora")),
            .init(Self.alphaKey, .f32(scale * Float(rank))),
        ]
        if let baseFingerprint { metadata.append(.init(Self.baseKey, .text(baseFingerprint))) }
        try GGUFWriter.write(metadata: metadata, tensors: tensors, to: url)
    }

    /// Reads such a file.
    ///
    /// - Throws: as `GGUFFile.init`; `ModelFileError.malformed`, `.unsupported`, `.notFinite`.
    init(gguf url: URL, for base: ModelConfig) throws {
        let file = try GGUFFile(url)
        let architecture = try Self.architecture(of: file, for: base)
        guard let alpha = try file.number(Self.alphaKey), alpha.isFinite, alpha > 0 else {
            throw ModelFileError.malformed(path: file.path, fault: "\(Self.alphaKey.quoted) is not a number above 0")
        }
        var pairs: [(module: AdapterModule, scale: Float)] = []
        for name in file.tensorNames.sorted() {
            guard name.hasSuffix(Self.halves.a) else {
                guard name.hasSuffix(Self.halves.b), file.contains(name.dropLast(Self.halves.b.count) + Self.halves.a) else {
                    throw ModelFileError.unsupported(
                        path: file.path, what: "the tensor \(name.quoted)", supported: "pairs of lora_a and lora_b")
                }
                continue
            }
            let module = try Self.module(String(name.dropLast(Self.halves.a.count)), in: file, architecture, headDim: base.headDim)
            pairs.append((module, Float(alpha / Double(module.rank))))
        }
        guard !pairs.isEmpty else { throw ModelFileError.malformed(path: file.path, fault: "the adapter has no tensors") }
        self.init(
            url: url, pairs: pairs, baseModel: try file.text("general.base_model.0.name"), baseFingerprint: try file.text(Self.baseKey))
    }

    private static func architecture(of file: GGUFFile, for base: ModelConfig) throws -> GGUFArchitecture {
        let (type, kind) = (try file.text(GGUFKey.type), try file.text(kindKey))
        guard type == "adapter", kind == "lora" else {
            let what = type == "adapter" ? "an adapter of type \((kind ?? "").quoted)" : "a file of type \((type ?? "").quoted)"
            throw ModelFileError.unsupported(path: file.path, what: what, supported: "LoRA adapters as llama.cpp reads them")
        }
        let architecture = try GGUFArchitecture.writing(base, path: file.path)
        guard try file.text(GGUFKey.architecture) == architecture.name else {
            throw ModelFileError.unsupported(
                path: file.path, what: "an adapter for \((try file.text(GGUFKey.architecture) ?? "").quoted)",
                supported: "one for the base's architecture, \(architecture.name)")
        }
        return architecture
    }

    private static func module(
        _ fileName: String, in file: GGUFFile, _ architecture: GGUFArchitecture, headDim: Int
    ) throws -> AdapterModule {
        func malformed(_ fault: String) -> ModelFileError { .malformed(path: file.path, fault: fault) }
        guard fileName.hasPrefix("blk."), let hubName = architecture.hubName(fileName), hubName.hasSuffix(".weight") else {
            throw ModelFileError.unsupported(
                path: file.path, what: "an adapter of \(fileName.quoted)", supported: "adapters of the linears inside of layers")
        }
        let (a, b) = (try file.floats(fileName + halves.a), try file.floats(fileName + halves.b))
        guard a.rows == b.columns, (1...mostRank).contains(a.rows) else {
            throw malformed("\(fileName.quoted) has A \(a.shape) and B \(b.shape), which do not multiply")
        }
        guard architecture.pairsRows(of: fileName) else {
            return AdapterModule(name: String(hubName.dropLast(".weight".count)), a: a, b: b)
        }
        guard b.rows.isMultiple(of: headDim) else {
            throw malformed("\(fileName.quoted) has B \(b.shape), but the base's heads are \(headDim) wide")
        }
        return AdapterModule(name: String(hubName.dropLast(".weight".count)), a: a, b: b.unpairingRows(of: headDim))
    }
}

extension GGUFFile {
    /// A matrix of finite numbers as f32, in memory of its own.
    fileprivate func floats(_ name: String) throws -> Tensor {
        guard let shape = shape(of: name), shape.rank == 2 else {
            throw ModelFileError.malformed(path: path, fault: "there is no matrix \(name.quoted)")
        }
        let matrix = try matrix(name)
        if let element = matrix.firstNonFinite { throw ModelFileError.notFinite(tensor: name, element: element, path: path) }
        switch matrix {
        case .dense(let tensor): return Tensor(tensor.floats(), shape: shape)
        case .quantized(let matrix): return matrix.dequantized()
        }
    }
}
