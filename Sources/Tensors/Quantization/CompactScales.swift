/// The absmax of an NF4 matrix in 8 bits a block and an f32 a row, for decoding, whose pace the bytes read set: 4.13 bits a weight, not 4.5.
///
/// absmax ≈ code · step, wrong by at most half a step, 1/510 of the row's largest: a fiftieth of what NF4 itself rounds away.
package struct CompactScales: Sendable {
    /// u8 [rows, columns / 64].
    package let codes: Tensor
    /// f32 [rows].
    package let steps: Tensor

    package init(codes: Tensor, steps: Tensor) {
        self.codes = codes
        self.steps = steps
    }
}

extension QuantizedMatrix {
    /// The same matrix, read one row at a time by its scales in 8 bits where it is NF4; other products read its absmax as before.
    package func withCompactScales(device: Device) -> QuantizedMatrix {
        guard let absmax else { return self }
        var matrix = self
        matrix.compact = device.backend.compactScales(self, absmax: absmax)
        return matrix
    }
}
