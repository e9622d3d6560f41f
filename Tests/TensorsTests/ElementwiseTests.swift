import Foundation
import Tensors
import TestSupport
import Testing

@Suite("Rows and elements")
struct ElementwiseTests {
    static let sizes = [1, 7, 33, 64, 100]

    @Test("norm: forward and gradients", arguments: TestedDevice.all)
    func norm(_ tested: TestedDevice) {
        let device = tested.device
        var random = RandomNumbers(seed: 1)
        for columns in Self.sizes {
            let rows = 5
            let (x, w, dy) = (random.floats(rows * columns), random.floats(columns), random.floats(rows * columns))
            func plain(_ x: [Double], _ w: [Double]) -> [Double] {
                var y: [Double] = []
                for row in 0..<rows {
                    let values = x[row * columns..<(row + 1) * columns]
                    let r = 1 / (values.reduce(0) { $0 + $1 * $1 } / Double(columns) + 1e-5).squareRoot()
                    y += zip(values, w).map { $0 * r * $1 }
                }
                return y
            }
            let (xs, ws) = (x.map(Double.init), w.map(Double.init))
            let input = device.tensor(x, shape: [rows, columns])
            let weight = device.tensor(w, shape: [columns])
            let (y, reciprocal) = (device.tensor(input.shape), device.tensor([rows]))
            device.rmsNorm(input, weight: weight, epsilon: 1e-5, into: y, reciprocal: reciprocal)
            expectClose(y.floats(), plain(xs, ws).map(Float.init), absolute: 1e-5, relative: 1e-5, "y")
            let (dx, dw) = (device.zeros(input.shape), device.zeros([columns]))
            device.rmsNormBackward(
                dy: device.tensor(dy, shape: input.shape), x: input, weight: weight, reciprocal: reciprocal, dx: dx, dWeight: dw)
            for index in stride(from: 0, to: x.count, by: max(1, x.count / 9)) {
                let slope = ReferenceMath.slope(xs, at: index) { zip(plain($0, ws), dy).reduce(0) { $0 + $1.0 * Double($1.1) } }
                expectClose([dx.f32[index]], [Float(slope)], absolute: 1e-4, relative: 1e-3, "dx[\(index)] of \(columns)")
            }
            for index in 0..<columns {
                let slope = ReferenceMath.slope(ws, at: index) { zip(plain(xs, $0), dy).reduce(0) { $0 + $1.0 * Double($1.1) } }
                expectClose([dw.f32[index]], [Float(slope)], absolute: 1e-4, relative: 1e-3, "dw[\(index)] of \(columns)")
            }
        }
    }

    @Test("gates: forward and gradients, far out too", arguments: TestedDevice.all, [GateActivation.silu, .gelu])
    func gates(_ tested: TestedDevice, _ activation: GateActivation) {
        let device = tested.device
        var random = RandomNumbers(seed: 2)
        for count in Self.sizes {
            let gate = random.floats(count, scale: 8) + [-200, 200, 0]
            let (up, dy) = (random.floats(count + 3), random.floats(count + 3))
            func plain(_ a: Double, _ u: Double) -> Double {
                (activation == .silu ? ReferenceMath.silu(a) : ReferenceMath.gelu(a)) * u
            }
            let y = device.tensor([count + 3])
            let (g, u) = (device.tensor(gate, shape: [count + 3]), device.tensor(up, shape: [count + 3]))
            device.multiply(u, gate: g, through: activation, into: y)
            expectClose(
                y.floats(), zip(gate, up).map { Float(plain(Double($0), Double($1))) }, absolute: 1e-6, relative: 1e-5, "y")
            device.multiplyBackward(dy: device.tensor(dy, shape: [count + 3]), up: u, gate: g, through: activation)
            for index in gate.indices {
                let (a, b, d) = (Double(gate[index]), Double(up[index]), Double(dy[index]))
                let slope = (plain(a + 1e-5, b) - plain(a - 1e-5, b)) / 2e-5 * d
                expectClose([g.f32[index]], [Float(slope)], absolute: 1e-5, relative: 1e-4, "dgate at \(a)")
                expectClose([u.f32[index]], [Float(plain(a, 1) * d)], absolute: 1e-5, relative: 1e-5, "dup at \(a)")
            }
        }
    }

    @Test("rotation turns pairs by their angle, and its inverse turns them back", arguments: TestedDevice.all)
    func rope(_ tested: TestedDevice) {
        let device = tested.device
        var random = RandomNumbers(seed: 3)
        for dim in [2, 6, 16, 66] {
            let positions: [Int32] = [0, 1, 2, 0, 9]
            let angles = (0..<10).flatMap { p in (0..<dim / 2).map { Float(p) / Float($0 + 1) } }
            let table = RopeTable(
                cosine: device.tensor(angles.map { cos($0) }, shape: [10, dim / 2]),
                sine: device.tensor(angles.map { sin($0) }, shape: [10, dim / 2]))
            let start = random.floats(5 * 3 * dim)
            let x = device.tensor(start, shape: [5, 3 * dim])
            device.rope(x, positions: positions, table: table, headDim: dim)
            var expected = start
            for (row, position) in positions.enumerated() {
                for head in 0..<3 {
                    for i in 0..<dim / 2 {
                        let (at, to) = ((row * 3 + head) * dim + i, (row * 3 + head) * dim + i + dim / 2)
                        let angle = Float(position) / Float(i + 1)
                        expected[at] = start[at] * cos(angle) - start[to] * sin(angle)
                        expected[to] = start[to] * cos(angle) + start[at] * sin(angle)
                    }
                }
            }
            expectClose(x.floats(), expected, absolute: 1e-6, "rotated")
            device.rope(x, positions: positions, table: table, headDim: dim, inverse: true)
            expectClose(x.floats(), start, absolute: 1e-6, "turned back")
        }
    }

    @Test("cross-entropy: losses in nats and gradients", arguments: TestedDevice.all)
    func crossEntropy(_ tested: TestedDevice) {
        let device = tested.device
        var random = RandomNumbers(seed: 4)
        for columns in Self.sizes {
            let logits = random.floats(6 * columns, scale: 20)
            let targets = (0..<6).map { Int32($0 * 7 % columns) }
            let weights: [Float] = [1, 0, 0.5, 1, 3, 1]
            let (x, losses) = (device.tensor(logits, shape: [6, columns]), device.tensor([6]))
            device.crossEntropy(logits: x, targets: targets, weights: weights, losses: losses, gradient: true)
            for row in 0..<6 {
                let values = logits[row * columns..<(row + 1) * columns].map(Double.init)
                let total = log(values.reduce(0) { $0 + exp($1) })
                let target = Int(targets[row])
                expectClose(
                    [losses.f32[row]], [Float(Double(weights[row]) * (total - values[target]))], absolute: 1e-5, relative: 1e-5, "loss")
                let expected = values.enumerated().map { weights[row] * Float(exp($1 - total) - ($0 == target ? 1 : 0)) }
                expectClose(x.rows(row..<row + 1).floats(), expected, absolute: 2e-6, "gradient")
            }
        }
    }

    @Test("AdamW takes the textbook step", arguments: TestedDevice.all)
    func adamW(_ tested: TestedDevice) {
        let device = tested.device
        var random = RandomNumbers(seed: 5)
        for count in Self.sizes {
            let start = random.floats(count)
            let (p, m, v) = (device.tensor(start, shape: [count]), device.zeros([count]), device.zeros([count]))
            var expected = start.map(Double.init)
            var (first, second) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
            for step in 1...3 {
                let g = random.floats(count)
                device.adamW(
                    AdamWStep(learningRate: 0.01, weightDecay: 0.1, step: step, gradientScale: 0.5), parameter: p,
                    gradient: device.tensor(g, shape: [count]), m: m, v: v)
                for i in 0..<count {
                    let d = Double(g[i]) * 0.5
                    first[i] = 0.9 * first[i] + 0.1 * d
                    second[i] = 0.999 * second[i] + 0.001 * d * d
                    let (a, b) = (first[i] / (1 - pow(0.9, Double(step))), second[i] / (1 - pow(0.999, Double(step))))
                    expected[i] = expected[i] * (1 - 0.01 * 0.1) - 0.01 * a / (b.squareRoot() + 1e-8)
                }
            }
            expectClose(p.floats(), expected.map(Float.init), absolute: 2e-6, "parameter")
        }
    }

    @Test("dropout keeps its share, scales it, and depends on the seed and the element alone")
    func dropout() {
        let count = 200_000
        let devices =
            KernelPath.available.flatMap { path in [1, 3].map { Device(threads: $0, path: path) } } + [Device(ReferenceBackend())]
        let results = devices.map { device in
            let y = device.tensor([count])
            device.dropout(device.tensor([Float](repeating: 1, count: count), shape: [count]), rate: 0.25, seed: 9, into: y)
            return y.floats()
        }
        #expect(results.allSatisfy { $0 == results[0] })
        let kept = results[0].filter { $0 != 0 }
        #expect(Set(kept) == [Float(1) / 0.75])
        // Four standard deviations of a binomial.
        #expect(abs(Double(kept.count) / Double(count) - 0.75) < 4 * (0.75 * 0.25 / Double(count)).squareRoot())
    }

    @Test("sums: column sums, row addition, squares", arguments: TestedDevice.all)
    func sums(_ tested: TestedDevice) {
        let device = tested.device
        let x = device.tensor((0..<6).map(Float.init), shape: [2, 3])
        let row = device.tensor([10, 20, 30], shape: [3])
        device.addColumnSums(of: x, to: row)
        #expect(row.floats() == [13, 25, 37])
        device.addRow(row, to: x)
        #expect(x.floats() == [13, 26, 39, 16, 29, 42])
        device.multiply(x, by: 2)
        #expect(device.sumOfSquares(x) == 4 * (169 + 676 + 1_521 + 256 + 841 + 1_764))
    }
}
