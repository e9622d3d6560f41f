import Tensors

/// One step of Muon: momentum whose matrix is made orthogonal, so that every direction of it counts alike.
///
/// Source: K. Jordan, Muon (2024), kellerjordan.github.io/posts/muon. The step's length is that of arXiv 2502.16982, whose elements are
/// as large as AdamW's, so that learning rates and weight decay can stay.
struct MuonStep: Sendable {
    var learningRate: Float
    var momentum: Float
    /// Decoupled: the parameter shrinks by learningRate · weightDecay.
    var weightDecay: Float
    /// Multiplies the gradient first (clipping, averaging).
    var gradientScale: Float

    /// The root mean square of AdamW's steps.
    private static let elementSize: Float = 0.2
    /// x ↦ ax + bx³ + cx⁵ takes every 0 < x ≤ 1 to about 1 when it is repeated.
    private static let (a, b, c): (Float, Float, Float) = (3.4445, -4.7750, 2.0315)
    private static let iterations = 5

    /// Moves a parameter along its gradient and updates the momentum. All f32 [m, n].
    func move(_ parameter: Tensor, gradient: Tensor, momentum velocity: Tensor, device: Device) {
        device.multiply(velocity, by: momentum)
        device.add(gradient, to: velocity, scale: gradientScale * (1 - momentum))
        // Nesterov's: where the momentum will be.
        let ahead = device.zeros(velocity.shape)
        device.add(velocity, to: ahead, scale: momentum)
        device.add(gradient, to: ahead, scale: gradientScale * (1 - momentum))
        let direction = Self.orthogonalized(ahead, device: device)
        if weightDecay > 0 { device.multiply(parameter, by: 1 - learningRate * weightDecay) }
        let length = Self.elementSize * Float(max(parameter.rows, parameter.columns)).squareRoot()
        device.add(direction, to: parameter, scale: -learningRate * length)
    }

    /// About u vᵀ for x = u s vᵀ: singular values between 0.7 and 1.2, but for those below a hundredth of the largest.
    ///
    /// The factors of the iteration are polynomials of the smaller g of x xᵀ and xᵀ x, so they are multiplied there first and applied
    /// to x once. x: f32 [m, n]; result: f32 [m, n].
    static func orthogonalized(_ x: Tensor, device: Device) -> Tensor {
        let isWide = x.rows <= x.columns
        var gram = device.tensor(isWide ? [x.rows, x.rows] : [x.columns, x.columns])
        let size = Float(1 / max(device.sumOfSquares(x).squareRoot(), 1e-15))
        let packed = device.pack(x, precision: .f32)
        if isWide {
            device.multiply(packed, transposed: .dense(x), into: gram, scale: size * size)
        } else {
            device.multiply(device.pack(x, transposed: true, precision: .f32), .dense(x), into: gram, scale: size * size)
        }
        var total: Tensor?
        for iteration in 1...iterations {
            let factor = factor(gram, device: device)
            if iteration < iterations { gram = product(product(factor, gram, device: device), factor, device: device) }
            total = total.map { product(factor, $0, device: device) } ?? factor
        }
        let result = device.tensor(x.shape)
        guard let total else { return result }
        if isWide {
            device.multiply(device.pack(total, precision: .f32), .dense(x), into: result, scale: size)
        } else {
            device.multiply(packed, .dense(total), into: result, scale: size)
        }
        return result
    }

    /// a + b g + c g².
    private static func factor(_ gram: Tensor, device: Device) -> Tensor {
        var identity = [Float](repeating: 0, count: gram.count)
        for index in 0..<gram.rows { identity[index * gram.columns + index] = a }
        let factor = device.tensor(identity, shape: gram.shape)
        device.add(gram, to: factor, scale: b)
        device.multiply(device.pack(gram, precision: .f32), .dense(gram), into: factor, scale: c, adding: true)
        return factor
    }

    private static func product(_ x: Tensor, _ y: Tensor, device: Device) -> Tensor {
        let result = device.tensor(x.shape)
        device.multiply(device.pack(x, precision: .f32), .dense(y), into: result)
        return result
    }
}
