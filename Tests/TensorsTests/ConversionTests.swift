import Tensors
import TestSupport
import Testing

@Suite("Conversions")
struct ConversionTests {
    @Test("bf16 rounds to nearest, ties to even, and keeps what is not a number")
    func bf16() {
        let bits: [UInt32] = [0x3f80_8000, 0x3f81_8000, 0x3f80_8001, 0x3f80_7fff, 0xff80_0000, 0x7f7f_ffff, 0x0000_0001, 0x8000_0000]
        let rounded: [UInt16] = [0x3f80, 0x3f82, 0x3f81, 0x3f80, 0xff80, 0x7f80, 0x0000, 0x8000]
        let x = Tensor(bits.map(Float.init(bitPattern:)), shape: [bits.count])
        let converted = x.converted(to: .bf16)
        #expect(converted.elements() == rounded)
        for path in KernelPath.available {
            let device = Device(threads: 1, path: path)
            // Three times over, so that whole vectors and the rest are both reached.
            let long = Tensor((0..<3).flatMap { _ in x.floats() }, shape: [3 * bits.count])
            let half = device.tensor(long.shape, dtype: .bf16)
            device.copy(long, into: half)
            #expect(half.elements() == rounded + rounded + rounded)
            let back = device.tensor(long.shape)
            device.copy(half, into: back)
            #expect(back.floats().map(\.bitPattern) == (rounded + rounded + rounded).map { UInt32($0) << 16 })
            device.copy(Tensor([Float](repeating: .nan, count: 17), shape: [17]), into: half.rows(0..<17))
            #expect(half.rows(0..<17).floats().allSatisfy { $0.isNaN })
        }
        let odd = Tensor([Float.nan], shape: [1]).converted(to: .bf16).floats()
        #expect(odd[0].isNaN)
    }

    @Test("every f16 value becomes itself")
    func f16() {
        #if arch(x86_64) || arch(arm64)
            let half = Tensor(elements: (0..<65_536).map { UInt16($0) }, shape: [65_536], dtype: .f16)
            let values = half.floats()
            for index in 0..<65_536 {
                let sign: Float = index & 0x8000 == 0 ? 1 : -1
                let (exponent, fraction) = (index >> 10 & 31, Float(index & 1_023))
                switch exponent {
                case 31: #expect(fraction == 0 ? values[index] == sign * .infinity : values[index].isNaN)
                case 0: #expect(values[index] == sign * fraction * 0x1p-24)
                default:
                    #expect(values[index] == sign * (1 + fraction / 1_024) * Float(sign: .plus, exponent: exponent - 15, significand: 1))
                }
            }
        #endif
    }
}
