import Foundation

/// The plain versions, in Double: the referee of the kernels.
enum ReferenceMath {
    /// op(a) [m, k] · op(b) [k, n].
    static func product(
        _ a: [Float], _ b: [Float], m: Int, n: Int, k: Int, aTransposed: Bool = false, bTransposed: Bool = false
    ) -> [Float] {
        var c = [Float](repeating: 0, count: m * n)
        for i in 0..<m {
            for j in 0..<n {
                var sum = 0.0
                for d in 0..<k {
                    sum += Double(a[aTransposed ? d * m + i : i * k + d]) * Double(b[bTransposed ? j * k + d : d * n + j])
                }
                c[i * n + j] = Float(sum)
            }
        }
        return c
    }

    struct Attention {
        var heads: Int, kvHeads: Int, dim: Int
        var boundaries: [Int32]
        var scale: Double
        var window: Int?
    }

    /// softmax(scale · q kᵀ) v per head and example, over the newest `window` tokens; rows of q, k and v are tokens.
    static func attention(_ q: [Double], _ k: [Double], _ v: [Double], _ s: Attention) -> [Double] {
        let width = s.heads * s.dim
        let kvWidth = s.kvHeads * s.dim
        var o = [Double](repeating: 0, count: q.count)
        for (begin, end) in zip(s.boundaries, s.boundaries.dropFirst()) {
            for head in 0..<s.heads {
                let kv = head / (s.heads / s.kvHeads)
                for t in Int(begin)..<Int(end) {
                    var weights: [Double] = []
                    let first = max(Int(begin), t + 1 - (s.window ?? .max))
                    for u in first...t {
                        var score = 0.0
                        for d in 0..<s.dim { score += q[t * width + head * s.dim + d] * k[u * kvWidth + kv * s.dim + d] }
                        weights.append(exp(score * s.scale))
                    }
                    let total = weights.reduce(0, +)
                    for (offset, weight) in weights.enumerated() {
                        let u = first + offset
                        for d in 0..<s.dim { o[t * width + head * s.dim + d] += weight / total * v[u * kvWidth + kv * s.dim + d] }
                    }
                }
            }
        }
        return o
    }

    static func silu(_ a: Double) -> Double { a / (1 + exp(-a)) }

    /// By the tanh of √(2/π) (a + 0.044715 a³).
    static func gelu(_ a: Double) -> Double { a / 2 * (1 + tanh((2 / Double.pi).squareRoot() * (a + 0.044715 * a * a * a))) }

    /// The derivative of `loss` by one input element, by central differences.
    static func slope(_ x: [Double], at index: Int, _ loss: ([Double]) -> Double) -> Double {
        var up = x
        var down = x
        up[index] += 1e-5
        down[index] -= 1e-5
        return (loss(up) - loss(down)) / 2e-5
    }
}
