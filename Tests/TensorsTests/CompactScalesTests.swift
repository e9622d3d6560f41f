import Tensors
import TestSupport
import Testing

@Suite("Scales in 8 bits")
struct CompactScalesTests {
    static let device = Device(threads: 2)

    /// Rows and blocks of different magnitudes.
    private func weights(rows: Int, columns: Int, seed: UInt64 = 8) -> Tensor {
        var random = RandomNumbers(seed: seed)
        let blocks = rows * columns / QuantizedMatrix.nf4BlockSize
        let scales = (0..<blocks).map { _ in Float.random(in: 0.1...1, using: &random) }
        let values = random.floats(rows * columns).enumerated().map { index, value in
            value * scales[index / QuantizedMatrix.nf4BlockSize] * (index / columns % 3 == 0 ? 100 : 0.01)
        }
        return Tensor(values, shape: [rows, columns])
    }

    /// What the scales of each block read as, and the largest of its row.
    private func scales(_ matrix: QuantizedMatrix) throws -> [(exact: Float, compact: Float, largest: Float)] {
        let (absmax, compact) = (try #require(matrix.absmax), try #require(matrix.compact))
        let blocks = matrix.columns / QuantizedMatrix.nf4BlockSize
        let (exact, codes, steps) = (absmax.floats(), compact.codes.elements(UInt8.self), compact.steps.floats())
        return exact.indices.map { index in
            let row = index / blocks
            return (exact[index], Float(codes[index]) * steps[row], exact[row * blocks..<(row + 1) * blocks].max() ?? 0)
        }
    }

    @Test("are wrong by at most half a step, and by a fiftieth of what NF4 rounds away")
    func scales() throws {
        let weight = weights(rows: 60, columns: 1_024)
        let matrix = QuantizedMatrix(nf4: weight, device: Self.device).withCompactScales(device: Self.device)
        var (squares, rounded) = (0.0, 0.0)
        let (values, weights) = (matrix.dequantized().floats(), weight.floats())
        for (block, scale) in try scales(matrix).enumerated() {
            #expect(abs(scale.compact - scale.exact) <= scale.largest / 510 * 1.0001, "block \(block)")
            for index in block * 64..<(block + 1) * 64 where scale.largest < 1 {
                let share = scale.compact / scale.exact - 1
                squares += Double(values[index] * share * values[index] * share)
                rounded += Double((values[index] - weights[index]) * (values[index] - weights[index]))
            }
        }
        #expect((squares / rounded).squareRoot() < 0.03)
    }

    @Test("change a product by at most what each block's scale is wrong by", arguments: KernelPath.available)
    func products(_ path: KernelPath) throws {
        let device = Device(threads: 2, path: path)
        var random = RandomNumbers(seed: 9)
        for (rows, columns) in [(1, 64), (33, 192), (40, 1_088)] {
            let plain = QuantizedMatrix(nf4: weights(rows: rows, columns: columns), device: device)
            let compact = plain.withCompactScales(device: device)
            let x = Tensor(random.floats(columns), shape: [columns])
            func product(_ matrix: QuantizedMatrix) -> [Float] {
                let y = Tensor(zeros: [rows])
                device.multiply(.quantized(matrix), row: x, into: y, precision: .int8)
                return y.floats()
            }
            let scales = try scales(compact)
            let blocks = columns / QuantizedMatrix.nf4BlockSize
            let absmax = try #require(plain.absmax).floats()
            var allowed = [Float](repeating: 0, count: rows)
            for block in 0..<blocks {
                // The product of this block alone, in the same 8 bits.
                let alone = Tensor(absmax.enumerated().map { $0 % blocks == block ? $1 : 0 }, shape: [rows, blocks])
                let part = product(QuantizedMatrix(rows: rows, columns: columns, codes: plain.blocks, absmax: alone))
                for row in 0..<rows {
                    let scale = scales[row * blocks + block]
                    allowed[row] += abs(part[row]) * (abs(scale.compact - scale.exact) / scale.exact + 1e-5)
                }
            }
            let (exact, found) = (product(plain), product(compact))
            for row in 0..<rows { #expect(abs(found[row] - exact[row]) <= allowed[row], "[\(rows), \(columns)], row \(row)") }
            // Elsewhere rows are multiplied by their absmax.
            if columns > 64 { #expect((found != exact) == (path != .portable && path != .neon), "[\(rows), \(columns)]") }
        }
    }

    @Test("are for single rows: a matrix of rows is multiplied by the exact ones", arguments: KernelPath.available)
    func matrices(_ path: KernelPath) {
        let device = Device(threads: 2, path: path)
        var random = RandomNumbers(seed: 10)
        let plain = QuantizedMatrix(nf4: weights(rows: 40, columns: 192), device: device)
        let x = Tensor(random.floats(50 * 192), shape: [50, 192])
        let products = [plain, plain.withCompactScales(device: device)].map { matrix in
            let y = Tensor(zeros: [50, 40])
            device.multiply(device.pack(x, precision: .int8, onlyBytes: true), transposed: .quantized(matrix), into: y)
            return y.floats()
        }
        #expect(products[0] == products[1])
    }

    @Test("of rows that are zero, next to zero or as large as can be are finite")
    func extremes() throws {
        let least = Float.leastNonzeroMagnitude
        let rows: [[Float]] = [
            [0, 0], [least, 0], [300 * least, 10 * least], [382 * least, 381 * least], [.leastNormalMagnitude, least],
            [300 * .leastNormalMagnitude, 1e-36], [.greatestFiniteMagnitude, 1], [1, 0],
        ]
        let matrix = QuantizedMatrix(
            rows: rows.count, columns: 128, codes: Tensor(zeros: [rows.count, 64], dtype: .u8),
            absmax: Tensor(rows.flatMap(\.self), shape: [rows.count, 2]))
        for (index, scale) in try scales(matrix.withCompactScales(device: Self.device)).enumerated() {
            let allowed = max(scale.largest / 510 * 1.0001, .leastNormalMagnitude / 2)
            #expect(abs(scale.compact - scale.exact) <= allowed, "\(scale) of row \(index / 2)")
        }
    }

    @Test("are NF4's alone", arguments: Encoding.allCases.filter { ![.f32, .bf16, .nf4].contains($0) })
    func others(_ encoding: Encoding) {
        let blocks = Tensor(zeros: [3, 256 / encoding.blockValues * encoding.blockByteCount], dtype: .u8)
        let matrix = QuantizedMatrix(rows: 3, columns: 256, encoding: encoding, blocks: blocks)
        #expect(matrix.withCompactScales(device: Self.device).compact == nil)
        #expect(Matrix.quantized(matrix).rowByteCount == Matrix.quantized(matrix).byteCount)
    }
}
