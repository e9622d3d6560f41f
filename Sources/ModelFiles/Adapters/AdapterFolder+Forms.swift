import Foundation
import Tensors

extension AdapterFolder {
    /// Reads an adapter, whichever program it was written for: PEFT's folder, MLX's, or llama.cpp's GGUF file, which may lie alone in a folder.
    ///
    /// - Parameter base: what it is to adapt: files for llama.cpp name neither its heads nor how its rows lie.
    /// - Throws: as `AdapterFolder.init`; `ModelFileError.missing` where there is no adapter of any form.
    package init(_ url: URL, for base: ModelConfig) throws {
        guard let form = Form(at: url) else {
            throw ModelFileError.missing(
                path: url.path,
                hint: "an adapter is a folder with adapter_config.json and \(Self.weightsName) (PEFT) or \(Self.mlxWeightsName) (MLX), "
                    + "or a GGUF file")
        }
        switch form {
        case .peft: try self.init(url)
        case .mlx: try self.init(mlx: url)
        case .gguf(let file): try self.init(gguf: file, for: base)
        }
    }

    /// Whether there is an adapter of any form.
    package static func isThere(_ url: URL) -> Bool { Form(at: url) != nil }

    private enum Form {
        case peft, mlx
        case gguf(URL)

        init?(at url: URL) {
            var isFolder: ObjCBool = false
            let files = FileManager.default
            guard files.fileExists(atPath: url.path, isDirectory: &isFolder) else { return nil }
            guard isFolder.boolValue else {
                guard GGUFFile.isGGUF(url) else { return nil }
                self = .gguf(url)
                return
            }
            if files.fileExists(atPath: url.appending(path: AdapterFolder.weightsName).path) {
                self = .peft
            } else if files.fileExists(atPath: url.appending(path: AdapterFolder.mlxWeightsName).path) {
                self = .mlx
            } else if files.fileExists(atPath: url.appending(path: AdapterFolder.configName).path) {
                // PEFT's reader says which file is missing.
                self = .peft
            } else {
                let models = GGUFFile.models(in: url)
                guard models.count == 1 else { return nil }
                self = .gguf(models[0])
            }
        }
    }

    /// An adapter whose pairs each have a scale of their own.
    ///
    /// One rank and one scale serve all: shorter pairs get rows of zeros, and B takes what its scale differs by.
    ///
    /// - Precondition: there is a pair.
    init(url: URL, pairs: [(module: AdapterModule, scale: Float)], baseModel: String?, baseFingerprint: String?) {
        precondition(!pairs.isEmpty, "an adapter without pairs")
        let (modules, rank, scale) = Self.uniform(pairs)
        let targets = Set(modules.compactMap { $0.name.split(separator: ".").last.map(String.init) })
        let config = AdapterConfig(
            rank: rank, alpha: Double(scale) * Double(rank), targetModules: targets.sorted(), baseModel: baseModel)
        self.init(url: url, config: config, modules: modules.sorted { $0.name < $1.name }, baseFingerprint: baseFingerprint)
    }

    private static func uniform(
        _ pairs: [(module: AdapterModule, scale: Float)]
    ) -> (modules: [AdapterModule], rank: Int, scale: Float) {
        let rank = pairs.map(\.module.rank).max() ?? 1
        let scale = pairs[0].scale
        let modules = pairs.map { module, own in
            AdapterModule(
                name: module.name, a: module.a.padded(to: [rank, module.a.columns]),
                b: module.b.padded(to: [module.b.rows, rank]).multiplied(by: own / scale))
        }
        return (modules, rank, scale)
    }

    /// All pairs with one rank and one scale, for forms that know no other.
    ///
    /// - Throws: `ModelFileError.unsupported` for an adapter that is more than pairs of linears.
    func uniformPairs(_ form: String, path: String) throws -> (modules: [AdapterModule], rank: Int, scale: Float) {
        let isMore = modules.contains { $0.bias != nil || $0.lengths != nil || $0.isEmbedding }
        guard weights.isEmpty, !isMore else {
            throw ModelFileError.unsupported(
                path: path, what: "an adapter with DoRA, biases, embeddings or whole weights in \(form)",
                supported: "plain LoRA of linears; export a merged model")
        }
        return Self.uniform(modules.map { ($0, scale(of: $0)) })
    }
}

extension Tensor {
    /// The elements of a matrix with zeros to the right of them and below.
    fileprivate func padded(to shape: Shape) -> Tensor {
        if shape == self.shape { return self }
        var padded = [Float](repeating: 0, count: shape.count)
        for (index, value) in floats().enumerated() { padded[index / columns * shape[1] + index % columns] = value }
        return Tensor(padded, shape: shape)
    }

    fileprivate func multiplied(by factor: Float) -> Tensor {
        factor == 1 ? self : Tensor(floats().map { $0 * factor }, shape: shape)
    }

    /// f32 [columns, rows].
    var transposedMatrix: Tensor {
        let values = floats()
        let turned = (0..<count).map { values[$0 % rows * columns + $0 / rows] }
        return Tensor(turned, shape: [columns, rows])
    }
}
