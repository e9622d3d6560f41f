import Tensors

/// What one forward or backward runs with.
package struct Pass: Sendable {
    package let device: Device
    package let precision: Precision
    /// Of the low-rank pairs' dropout; nil where nothing is dropped (evaluation, generation).
    package let dropoutSeed: UInt64?

    package init(device: Device, precision: Precision, dropoutSeed: UInt64? = nil) {
        self.device = device
        self.precision = precision
        self.dropoutSeed = dropoutSeed
    }

    /// Of gradients and of the small products of low-rank pairs.
    var backward: Precision { precision.backward }

    /// x f32 and the same packed, for all the linears that read it.
    func input(_ x: Tensor, for linears: Linear...) -> LinearInput {
        let onlyBytes = linears.allSatisfy { $0.weight.takesBytes && !$0.learns }
        return LinearInput(x: x, packed: device.pack(x, precision: precision, onlyBytes: onlyBytes))
    }

    /// The same for the products of backward.
    func backwardInput(_ x: Tensor) -> LinearInput { LinearInput(x: x, packed: device.pack(x, precision: backward)) }

    /// A copy as backward keeps it: bf16 unless everything is f32.
    func kept(_ x: Tensor) -> Tensor {
        let copy = Tensor(uninitialized: x.shape, dtype: precision.activation)
        device.copy(x, into: copy)
        return copy
    }

    /// What was kept, as f32.
    func restored(_ x: Tensor) -> Tensor {
        if x.dtype == .f32 { return x }
        let copy = Tensor(uninitialized: x.shape)
        device.copy(x, into: copy)
        return copy
    }
}

/// The input of one or more linears, packed once for all of them.
struct LinearInput: Sendable {
    /// f32 [T, in].
    let x: Tensor
    let packed: PackedRows
}
