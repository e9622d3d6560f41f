/// What one element of a tensor is.
package enum DType: String, Sendable, CaseIterable {
    case f32, f16, bf16, u8, i32

    /// Bytes per element.
    package var byteCount: Int {
        switch self {
        case .f32, .i32: 4
        case .f16, .bf16: 2
        case .u8: 1
        }
    }
}
