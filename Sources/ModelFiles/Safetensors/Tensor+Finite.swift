import Tensors

extension Tensor {
    /// The first element that is NaN or infinite, counted row by row; nil where there is none or the elements are whole numbers.
    package var firstNonFinite: Int? {
        switch dtype {
        case .f32: UnsafeBufferPointer(f32).firstIndex { !$0.isFinite }
        case .f16: UnsafeBufferPointer(bits16).firstIndex { $0 & 0x7c00 == 0x7c00 }
        case .bf16: UnsafeBufferPointer(bits16).firstIndex { $0 & 0x7f80 == 0x7f80 }
        case .u8, .i32: nil
        }
    }
}
