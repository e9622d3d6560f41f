import ModelFiles
import TestSupport
import Testing

@testable import Tensors

@Suite("Block encodings as gguf-py decodes them")
struct BlockFixtureTests {
    static let encodings = Encoding.allCases.filter { ![.f32, .bf16, .nf4].contains($0) }
    let fixture: SafetensorsFile

    init() throws { fixture = try SafetensorsFile(TestFiles.fixture("ModelFiles/blocks.safetensors")) }

    private func golden(_ encoding: Encoding) throws -> (matrix: QuantizedMatrix, values: [Float]) {
        let name = encoding.rawValue.uppercased()
        let (blocks, values) = (try fixture.tensor(name + ".blocks"), try fixture.tensor(name + ".values"))
        return (QuantizedMatrix(rows: values.rows, columns: values.columns, encoding: encoding, blocks: blocks), values.floats())
    }

    @Test("The plain decoder gives the same bits", arguments: encodings)
    func plain(_ encoding: Encoding) throws {
        let (matrix, values) = try golden(encoding)
        #expect(matrix.dequantized().floats().map(\.bitPattern) == values.map(\.bitPattern))
    }

    @Test("Every path's decoder gives the same bits", arguments: encodings, KernelPath.available)
    func paths(_ encoding: Encoding, _ path: KernelPath) throws {
        let (matrix, values) = try golden(encoding)
        let rows = Tensor(zeros: [matrix.rows, matrix.columns])
        Device(threads: 2, path: path).embed((0..<Int32(matrix.rows)).map { $0 }, table: .quantized(matrix), into: rows)
        #expect(rows.floats().map(\.bitPattern) == values.map(\.bitPattern))
    }

    @Test("A product with blocks is the product with their values", arguments: encodings, KernelPath.available)
    func products(_ encoding: Encoding, _ path: KernelPath) throws {
        let (matrix, values) = try golden(encoding)
        let plain = Tensor(values, shape: matrix.dequantized().shape)
        let device = Device(threads: 2, path: path)
        var random = RandomNumbers(seed: 6)
        let x = Tensor(random.floats(5 * matrix.columns), shape: [5, matrix.columns])
        let dy = Tensor(random.floats(5 * matrix.rows), shape: [5, matrix.rows])
        let (y, expected) = (Tensor(zeros: [5, matrix.rows]), Tensor(zeros: [5, matrix.rows]))
        let (dx, expectedDX) = (Tensor(zeros: x.shape), Tensor(zeros: x.shape))
        // In f32 both read the same numbers in the same order.
        device.multiply(device.pack(x, precision: .f32), transposed: .quantized(matrix), into: y)
        device.multiply(device.pack(x, precision: .f32), transposed: .dense(plain), into: expected)
        #expect(y.floats() == expected.floats())
        device.multiply(device.pack(dy, precision: .f32), .quantized(matrix), into: dx)
        device.multiply(device.pack(dy, precision: .f32), .dense(plain), into: expectedDX)
        #expect(dx.floats() == expectedDX.floats())
    }

    /// As many rows as fill and overfill what kernels lay side by side, of depths that end in the middle of a segment where they can.
    private func tall(_ encoding: Encoding) throws -> QuantizedMatrix {
        let (matrix, _) = try golden(encoding)
        let (rows, columns) = (70, encoding.blockValues == 32 ? 576 : 768)
        let bytes = columns / encoding.blockValues * encoding.blockByteCount
        let golden = matrix.blocks.elements(UInt8.self)
        let blocks = (0..<rows * bytes / encoding.blockByteCount).flatMap { index in
            // Another block of the fixture each time, in an order that no row repeats.
            let block = index * 7 % (golden.count / encoding.blockByteCount) * encoding.blockByteCount
            return golden[block..<block + encoding.blockByteCount]
        }
        return QuantizedMatrix(
            rows: rows, columns: columns, encoding: encoding, blocks: Tensor(elements: blocks, shape: [rows, bytes], dtype: .u8))
    }

    @Test("Rows in 8 bits each have the bits that they have alone", arguments: encodings, KernelPath.available)
    func rowsTogether(_ encoding: Encoding, _ path: KernelPath) throws {
        let matrix = Matrix.quantized(try tall(encoding))
        let device = Device(threads: 2, path: path)
        var random = RandomNumbers(seed: 8)
        let x = Tensor(random.floats(37 * matrix.columns), shape: [37, matrix.columns])
        let alone = (0..<37).flatMap { row in
            let y = Tensor(zeros: [matrix.rows])
            device.multiply(matrix, row: x.rows(row..<row + 1), into: y, precision: .int8)
            return y.floats()
        }
        for count in [2, 3, 5, 37] {
            let y = Tensor(zeros: [count, matrix.rows])
            device.multiply(matrix, rows: device.prepare(x.rows(0..<count), for: [matrix], precision: .int8), into: y)
            #expect(y.floats() == Array(alone.prefix(count * matrix.rows)), "\(count) rows")
        }
    }

    @Test("Rows in 8 bits multiply the codes themselves: wrong only by how they are rounded", arguments: encodings, KernelPath.available)
    func tallRows(_ encoding: Encoding, _ path: KernelPath) throws {
        let matrix = try tall(encoding)
        let values = matrix.dequantized().floats()
        let device = Device(threads: 2, path: path)
        var random = RandomNumbers(seed: 9)
        let x = Tensor(random.floats(4 * matrix.columns), shape: [4, matrix.columns])
        let y = Tensor(zeros: [4, matrix.rows])
        let all = Matrix.quantized(matrix)
        device.multiply(all, rows: device.prepare(x, for: [all], precision: .int8), into: y, scale: 2)
        for (row, m) in (0..<matrix.rows).flatMap({ row in (0..<4).map { (row, $0) } }) {
            let weights = values[row * matrix.columns..<(row + 1) * matrix.columns]
            let sum = zip(weights, x.rows(m..<m + 1).floats()).reduce(0) { $0 + Double($1.0) * Double($1.1) }
            let norm = weights.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
            #expect(abs(Double(y.floats()[m * matrix.rows + row]) / 2 - sum) <= norm * 1.5e-2, "row \(row) with \(m)")
        }
    }

    @Test("One row in 8 bits as well", arguments: encodings, KernelPath.available)
    func rows(_ encoding: Encoding, _ path: KernelPath) throws {
        let (matrix, values) = try golden(encoding)
        let device = Device(threads: 2, path: path)
        var random = RandomNumbers(seed: 7)
        let x = Tensor(random.floats(matrix.columns), shape: [matrix.columns])
        let y = Tensor(zeros: [matrix.rows])
        device.multiply(.quantized(matrix), row: x, into: y, precision: .int8)
        for row in 0..<matrix.rows {
            let weights = values[row * matrix.columns..<(row + 1) * matrix.columns]
            let sum = zip(weights, x.floats()).reduce(0) { $0 + Double($1.0) * Double($1.1) }
            let norm = weights.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
            // Half a step of 1/127 of the row's largest magnitude, 1, over random signs.
            #expect(abs(Double(y.floats()[row]) - sum) <= norm * 1.5e-2, "\(encoding) row \(row)")
        }
    }
}
