import Tensors

extension Tensor {
    /// On the host.
    package init(zeros shape: Shape, dtype: DType = .f32) {
        self.init(elements: [UInt8](repeating: 0, count: shape.count * dtype.byteCount), shape: shape, dtype: dtype)
    }

    /// On the host, of the bits of its elements.
    package init<Element: BitwiseCopyable>(elements: [Element], shape: Shape, dtype: DType) {
        self = elements.withUnsafeBytes { Tensor(bytes: $0, shape: shape, dtype: dtype) }
    }

    /// The elements by their bits.
    package func elements<Element: BitwiseCopyable>(_ type: Element.Type = Element.self) -> [Element] {
        withBytes { Array($0.bindMemory(to: Element.self)) }
    }

    /// The elements of an f32 tensor, to read and, all at once, to write.
    package var f32: [Float] {
        get { floats() }
        nonmutating set { Self.writer.write(newValue, into: self) }
    }

    private static let writer = Device(threads: 1)
}
