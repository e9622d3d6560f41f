import Tensors

extension Matrix {
    /// The first element that is NaN or infinite, counted row by row; nil where there is none.
    ///
    /// Of blocks only the scales are looked at, which are the only numbers in them that need not be finite.
    package var firstNonFinite: Int? {
        switch self {
        case .dense(let tensor): tensor.firstNonFinite
        case .quantized(let matrix): matrix.firstNonFinite
        }
    }
}

extension QuantizedMatrix {
    var firstNonFinite: Int? {
        if let absmax { return absmax.firstNonFinite.map { $0 * Self.nf4BlockSize } }
        let size = encoding.blockByteCount
        let scales = encoding.scaleOffsets
        return blocks.withBytes { bytes in
            for block in 0..<bytes.count / size {
                for offset in scales where bytes.loadUnaligned(fromByteOffset: block * size + offset, as: UInt16.self) & 0x7c00 == 0x7c00 {
                    return block * encoding.blockValues
                }
            }
            return nil
        }
    }
}

extension Encoding {
    /// Where the half-precision numbers of a block lie. Source: ggml-common.h, as `ck_blocks.h`.
    fileprivate var scaleOffsets: [Int] {
        switch self {
        case .f32, .bf16, .nf4: []
        case .q40, .q50, .q80, .iq4NL, .iq4XS: [0]
        case .q41, .q51, .q4K, .q5K: [0, 2]
        case .q2K: [80, 82]
        case .q3K: [108]
        case .q6K: [208]
        }
    }
}
