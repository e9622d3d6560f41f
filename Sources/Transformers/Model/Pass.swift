import Tensors

/// What one forward or backward runs with.
package struct Pass: Sendable {
    package let device: Device
    package let precision: Precision
    /// Of the low-rank pairs' dropout; nil where nothing is dropped (evaluation, generation).
    package let dropoutSeed: UInt64?
    /// Whether products are those of single rows, which read the weights as they lie, as decoding does; else of packed sequences.
    let isByRow: Bool
    /// Where what linears read is added up; nil: nowhere.
    private(set) var moments: InputMoments?

    package init(device: Device, precision: Precision, dropoutSeed: UInt64? = nil) {
        self.init(device: device, precision: precision, dropoutSeed: dropoutSeed, isByRow: false)
    }

    private init(device: Device, precision: Precision, dropoutSeed: UInt64?, isByRow: Bool) {
        self.device = device
        self.precision = precision
        self.dropoutSeed = dropoutSeed
        self.isByRow = isByRow
    }

    /// The same for rows that are decoded.
    var byRow: Pass { Pass(device: device, precision: precision, dropoutSeed: nil, isByRow: true) }

    /// The same, measuring what linears read.
    func measuring(_ moments: InputMoments) -> Pass {
        var pass = self
        pass.moments = moments
        return pass
    }

    /// Of gradients and of the small products of low-rank pairs.
    var backward: Precision { precision.backward }

    /// x f32 and the same as products read it, for all the linears that read it.
    func input(_ x: Tensor, for linears: Linear...) -> LinearInput {
        moments?.add(x, for: linears)
        if isByRow {
            let matrices = linears.flatMap { linear in [linear.weight] + (linear.adapter.map { [.dense($0.a)] } ?? []) }
            return LinearInput(x: x, form: .rows(device.prepare(x, for: matrices, precision: precision)))
        }
        let onlyBytes = linears.allSatisfy { $0.weight.takesBytes && !$0.learns }
        return LinearInput(x: x, form: .packed(device.pack(x, precision: precision, onlyBytes: onlyBytes)))
    }

    /// The same of what stands between the matrices of a low-rank pair.
    func inner(_ x: Tensor, for b: Tensor) -> LinearInput {
        isByRow
            ? LinearInput(x: x, form: .rows(device.prepare(x, for: [.dense(b)], precision: precision))) : backwardInput(x)
    }

    /// y = scale · x Wᵀ, or added to y.
    func multiply(_ input: LinearInput, _ weight: Matrix, into y: Tensor, scale: Float = 1, adding: Bool = false) {
        switch input.form {
        case .packed(let packed): device.multiply(packed, transposed: weight, into: y, scale: scale, adding: adding)
        case .rows(let rows): device.multiply(weight, rows: rows, into: y, scale: scale, adding: adding)
        }
    }

    /// The same for the products of backward.
    func backwardInput(_ x: Tensor) -> LinearInput { LinearInput(x: x, form: .packed(device.pack(x, precision: backward))) }

    /// A copy as backward keeps it: bf16 unless everything is f32.
    func saved(_ x: Tensor) -> Tensor { device.copied(x, as: precision.activation) }

    /// What was saved, as f32.
    func restored(_ x: Tensor) -> Tensor { device.converted(x, to: .f32) }
}

/// The input of one or more linears, made ready once for all of them.
struct LinearInput: Sendable {
    enum Form: Sendable {
        case packed(PackedRows)
        case rows(PreparedRows)
    }

    /// f32 [T, in].
    let x: Tensor
    let form: Form
}
