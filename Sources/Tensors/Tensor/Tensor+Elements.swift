import CKernels

extension Tensor {
    /// The elements of an f32 tensor in place, to read and to write.
    ///
    /// - Precondition: the dtype is f32.
    var f32: UnsafeMutableBufferPointer<Float> {
        elements(as: Float.self, dtype: .f32)
    }

    /// The elements of an i32 tensor in place.
    var i32: UnsafeMutableBufferPointer<Int32> {
        elements(as: Int32.self, dtype: .i32)
    }

    /// The elements of a u8 tensor in place.
    var u8: UnsafeMutableBufferPointer<UInt8> {
        elements(as: UInt8.self, dtype: .u8)
    }

    /// The elements of a bf16 or f16 tensor in place, as their 16 bits.
    var bits16: UnsafeMutableBufferPointer<UInt16> {
        elements(as: UInt16.self, dtype: dtype == .f16 ? .f16 : .bf16)
    }

    private func elements<Element>(as type: Element.Type, dtype expected: DType) -> UnsafeMutableBufferPointer<Element> {
        precondition(dtype == expected, "the tensor of shape \(shape) is \(dtype), not \(expected)")
        return UnsafeMutableBufferPointer(start: rawPointer.assumingMemoryBound(to: Element.self), count: count)
    }

    /// The bytes, to read; a copy of them where only a backend reaches them.
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try storage.withBytes(byteOffset..<byteOffset + byteCount, body)
    }

    /// The elements of an f32 tensor, to read; a copy of them where only a backend reaches them.
    ///
    /// - Precondition: the dtype is f32.
    package func withFloats<Result>(_ body: (UnsafeBufferPointer<Float>) throws -> Result) rethrows -> Result {
        precondition(dtype == .f32, "the tensor of shape \(shape) is \(dtype), not f32")
        return try withBytes { try body($0.assumingMemoryBound(to: Float.self)) }
    }

    /// A copy of the elements, as f32.
    ///
    /// - Precondition: the dtype is f32, bf16 or f16.
    package func floats() -> [Float] {
        if dtype == .f32 { return withFloats { Array($0) } }
        let converted = converted(to: .f32)
        return withExtendedLifetime(converted) { Array(converted.f32) }
    }

    /// The same on the host: the tensor itself where it is there.
    func hosted() -> Tensor { storage.isOnHost ? self : withBytes { Tensor(bytes: $0, shape: shape, dtype: dtype) } }

    /// Writes the elements, converted, into a tensor of another dtype; bf16 and f16 round to nearest, ties to even. Both on the host.
    ///
    /// - Precondition: the counts are equal, and one of the two is f32 or both have the same dtype.
    func convert(into target: Tensor) {
        precondition(target.count == count, "cannot copy shape \(shape) into \(target.shape)")
        switch (dtype, target.dtype) {
        case (let a, let b) where a == b: target.rawPointer.copyMemory(from: rawPointer, byteCount: byteCount)
        case (.f32, .bf16): ck_f32_to_bf16(f32.baseAddress, target.bits16.baseAddress, Int64(count))
        case (.bf16, .f32): ck_bf16_to_f32(bits16.baseAddress, target.f32.baseAddress, Int64(count))
        case (.f32, .f16): ck_f32_to_f16(f32.baseAddress, target.bits16.baseAddress, Int64(count))
        case (.f16, .f32): ck_f16_to_f32(bits16.baseAddress, target.f32.baseAddress, Int64(count))
        default: preconditionFailure("no conversion from \(dtype) to \(target.dtype)")
        }
    }

    /// This tensor if it has that dtype already, else a converted copy on the host.
    package func converted(to dtype: DType) -> Tensor {
        if dtype == self.dtype { return self }
        let result = Tensor(uninitialized: shape, dtype: dtype)
        hosted().convert(into: result)
        return result
    }
}
