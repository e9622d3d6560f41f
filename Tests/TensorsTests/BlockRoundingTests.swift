import Tensors
import TestSupport
import Testing

@Suite("Rounding to blocks")
struct BlockRoundingTests {
    private let device = Device(threads: 2)

    /// Weights as they are in models: near the normal distribution, some rows larger than others.
    private func weights(rows: Int, columns: Int, seed: UInt64) -> Tensor {
        var random = RandomNumbers(seed: seed)
        let values = (0..<rows * columns).map { index in
            (random.floats(6).reduce(0, +)) * 0.02 * Float(1 + index / columns % 3)
        }
        return Tensor(values, shape: [rows, columns])
    }

    private func error(_ rounded: QuantizedMatrix, _ matrix: Tensor) -> Double {
        let pairs = zip(rounded.dequantized().floats(), matrix.floats())
        let missed = pairs.reduce(0.0) { $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1) }
        let all = matrix.floats().reduce(0.0) { $0 + Double($1) * Double($1) }
        return (missed / all).squareRoot()
    }

    /// What llama.cpp's own quantiser leaves of normal weights, relative to them: see Tools/reference/quantizers.py.
    private static let most: [(encoding: Encoding, error: Double)] = [
        (.q80, 0.0054), (.q40, 0.0861), (.q50, 0.0428), (.q51, 0.0379), (.q4K, 0.0715), (.q5K, 0.0362), (.q6K, 0.0178),
    ]

    @Test("What is rounded away is at most what the reference rounds away", arguments: most)
    func errors(_ encoding: Encoding, _ most: Double) {
        let matrix = weights(rows: 9, columns: 512, seed: 3)
        let found = error(QuantizedMatrix(rounding: matrix, to: encoding, device: device), matrix)
        #expect(found < most)
        #expect(found > most / 4)
    }

    @Test("Every encoding that can be written is held to a limit") func all() {
        #expect(Set(Encoding.writable) == Set(Self.most.map(\.encoding)))
    }

    @Test("Zeros stay zeros, and one value alone stays itself", arguments: Encoding.writable)
    func edges(_ encoding: Encoding) {
        let zeros = Tensor(zeros: [2, 256])
        #expect(QuantizedMatrix(rounding: zeros, to: encoding, device: device).dequantized().floats().allSatisfy { $0 == 0 })
        for value: Float in [1, -1, 6e-8, -3e4] {
            let one = Tensor((0..<256).map { $0 == 37 ? value : 0 }, shape: [1, 256])
            let back = QuantizedMatrix(rounding: one, to: encoding, device: device).dequantized().floats()
            #expect(back.allSatisfy { $0.isFinite })
            if abs(value) >= 1 { #expect(abs(back[37] - value) < abs(value) / 50) }
        }
        let constant = Tensor(Array(repeating: 0.5, count: 256), shape: [1, 256])
        let back = QuantizedMatrix(rounding: constant, to: encoding, device: device).dequantized().floats()
        #expect(back.allSatisfy { abs($0 - 0.5) < 0.01 })
    }

    @Test("Columns that matter are rounded better, and the number of threads changes nothing", arguments: Encoding.writable)
    func importance(_ encoding: Encoding) {
        let matrix = weights(rows: 33, columns: 256, seed: 5)
        let weight = Tensor((0..<256).map { $0 % 8 == 0 ? 50 : 1 }, shape: [256])
        let plain = QuantizedMatrix(rounding: matrix, to: encoding, device: device)
        let weighted = QuantizedMatrix(rounding: matrix, to: encoding, importance: weight, device: device)
        let alone = QuantizedMatrix(rounding: matrix, to: encoding, importance: weight, device: Device(threads: 1))
        #expect(weighted.blocks.elements(UInt8.self) == alone.blocks.elements())
        func missed(_ rounded: QuantizedMatrix) -> Double {
            let (values, found) = (matrix.floats(), rounded.dequantized().floats())
            return values.indices.reduce(0) { $0 + ($1 % 8 == 0 ? Double(values[$1] - found[$1]) * Double(values[$1] - found[$1]) : 0) }
        }
        // Q8_0 has one scale, which its largest value gives.
        if encoding != .q80 { #expect(missed(weighted) < missed(plain)) }
    }

    @Test("f32 becomes f16 as IEEE 754 says, ties to even")
    func halves() {
        let values: [(Float, UInt16)] = [
            (0, 0), (-0.0, 0x8000), (1, 0x3c00), (-2, 0xc000), (65_504, 0x7bff), (65_519, 0x7bff), (65_520, 0x7c00), (1e9, 0x7c00),
            (.infinity, 0x7c00), (-.infinity, 0xfc00), (1.00048828125, 0x3c00), (1.00146484375, 0x3c02), (6.103515625e-5, 0x0400),
            (5.960464477539063e-8, 1), (2.9e-8, 0), (3.0e-8, 1), (6.1e-5, 0x03ff), (1e-10, 0),
        ]
        let halves = Tensor(values.map(\.0), shape: [values.count]).converted(to: .f16)
        #expect(halves.elements() == values.map(\.1))
        #expect(Tensor([Float.nan], shape: [1]).converted(to: .f16).floats()[0].isNaN)
        let all = Tensor(elements: (0..<65_536).map { UInt16($0) }, shape: [65_536], dtype: .f16)
        let back = all.converted(to: .f32).converted(to: .f16).elements(UInt16.self)
        for bits in 0..<65_536 {
            let isNaN = bits & 0x7c00 == 0x7c00 && bits & 0x3ff != 0
            if !isNaN && back[bits] != UInt16(bits) { Issue.record("\(bits) comes back as \(back[bits])") }
        }
    }
}
