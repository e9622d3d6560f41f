/// How the operands of a matrix product are rounded; sums are f32 in any case.
package enum Precision: String, Sendable, Codable, CaseIterable {
    /// Operands as they are; for the referee and for tests.
    case f32
    /// Operands rounded to bf16. Where the processor has no bf16 dot product, f32 products stand in and are more exact.
    case bf16
    /// As bf16, but where frozen weights, in 4 bits or bf16, are multiplied, in forward and for the gradient of their input, both operands
    /// are rounded to 8 bits in blocks of 64 and the products are exact integers: nearly twice the rate of bf16, an error of 0.5 % of a
    /// product's root mean square, of 0.8 % where the weights are in bf16. On AVX2 weights have 7 bits: a third more rounding, 1.3 times
    /// the rate. As bf16 where the processor has no such instruction. Source for the gradient: SwitchBack (arXiv 2304.13013).
    case int8

    /// For all products but those with frozen weights.
    package var backward: Precision { self == .int8 ? .bf16 : self }

    /// What forward keeps for backward is stored in this.
    package var activation: DType { self == .f32 ? .f32 : .bf16 }
}
