import ModelFiles
import Tensors

/// Fits what an adapter brings to a model, part by part.
struct AdapterFitting {
    typealias Place = (layer: Int, path: WritableKeyPath<TransformerBlock, Linear> & Sendable)

    private(set) var model: LanguageModel
    private let folder: AdapterFolder
    private let bare: LanguageModel
    private let places: [String: Place]
    /// Whatever becomes a weight of its own is computed once, here.
    private let device = Device(threads: 1)
    private var changesWeights = false

    static let embedding = "model.embed_tokens"
    static let head = "lm_head"

    /// - Parameter model: without an adapter.
    init(model: LanguageModel, folder: AdapterFolder) {
        self.model = model
        self.folder = folder
        bare = model
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
            a: module.a, b: module.b, scale: folder.scale(of: module), dropout: Float(folder.config.dropout), index: index)
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
            let sum = Tensor(bias?.floats() ?? Array(repeating: 0, count: own.count), shape: own.shape)
            for index in 0..<own.count { sum.f32[index] += scale * own.f32[index] }
            bias = sum
        }
        if let index {
            var result = Linear(name: linear.name, weight: linear.weight, bias: bias)
            result.adapter = pair(module, index: index)
            return result
        }
        let weight = device.decoded(linear.weight)
        device.multiply(device.pack(module.b, precision: .f32), .dense(module.a), into: weight, scale: scale, adding: true)
        if let lengths = module.lengths { weight.stretchRows(to: lengths) }
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
            device.pack(module.a, transposed: true, precision: .f32), transposed: .dense(module.b), into: table,
            scale: folder.scale(of: module), adding: true)
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
                model.blocks[layer][keyPath: path] = Linear(name: linear.name, weight: linear.weight, bias: weight.tensor)
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
        for (row, target) in rows.enumerated() { weight.tensor.rows(row..<row + 1).convert(into: table.rows(target..<target + 1)) }
        return stored(table)
    }

    private mutating func replaceNorm(_ weight: AdapterWeight, _ name: String) throws -> Bool {
        let norms = [model.finalNorm] + model.blocks.flatMap(\.norms)
        guard let norm = norms.first(where: { $0.name + ".weight" == name }) else { return false }
        try check(weight, norm.weight.shape)
        let new = norm.replacing(weight.tensor)
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
    private func stored(_ weight: Tensor) -> Matrix { .dense(model.format == .f32 ? weight : weight.converted(to: .bf16)) }
}

extension Matrix {
    fileprivate func isSame(as other: Matrix) -> Bool {
        switch (self, other) {
        case (.dense(let a), .dense(let b)): a.rawPointer == b.rawPointer
        case (.quantized(let a), .quantized(let b)): a.blocks.rawPointer == b.blocks.rawPointer
        default: false
        }
    }
}

extension Tensor {
    /// Gives each row a length.
    fileprivate func stretchRows(to lengths: Tensor) {
        for row in 0..<rows {
            let values = rows(row..<row + 1).f32
            let length = values.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            let factor = length > 0 ? Float(Double(lengths.f32[row]) / length) : 0
            for index in values.indices { values[index] *= factor }
        }
    }
}

extension RMSNorm {
    fileprivate func replacing(_ weight: Tensor) -> RMSNorm {
        RMSNorm(name: name, weight: weight, offset: offset, epsilon: epsilon, learns: false)
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
