import Tensors
import Testing

/// The expected numbers come from bitsandbytes 0.50.2; the whole of a matrix is compared in ModelFilesTests.
@Suite("Double quantisation")
struct DoubleQuantizationTests {
    @Test("The table is that of bitsandbytes, bit for bit")
    func table() {
        let expected: [(index: Int, bits: UInt32)] = [
            (0, 0xbf7e_3333), (1, 0xbf7a_999a), (64, 0xbdc9_eb85), (126, 0xb513_a3b7), (127, 0), (128, 0x3513_a3b7), (129, 0x365a_1a94),
            (200, 0x3e6f_3333), (254, 0x3f7e_3333), (255, 0x3f80_0000),
        ]
        #expect(DoubleQuantization.table.count == 256)
        #expect(DoubleQuantization.table == DoubleQuantization.table.sorted())
        for (index, bits) in expected { #expect(DoubleQuantization.table[index].bitPattern == bits, "element \(index)") }
    }

    @Test("Codes, absmax and values of a short block")
    func codes() {
        let quantized = DoubleQuantization(quantizing: [0.5, -2, 0.01, 0, 1.9999, -1e-6, 3, -0.75], offset: 0)
        #expect(quantized.codes == [195, 23, 147, 131, 231, 123, 255, 53])
        #expect(quantized.absmax == [3])
        #expect(
            quantized.dequantized() == [
                0.4898437261581421, -2.0085935592651367, 0.010593749582767487, 6.374999065883458e-05, 2.0085935592651367,
                -6.374999065883458e-05, 3, -0.742968738079071,
            ])
    }

    @Test("Zeros, subnormal values and none at all")
    func extremes() {
        let zeros = DoubleQuantization(quantizing: [0, 0, 0], offset: 0)
        #expect(zeros.codes == [0, 0, 0])
        #expect(zeros.dequantized() == [0, 0, 0])
        // 1e-40 and half of it: one over the largest is infinite here.
        let (most, half) = (Float(bitPattern: 71_362), Float(bitPattern: 35_681))
        let subnormal = DoubleQuantization(quantizing: [most, half, -most], offset: 0)
        #expect(subnormal.codes == [255, 255, 0])
        #expect(subnormal.dequantized() == [most, most, -Float(bitPattern: 70_860)])
        let none = DoubleQuantization(quantizing: [])
        #expect(none.codes == [])
        #expect(none.offset == 0)
        #expect(DoubleQuantization(quantizing: [.nan, .infinity, 1], offset: 0).codes.count == 3)
    }

    @Test("Each block of 256 has a scale of its own, around the common mean")
    func blocks() {
        let values = (0..<600).map { Float($0 / 256 + 1) + ($0.isMultiple(of: 2) ? 0.5 : -0.5) }
        let quantized = DoubleQuantization(quantizing: values)
        #expect(quantized.offset == Float(values.reduce(0) { $0 + Double($1) } / 600))
        #expect(quantized.absmax.count == 3)
        #expect(quantized.absmax[2] == abs(3.5 - quantized.offset))
        for (value, restored) in zip(values, quantized.dequantized()) { #expect(abs(value - restored) < 0.02) }
    }
}
