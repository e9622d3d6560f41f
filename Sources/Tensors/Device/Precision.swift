/// How the operands of a matrix product are rounded; sums are f32 in any case.
package enum Precision: String, Sendable, Codable, CaseIterable {
    /// Operands as they are; for the referee and for tests.
    case f32
    /// Operands rounded to bf16. Where the processor has no bf16 dot product, f32 products stand in and are more exact.
    case bf16

    /// What forward keeps for backward is stored in this.
    package var activation: DType { self == .f32 ? .f32 : .bf16 }
}
