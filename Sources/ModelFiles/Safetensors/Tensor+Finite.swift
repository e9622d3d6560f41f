import Tensors

extension Tensor {
    /// The first element that is NaN or infinite, counted row by row; nil where there is none or the elements are whole numbers.
    package var firstNonFinite: Int? {
        withBytes { bytes in
            switch dtype {
            case .f32: bytes.bindMemory(to: UInt32.self).firstIndex { $0 & 0x7f80_0000 == 0x7f80_0000 }
            case .f16: bytes.bindMemory(to: UInt16.self).firstIndex { $0 & 0x7c00 == 0x7c00 }
            case .bf16: bytes.bindMemory(to: UInt16.self).firstIndex { $0 & 0x7f80 == 0x7f80 }
            case .u8, .i32: nil
            }
        }
    }
}
