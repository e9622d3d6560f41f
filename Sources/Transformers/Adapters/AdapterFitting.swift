import ModelFiles
import Tensors

/// Fits what an adapter brings to a model, part by part.
struct AdapterFitting {
    typealias Place = (layer: Int, path: WritableKeyPath<TransformerBlock, Linear> & Sendable)

    private(set) var model: LanguageModel
    private let folder: AdapterFolder
    private let bare: LanguageModel
    private let places: [String: Place]
    private let device: Device
    private var changesWeights = false

    static let embedding = "model.embed_tokens"
    static let head = "lm_head"

    /// - Parameter model: without an adapter.
    init(model: LanguageModel, folder: AdapterFolder) {
        self.model = model
        self.folder = folder
        bare = model
        device = model.device
        var places: [String: Place] = [:]
        for layer in model.blocks.indices {
            for path in TransformerBlock.linearPaths { places[model.blocks[layer][keyPath: path].name] = (layer, path) }
        }
        self.places = places
    }

    /// - Throws: `ModelError.adapterForAnotherBase`.
    mutating func run() throws {
        // What an adapter saved whole lies beneath its pairs.
        for weight in folder.weights.filter({ $0.rows == nil }) + folder.weights.filter({ $0.rows != nil }) { try replace(weight) }
        for (index, module) in folder.modules.enumerated() { try adapt(module, index: index) }
        guard changesWeights else { return }
        model.bare = [bare]
        if model.head.weight.isSame(as: bare.head.weight) == false, model.sketch != nil {
            model.sketch = HeadSketch(of: model.head, quantized: nil, device: device)
        }
    }

    private func mismatch(_ reason: String) -> ModelError { .adapterForAnotherBase(adapter: folder.url.path, reason: reason) }

    /// Adapters of a model that was trained without its head leave out the `model.` of the base's names.
    private func usual(_ name: String) -> String {
        name.hasPrefix("model.") || name.hasPrefix(Self.head) ? name : "model." + name
    }

    // MARK: pairs

    private mutating func adapt(_ module: AdapterModule, index: Int) throws {
        let name = usual(module.name)
        if module.isEmbedding { return try adaptEmbedding(module, name) }
        if name == Self.head {
            model.head = try folded(module, model.head)
            changesWeights = true
            return
        }
        guard let (layer, path) = places[name] else { throw mismatch("the base has no linear \(module.name)") }
        let linear = model.blocks[layer][keyPath: path]
        guard module.lengths == nil, module.bias == nil else {
            model.blocks[layer][keyPath: path] = try folded(module, linear, index: module.lengths == nil ? index : nil)
            changesWeights = true
            return
        }
        try check(module, linear)
        model.blocks[layer][keyPath: path].adapter = pair(module, index: index)
    }

    private func pair(_ module: AdapterModule, index: Int) -> LowRankPair {
        LowRankPair(
            a: device.resident(module.a), b: device.resident(module.b), scale: folder.scale(of: module),
            dropout: Float(folder.config.dropout),
            index: index, device: device)
    }

    private func check(_ module: AdapterModule, _ linear: Linear) throws {
        guard module.a.columns == linear.inputs, module.b.rows == linear.outputs else {
            throw mismatch("\(module.name) is [\(linear.outputs), \(linear.inputs)], the adapter's \([module.b.rows, module.a.columns])")
        }
    }

    /// A linear whose bias takes that of a pair, s · b, and whose weight is W + s B A, its rows stretched to DoRA's lengths.
    ///
    /// - Parameter index: where the pair is to stay one; nil: it goes into the weight.
    private func folded(_ module: AdapterModule, _ linear: Linear, index: Int? = nil) throws -> Linear {
        try check(module, linear)
        let scale = folder.scale(of: module)
        var bias = linear.bias
        if let own = module.bias {
            let old = bias.map(device.read) ?? Array(repeating: 0, count: own.count)
            bias = device.tensor(zip(old, own.floats()).map { $0 + scale * $1 }, shape: own.shape)
        }
        if let index {
            var result = Linear(name: linear.name, weight: linear.weight, bias: bias)
            result.adapter = pair(module, index: index)
            return result
        }
        let weight = device.decoded(linear.weight)
        device.multiply(
            device.pack(device.resident(module.b), precision: .f32), .dense(device.resident(module.a)), into: weight, scale: scale,
            adding: true)
        if let lengths = module.lengths { device.stretchRows(of: weight, to: lengths.floats()) }
        return Linear(name: linear.name, weight: stored(weight), bias: bias)
    }

    /// The table becomes E + s (B A)ᵀ; a tied head stays E.
    private mutating func adaptEmbedding(_ module: AdapterModule, _ name: String) throws {
        guard name == Self.embedding else { throw mismatch("the base has no embedding \(module.name)") }
        let shape = model.embedding.shape
        guard [module.a.columns, module.b.rows] == [shape[0], shape[1]] else {
            throw mismatch("\(module.name) is \(shape), the adapter's \([module.a.columns, module.b.rows])")
        }
        let table = device.decoded(model.embedding)
        device.multiply(
            device.pack(device.resident(module.a), transposed: true, precision: .f32), transposed: .dense(device.resident(module.b)),
            into: table, scale: folder.scale(of: module), adding: true)
        model.embedding = stored(table)
        model.architecture.isTied = false
        changesWeights = true
    }

    // MARK: whole weights

    private mutating func replace(_ weight: AdapterWeight) throws {
        let name = usual(weight.name)
        changesWeights = true
        switch name {
        case "\(Self.embedding).weight": try replaceTable(weight, isHead: false)
        case "\(Self.head).weight": try replaceTable(weight, isHead: true)
        default:
            if try replaceNorm(weight, name) { return }
            let parts = name.split(separator: ".").map(String.init)
            guard let (layer, path) = places[parts.dropLast().joined(separator: ".")], weight.rows == nil else {
                throw mismatch("the base has no \(weight.name)")
            }
            let linear = model.blocks[layer][keyPath: path]
            if parts.last == "bias" {
                guard let bias = linear.bias else { throw mismatch("the base has no \(weight.name)") }
                try check(weight, bias.shape)
                model.blocks[layer][keyPath: path] = Linear(name: linear.name, weight: linear.weight, bias: device.resident(weight.tensor))
            } else {
                try check(weight, linear.weight.shape)
                model.blocks[layer][keyPath: path] = Linear(name: linear.name, weight: stored(weight.tensor), bias: linear.bias)
            }
        }
    }

    /// Where embedding and head are one, a module that was saved as one of its own leaves the other as it is; what was written into the
    /// base's weight, or rows of it, is in both.
    private mutating func replaceTable(_ weight: AdapterWeight, isHead: Bool) throws {
        let table = try replaced(isHead ? model.head.weight : model.embedding, weight)
        let isShared = model.architecture.isTied && (!weight.isOwnModule || folder.config.keepsTies)
        if isHead || isShared { model.head = Linear(name: model.head.name, weight: table, bias: model.head.bias) }
        if !isHead || isShared { model.embedding = table }
        if !isShared { model.architecture.isTied = false }
    }

    private func replaced(_ matrix: Matrix, _ weight: AdapterWeight) throws -> Matrix {
        guard let rows = weight.rows else {
            try check(weight, matrix.shape)
            return stored(weight.tensor)
        }
        guard weight.tensor.columns == matrix.columns, rows.allSatisfy({ $0 < matrix.rows }) else {
            throw mismatch("\(weight.name) is \(matrix.shape), the adapter's rows \(rows.max() ?? 0) and below are \(weight.tensor.shape)")
        }
        let table = device.decoded(matrix)
        let brought = device.resident(weight.tensor)
        for (row, target) in rows.enumerated() { device.copy(brought.rows(row..<row + 1), into: table.rows(target..<target + 1)) }
        return stored(table)
    }

    private mutating func replaceNorm(_ weight: AdapterWeight, _ name: String) throws -> Bool {
        let norms = [model.finalNorm] + model.blocks.flatMap(\.norms)
        guard let norm = norms.first(where: { $0.name + ".weight" == name }) else { return false }
        try check(weight, norm.weight.shape)
        let new = norm.replacing(device.resident(weight.tensor), device)
        if norm.name == model.finalNorm.name { model.finalNorm = new }
        for layer in model.blocks.indices { model.blocks[layer].replaceNorm(new) }
        return true
    }

    private func check(_ weight: AdapterWeight, _ shape: Shape) throws {
        guard weight.tensor.shape == shape, weight.rows == nil else {
            throw mismatch("\(weight.name) is \(shape), the adapter's \(weight.tensor.shape)")
        }
    }

    /// As exact as the rest of the model.
    private func stored(_ weight: Tensor) -> Matrix {
        .dense(device.converted(weight, to: model.format == .f32 ? .f32 : .bf16))
    }
}

extension Matrix {
    fileprivate func isSame(as other: Matrix) -> Bool {
        switch (self, other) {
        case (.dense(let a), .dense(let b)): a.isSame(as: b)
        case (.quantized(let a), .quantized(let b)): a.blocks.isSame(as: b.blocks)
        default: false
        }
    }
}

extension Device {
    /// Gives each row a length.
    fileprivate func stretchRows(of x: Tensor, to lengths: [Float]) {
        for (row, wanted) in lengths.enumerated() {
            let values = x.rows(row..<row + 1)
            let length = sumOfSquares(values).squareRoot()
            multiply(values, by: length > 0 ? Float(Double(wanted) / length) : 0)
        }
    }
}

extension RMSNorm {
    fileprivate func replacing(_ weight: Tensor, _ device: Device) -> RMSNorm {
        RMSNorm(name: name, weight: weight, offset: offset, epsilon: epsilon, learns: false, device: device)
    }
}

extension TransformerBlock {
    /// Puts a norm in the place of that of its name, if it has one.
    fileprivate mutating func replaceNorm(_ norm: RMSNorm) {
        for path in [\Self.inputNorm, \Self.middleNorm] where self[keyPath: path].name == norm.name { self[keyPath: path] = norm }
        for path in [\Self.attention.queryNorm, \Self.attention.keyNorm, \Self.attentionResidual.norm, \Self.mlpResidual.norm]
        where self[keyPath: path]?.name == norm.name { self[keyPath: path] = norm }
    }
}
