import Tensors

/// The tensors of an adapter's file, sorted by the module they belong to and by what they are.
struct AdapterParts {
    typealias Role = AdapterTensorName.Role

    private let file: SafetensorsFile
    private var tensors: [String: [Role: String]] = [:]

    /// - Throws: `ModelFileError.unsupported` for a tensor with an unknown name, `.malformed`.
    init(_ file: SafetensorsFile) throws {
        self.file = file
        for name in file.names {
            guard let parsed = AdapterTensorName(name) else {
                throw ModelFileError.unsupported(
                    path: file.url.path, what: "adapter tensor \(name.quoted)",
                    supported: "those of LoRA and DoRA as PEFT names them, of linears and embeddings")
            }
            guard tensors[parsed.module]?[parsed.role] == nil else { throw fault("tensor \(name.quoted) is there under two names") }
            tensors[parsed.module, default: [:]][parsed.role] = name
        }
        guard !tensors.isEmpty else { throw fault("the adapter has no tensors") }
    }

    func fault(_ what: String) -> ModelFileError { .malformed(path: file.url.path, fault: what) }

    private var sorted: [(key: String, value: [Role: String])] { tensors.sorted { $0.key < $1.key } }

    func modules(_ config: AdapterConfig) throws -> [AdapterModule] {
        try sorted.compactMap { name, found in
            let linear = try pair(name, found, .a, .b, "lora_A and lora_B")
            let embedding = try pair(name, found, .embeddingA, .embeddingB, "lora_embedding_A and lora_embedding_B")
            guard let (a, b) = linear ?? embedding else {
                guard found[.pairBias] == nil, found[.lengths] == nil else { throw fault("\(name.quoted) has no lora_A and lora_B") }
                return nil
            }
            guard linear == nil || embedding == nil else { throw fault("\(name.quoted) has pairs of two kinds") }
            let rank = config.rank(of: name)
            guard a.shape[0] == b.shape[1], a.shape[0] == rank else {
                throw fault("\(name.quoted) has A \(a.shape) and B \(b.shape), but the config says rank \(rank)")
            }
            var module = AdapterModule(name: name, a: a, b: b)
            module.isEmbedding = embedding != nil
            module.bias = try row(found[.pairBias], count: b.shape[0])
            module.lengths = try row(found[.lengths], count: b.shape[0])
            try check(module, config)
            return module
        }
    }

    /// A module whose parts are not those that the config promises would be adapted by half.
    private func check(_ module: AdapterModule, _ config: AdapterConfig) throws {
        if module.isEmbedding, module.bias != nil || module.lengths != nil {
            throw ModelFileError.unsupported(
                path: file.url.path, what: "a bias or lengths of rows for the embedding \(module.name.quoted)",
                supported: "LoRA of embeddings")
        }
        guard !module.isEmbedding else { return }
        guard config.hasPairBias == (module.bias != nil) else {
            throw fault(
                "\(module.name.quoted) \(config.hasPairBias ? "lacks" : "has") a bias of lora_B, and lora_bias is \(config.hasPairBias)")
        }
        guard config.isDora == (module.lengths != nil) else {
            throw fault(
                "\(module.name.quoted) \(config.isDora ? "lacks" : "has") a lora_magnitude_vector, and use_dora is \(config.isDora)")
        }
    }

    private func pair(
        _ name: String, _ found: [Role: String], _ first: Role, _ second: Role, _ words: String
    ) throws -> (a: Tensor, b: Tensor)? {
        guard found[first] != nil || found[second] != nil else { return nil }
        guard let a = found[first], let b = found[second] else { throw fault("\(name.quoted) has only one of \(words)") }
        return (try matrix(a), try matrix(b))
    }

    func weights(_ config: AdapterConfig) throws -> [AdapterWeight] {
        try sorted.flatMap { name, found -> [AdapterWeight] in
            let isOwn = config.modulesToSave.contains { Self.ends(name, with: $0) }
            var weights: [AdapterWeight] = []
            for (role, ending) in [
                (Role.weight, "weight"), (.savedWeight, "weight"), (.baseWeight, "weight"),
                (.bias, "bias"), (.savedBias, "bias"), (.baseBias, "bias"),
            ] {
                guard let tensor = found[role] else { continue }
                let isOwn = isOwn && role != .baseWeight && role != .baseBias
                weights.append(AdapterWeight(name: "\(name).\(ending)", tensor: try plain(tensor), isOwnModule: isOwn))
            }
            if let tensor = found[.rows] { weights.append(try rows(name, tensor, config)) }
            return weights
        }
    }

    private func rows(_ name: String, _ tensor: String, _ config: AdapterConfig) throws -> AdapterWeight {
        guard let rows = config.tokenRows.first(where: { Self.ends(name, with: $0.key) })?.value else {
            throw fault("\(tensor.quoted) holds rows, but trainable_token_indices does not name its module")
        }
        let matrix = try matrix(tensor)
        guard matrix.rows == rows.count else {
            throw fault("\(tensor.quoted) holds \(matrix.rows) rows, but trainable_token_indices names \(rows.count)")
        }
        return AdapterWeight(name: "\(name).weight", tensor: matrix, rows: rows)
    }

    /// - Throws: `ModelFileError.malformed` where the config names what is not in the file.
    func checkWhole(_ config: AdapterConfig, weights: [AdapterWeight]) throws {
        for module in config.modulesToSave where !weights.contains(where: { $0.isOwnModule && Self.ends($0.module, with: module) }) {
            throw fault("modules_to_save names \(module.quoted), but there is no weight of it")
        }
        for module in config.tokenRows.keys.sorted()
        where !weights.contains(where: { $0.rows != nil && Self.ends($0.module, with: module) }) {
            throw fault("trainable_token_indices names rows of \(module.quoted), but there are none")
        }
    }

    private static func ends(_ name: String, with last: String) -> Bool { name == last || name.hasSuffix("." + last) }

    private func row(_ name: String?, count: Int) throws -> Tensor? {
        guard let name else { return nil }
        let tensor = try plain(name)
        guard tensor.count == count else { throw fault("tensor \(name.quoted) is \(tensor.shape), expected \(count) numbers") }
        return tensor.reshaped([count])
    }

    private func matrix(_ name: String) throws -> Tensor {
        let tensor = try plain(name)
        guard tensor.shape.rank == 2 else { throw fault("tensor \(name.quoted) is no matrix: \(tensor.dtype) \(tensor.shape)") }
        return tensor
    }

    /// As f32, in memory of its own.
    private func plain(_ name: String) throws -> Tensor {
        let found = try file.tensor(name)
        guard [.f32, .f16, .bf16].contains(found.dtype) else {
            throw fault("tensor \(name.quoted) is no matrix: \(found.dtype) \(found.shape)")
        }
        return Tensor(found.floats(), shape: found.shape)
    }
}

extension AdapterWeight {
    fileprivate var module: String { name.split(separator: ".").dropLast().joined(separator: ".") }
}
