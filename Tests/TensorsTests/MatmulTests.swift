import Tensors
import TestSupport
import Testing

@Suite("Matrix products")
struct MatmulTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var tested: TestedDevice
        var precision: Precision
        var testDescription: String { "\(tested.testDescription) \(precision.rawValue)" }
    }

    static let cases = TestedDevice.all.flatMap { tested in Precision.allCases.map { Case(tested: tested, precision: $0) } }
    static let sizes = [
        (1, 1, 1), (1, 33, 7), (7, 1, 33), (33, 7, 1), (13, 65, 64), (12, 32, 128), (25, 130, 65), (3, 40, 2_113), (9, 70, 2_176),
    ]

    /// bf16 keeps 8 bits: two roundings of 2^-9 each, summed over k random signs.
    /// 8 bits: half a step of 1/127 for code and input each; of 1/64 for the code on AVX2.
    static func tolerance(_ precision: Precision, depth: Int) -> Float {
        switch precision {
        case .f32: 2e-6 * Float(depth).squareRoot() + 1e-6
        case .bf16: 8e-3 * Float(depth).squareRoot()
        case .int8: 1.2e-2 * Float(depth).squareRoot()
        }
    }

    @Test("equal the plain product at odd sizes, in both orders, from f32 and bf16 weights", arguments: cases)
    func dense(_ test: Case) {
        var random = RandomNumbers(seed: 1)
        let device = test.tested.device
        for (m, n, k) in Self.sizes {
            let a = device.tensor(random.floats(m * k), shape: [m, k])
            let start = random.floats(m * n)
            for transposed in [false, true] {
                for dtype in [DType.f32, .bf16] {
                    let shape: Shape = transposed ? [n, k] : [k, n]
                    let b = device.converted(device.tensor(random.floats(n * k), shape: shape), to: dtype)
                    let expected = ReferenceMath.product(a.floats(), b.floats(), m: m, n: n, k: k, bTransposed: transposed)
                    let packed = device.pack(a, precision: test.precision)
                    let c = device.tensor(start, shape: [m, n])
                    if transposed {
                        device.multiply(packed, transposed: .dense(b), into: c, scale: 0.5, adding: true)
                    } else {
                        device.multiply(packed, .dense(b), into: c, scale: 0.5, adding: true)
                    }
                    expectClose(
                        c.floats(), zip(expected, start).map { $0 * 0.5 + $1 }, absolute: Self.tolerance(test.precision, depth: k),
                        "[\(m), \(k)] · [\(n)], \(dtype), transposed \(transposed)")
                }
            }
        }
    }

    @Test("equal the plain product with the values that NF4 codes stand for", arguments: cases)
    func nf4(_ test: Case) {
        var random = RandomNumbers(seed: 2)
        let device = test.tested.device
        for (m, rows, columns) in [(1, 1, 64), (7, 33, 64), (13, 100, 192), (33, 66, 2_112), (13, 128, 192), (9, 2_112, 128)] {
            let weight = QuantizedMatrix(nf4: device.tensor(random.floats(rows * columns), shape: [rows, columns]), device: device)
            let values = weight.dequantized().floats()
            let x = device.tensor(random.floats(m * columns), shape: [m, columns])
            let y = device.zeros([m, rows])
            device.multiply(device.pack(x, precision: test.precision), transposed: .quantized(weight), into: y)
            expectClose(
                y.floats(), ReferenceMath.product(x.floats(), values, m: m, n: rows, k: columns, bTransposed: true),
                absolute: Self.tolerance(test.precision, depth: columns), "forward [\(rows), \(columns)]")
            let dy = device.tensor(random.floats(m * rows), shape: [m, rows])
            let dx = device.zeros([m, columns])
            device.multiply(device.pack(dy, precision: test.precision), .quantized(weight), into: dx)
            expectClose(
                dx.floats(), ReferenceMath.product(dy.floats(), values, m: m, n: columns, k: rows),
                absolute: Self.tolerance(test.precision, depth: rows), "backward [\(rows), \(columns)]")
        }
    }

    @Test("of a transposed left operand give the gradient of a weight", arguments: cases)
    func leftTransposed(_ test: Case) {
        var random = RandomNumbers(seed: 3)
        let device = test.tested.device
        for (tokens, outputs, inputs) in [(1, 1, 1), (33, 7, 65), (64, 40, 31), (7, 33, 13)] {
            let dy = device.tensor(random.floats(tokens * outputs), shape: [tokens, outputs])
            let x = device.tensor(random.floats(tokens * inputs), shape: [tokens, inputs])
            let gradient = device.zeros([outputs, inputs])
            device.multiply(device.pack(dy, transposed: true, precision: test.precision), .dense(x), into: gradient)
            expectClose(
                gradient.floats(),
                ReferenceMath.product(dy.floats(), x.floats(), m: outputs, n: inputs, k: tokens, aTransposed: true),
                absolute: Self.tolerance(test.precision, depth: tokens), "[\(outputs), \(inputs)] over \(tokens)")
        }
    }

    @Test("of one row equal the plain product", arguments: TestedDevice.all)
    func oneRow(_ tested: TestedDevice) {
        var random = RandomNumbers(seed: 4)
        let device = tested.device
        for (rows, columns) in [(1, 64), (33, 192), (70, 1_088)] {
            let weight = device.tensor(random.floats(rows * columns), shape: [rows, columns])
            let x = device.tensor(random.floats(columns), shape: [columns])
            let quantized = QuantizedMatrix(nf4: weight, device: device)
            let half = device.converted(weight, to: .bf16)
            for (matrix, values) in [
                (Matrix.dense(weight), weight.floats()), (.dense(half), half.floats()),
                (.quantized(quantized), quantized.dequantized().floats()),
            ] {
                let y = device.zeros([rows])
                device.multiply(matrix, row: x, into: y)
                let expected = ReferenceMath.product(values, x.floats(), m: rows, n: 1, k: columns)
                expectClose(y.floats(), expected, absolute: 2e-5, "[\(rows), \(columns)]")
                if case .quantized(let blocks) = matrix {
                    let compact = device.zeros([rows]), plain = device.zeros([rows])
                    device.multiply(matrix, row: x, into: plain, precision: .int8)
                    device.multiply(.quantized(blocks.withCompactScales(device: device)), row: x, into: compact, precision: .int8)
                    // Scales in 8 bits: half a step of 1/255 each, over random signs.
                    expectClose(
                        compact.floats(), plain.floats(), absolute: 2.5e-3 * Float(columns).squareRoot(),
                        "scales in 8 bits [\(rows), \(columns)]")
                }
                // Inputs in 8 bits, codes in 8 or, on AVX2, in 7: half a step of 1/127 or 1/63 each, over random signs.
                let start = y.floats()
                device.multiply(matrix, row: x, into: y, precision: .int8, scale: 2, adding: true)
                expectClose(
                    y.floats(), zip(expected, start).map { 2 * $0 + $1 }, absolute: 1.8e-2 * Float(columns).squareRoot(),
                    "8 bits [\(rows), \(columns)]")
            }
        }
    }

    @Test("of many rows give each the bits that it has alone", arguments: TestedDevice.all)
    func rowsTogether(_ tested: TestedDevice) {
        var random = RandomNumbers(seed: 8)
        let device = tested.device
        for (outputs, inputs) in [(33, 192), (70, 1_088)] {
            let weight = device.tensor(random.floats(outputs * inputs), shape: [outputs, inputs])
            let nf4 = QuantizedMatrix(nf4: weight, device: device)
            let matrices: [Matrix] = [
                .dense(weight), .dense(device.converted(weight, to: .bf16)), .quantized(nf4),
                .quantized(nf4.withCompactScales(device: device)),
            ]
            for (matrix, precision) in matrices.flatMap({ matrix in Precision.allCases.map { (matrix, $0) } }) {
                let x = device.tensor(random.floats(37 * inputs), shape: [37, inputs])
                let alone = (0..<37).flatMap { row in
                    let y = device.zeros([outputs])
                    device.multiply(matrix, row: x.rows(row..<row + 1), into: y, precision: precision)
                    return y.floats()
                }
                for count in [2, 3, 37] {
                    let y = device.zeros([count, outputs])
                    let rows = device.prepare(x.rows(0..<count), for: [matrix], precision: precision)
                    device.multiply(matrix, rows: rows, into: y)
                    #expect(y.floats() == Array(alone.prefix(count * outputs)), "\(count) rows, \(matrix.encoding), \(precision)")
                }
            }
        }
    }

    @Test("are the same bits for 1, 2 and 4 threads", arguments: Precision.allCases)
    func threads(_ precision: Precision) {
        var random = RandomNumbers(seed: 5)
        let a = Tensor(random.floats(50 * 300), shape: [50, 300])
        let b = Tensor(random.floats(1_100 * 300), shape: [1_100, 300])
        let results = [1, 2, 4].map { threads in
            let device = Device(threads: threads)
            let c = device.zeros([50, 1_100])
            device.multiply(device.pack(a, precision: precision), transposed: .dense(b), into: c)
            return c.floats().map(\.bitPattern)
        }
        #expect(results[0] == results[1])
        #expect(results[0] == results[2])
    }
}
