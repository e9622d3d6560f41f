import Foundation

/// The absmax of an NF4 matrix in 8 bits a block and an f32 a row, for decoding, whose pace the bytes read set: 4.13 bits a weight, not 4.5.
///
/// absmax ≈ code · step, wrong by at most half a step, 1/510 of the row's largest: a fiftieth of what NF4 itself rounds away.
package struct CompactScales: Sendable {
    /// u8 [rows, columns / 64].
    package let codes: Tensor
    /// f32 [rows].
    package let steps: Tensor

    /// Nil for other encodings than NF4.
    init?(_ matrix: QuantizedMatrix, device: Device) {
        guard let absmax = matrix.absmax else { return nil }
        let blocks = matrix.columns / QuantizedMatrix.nf4BlockSize
        let codes = Tensor(uninitialized: [matrix.rows, blocks], dtype: .u8)
        let steps = Tensor(uninitialized: [matrix.rows])
        device.forChunks(matrix.rows, grain: 256) { rows in
            for row in rows {
                let values = UnsafeMutableBufferPointer(rebasing: absmax.f32[row * blocks..<(row + 1) * blocks])
                // A step below the least float that is precise would make the largest more than 255 of it.
                let step = max((values.max() ?? 0) / 255, .leastNormalMagnitude)
                steps.f32[row] = step
                for (block, value) in values.enumerated() {
                    codes.u8[row * blocks + block] = UInt8((value / step).rounded())
                }
            }
        }
        self.codes = codes
        self.steps = steps
    }
}

extension QuantizedMatrix {
    /// The same matrix, read one row at a time by its scales in 8 bits where it is NF4; other products read its absmax as before.
    package func withCompactScales(device: Device) -> QuantizedMatrix {
        var matrix = self
        matrix.compact = CompactScales(self, device: device)
        return matrix
    }
}
