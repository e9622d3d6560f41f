/// The absmax of an NF4 matrix in 8 bits: codes in blocks of 256, each with its largest magnitude, around a common mean.
///
/// value = table[code] · absmax[block] + offset; 8.125 bits in place of 32, so that NF4 costs 4.127 bits a weight.
/// Codes and absmax equal those of bitsandbytes on the processor, bit for bit, from the same offset.
/// Source: QLoRA (arXiv 2305.14314), section 3; bitsandbytes 0.50.2, `quantize_4bit` with `compress_statistics`.
package struct DoubleQuantization: Sendable, Equatable {
    package static let blockSize = 256

    package let codes: [UInt8]
    /// One for every 256 codes; the last block may be shorter.
    package let absmax: [Float]
    package let offset: Float

    /// - Parameter offset: what is taken off before; nil: the mean. (PyTorch's own mean depends in its last bit on the processor.)
    package init(quantizing values: [Float], offset: Float? = nil) {
        let sum: Double = values.reduce(0) { $0 + Double($1) }
        let offset = offset ?? Float(sum / Double(max(values.count, 1)))
        var codes: [UInt8] = []
        codes.reserveCapacity(values.count)
        var absmax: [Float] = []
        for start in stride(from: 0, to: values.count, by: Self.blockSize) {
            let block = values[start..<min(start + Self.blockSize, values.count)].map { $0 - offset }
            let most = block.reduce(0) { max($0, abs($1)) }
            absmax.append(most)
            codes += block.map { Self.code($0, scale: most > 0 ? 1 / most : nil) }
        }
        self.codes = codes
        self.absmax = absmax
        self.offset = offset
    }

    package init(codes: [UInt8], absmax: [Float], offset: Float) {
        precondition(
            absmax.count == (codes.count + Self.blockSize - 1) / Self.blockSize, "\(absmax.count) absmax for \(codes.count) codes")
        self.codes = codes
        self.absmax = absmax
        self.offset = offset
    }

    package func dequantized() -> [Float] {
        codes.enumerated().map { Self.table[Int($1)] * absmax[$0 / Self.blockSize] + offset }
    }

    /// The code of a value: that of the nearest of 65,536 points between -1 and 1.
    private static func code(_ value: Float, scale: Float?) -> UInt8 {
        guard let scale else { return 0 }
        let position = (value * scale + 1) * 32_767.5 + 0.5
        return grid[Int(min(max(0, position), 65_535))]
    }

    /// For each point of the grid, the code of the table's value next to it.
    private static let grid: [UInt8] = {
        let borders = zip(table, table.dropFirst()).map { ($0 + $1) / 2 }
        var code = 0
        return (0..<65_536).map { point in
            let value = Double(point) / 65_535 * 2 - 1
            while code < borders.count, value > Double(borders[code]) { code += 1 }
            return UInt8(code)
        }
    }()

    /// The «dynamic» numbers: a sign, an exponent of ten told by the count of leading zero bits, and a linear fraction in the rest.
    ///
    /// Source: 8-bit Approximations for Parallelism in Deep Learning (arXiv 1511.04561).
    package static let table: [Float] = {
        let powers: [Float] = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1]
        let magnitudes = powers.enumerated().flatMap { exponent, power in
            let ends = fractions(1 << exponent)
            return zip(ends, ends.dropFirst()).map { power * (($0 + $1) / 2) }
        }
        return (magnitudes + magnitudes.map { -$0 } + [0, 1]).sorted()
    }()

    /// `count` equal steps from 0.1 to 1, counted from the nearer end, as `torch.linspace` does.
    private static func fractions(_ count: Int) -> [Float] {
        let step: Float = (1 - 0.1) / Float(count)
        return (0...count).map { index in
            index < (count + 1) / 2
                ? Float(0.1).addingProduct(step, Float(index)) : Float(1).addingProduct(-step, Float(count - index))
        }
    }
}
