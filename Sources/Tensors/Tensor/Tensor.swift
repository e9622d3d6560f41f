/// Memory with a shape and a dtype, row-major and without gaps.
///
/// A tensor is a handle: copies share the memory, as slices of rows and reshaped views do.
package struct Tensor: Sendable {
    package let shape: Shape
    package let dtype: DType
    package let storage: Storage
    /// Bytes from the start of the storage to the first element.
    package let byteOffset: Int

    /// A view of memory that is there already.
    ///
    /// - Precondition: the storage is long enough.
    package init(storage: Storage, byteOffset: Int, shape: Shape, dtype: DType) {
        precondition(
            byteOffset >= 0 && byteOffset + shape.count * dtype.byteCount <= storage.byteCount,
            "a \(dtype) tensor of shape \(shape) at byte \(byteOffset) does not fit into \(storage.byteCount) bytes")
        self.storage = storage
        self.byteOffset = byteOffset
        self.shape = shape
        self.dtype = dtype
    }

    /// New memory on the host with whatever was in it.
    init(uninitialized shape: Shape, dtype: DType = .f32) {
        self.init(storage: Storage(byteCount: shape.count * dtype.byteCount), byteOffset: 0, shape: shape, dtype: dtype)
    }

    /// An f32 tensor on the host with these values.
    ///
    /// - Precondition: as many values as the shape has elements.
    package init(_ values: [Float], shape: Shape) {
        precondition(values.count == shape.count, "\(values.count) values for shape \(shape)")
        self.init(uninitialized: shape, dtype: .f32)
        values.withUnsafeBytes { storage.write($0, at: 0) }
    }

    /// A tensor on the host with these bytes.
    ///
    /// - Precondition: as many bytes as the shape's elements have.
    package init(bytes: UnsafeRawBufferPointer, shape: Shape, dtype: DType) {
        precondition(bytes.count == shape.count * dtype.byteCount, "\(bytes.count) bytes for a \(dtype) tensor of shape \(shape)")
        self.init(uninitialized: shape, dtype: dtype)
        storage.write(bytes, at: 0)
    }

    package var count: Int { shape.count }
    package var byteCount: Int { count * dtype.byteCount }
    /// Rows of a matrix; all axes but the last together.
    package var rows: Int { shape.rank < 2 ? 1 : count / max(columns, 1) }
    /// The last extent.
    package var columns: Int { shape.extents.last ?? 1 }

    /// - Precondition: it is on the host.
    var rawPointer: UnsafeMutableRawPointer { storage.base + byteOffset }

    /// Whether it is the same part of the same memory.
    package func isSame(as other: Tensor) -> Bool { storage === other.storage && byteOffset == other.byteOffset }

    /// Sets every byte to zero.
    func clear() { rawPointer.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount) }

    /// Tells the system that this part of a mapped file is not needed for now.
    package func forget() { storage.forget(byteOffset..<byteOffset + byteCount) }

    /// The same memory under another shape.
    ///
    /// - Precondition: the number of elements is the same.
    package func reshaped(_ shape: Shape) -> Tensor {
        precondition(shape.count == count, "cannot view \(self.shape) as \(shape)")
        return Tensor(storage: storage, byteOffset: byteOffset, shape: shape, dtype: dtype)
    }

    /// Rows `range` along the first axis, sharing the memory.
    package func rows(_ range: Range<Int>) -> Tensor {
        precondition(shape.rank >= 1 && range.lowerBound >= 0 && range.upperBound <= shape[0], "rows \(range) of shape \(shape)")
        let rowBytes = shape[0] == 0 ? 0 : byteCount / shape[0]
        return Tensor(
            storage: storage, byteOffset: byteOffset + range.lowerBound * rowBytes,
            shape: Shape([range.count] + shape.extents.dropFirst()), dtype: dtype)
    }
}
