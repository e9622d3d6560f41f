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
        let rows = Tensor(uninitialized: [matrix.rows, matrix.columns])
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
        let (y, expected) = (Tensor(uninitialized: [5, matrix.rows]), Tensor(uninitialized: [5, matrix.rows]))
        let (dx, expectedDX) = (Tensor(uninitialized: x.shape), Tensor(uninitialized: x.shape))
        // In f32 both read the same numbers in the same order.
        device.multiply(device.pack(x, precision: .f32), transposed: .quantized(matrix), into: y)
        device.multiply(device.pack(x, precision: .f32), transposed: .dense(plain), into: expected)
        #expect(y.floats() == expected.floats())
        device.multiply(device.pack(dy, precision: .f32), .quantized(matrix), into: dx)
        device.multiply(device.pack(dy, precision: .f32), .dense(plain), into: expectedDX)
        #expect(dx.floats() == expectedDX.floats())
    }

    @Test("One row in 8 bits multiplies the codes themselves: wrong only by how the row is rounded", arguments: encodings)
    func rows(_ encoding: Encoding) throws {
        let (matrix, values) = try golden(encoding)
        let device = Device(threads: 2)
        var random = RandomNumbers(seed: 7)
        let x = Tensor(random.floats(matrix.columns), shape: [matrix.columns])
        let y = Tensor(uninitialized: [matrix.rows])
        device.multiply(.quantized(matrix), row: x, into: y, precision: .int8)
        for row in 0..<matrix.rows {
            let weights = values[row * matrix.columns..<(row + 1) * matrix.columns]
            let sum = zip(weights, x.f32).reduce(0) { $0 + Double($1.0) * Double($1.1) }
            let norm = weights.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
            // Half a step of 1/127 of the row's largest magnitude, 1, over random signs.
            #expect(abs(Double(y.f32[row]) - sum) <= norm * 1.5e-2, "\(encoding) row \(row)")
        }
    }
}
