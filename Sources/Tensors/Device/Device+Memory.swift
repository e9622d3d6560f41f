extension Device {
    /// New memory with whatever was in it; for results that are wholly written.
    package func tensor(_ shape: Shape, dtype: DType = .f32) -> Tensor {
        Tensor(storage: backend.storage(byteCount: shape.count * dtype.byteCount), byteOffset: 0, shape: shape, dtype: dtype)
    }

    package func zeros(_ shape: Shape, dtype: DType = .f32) -> Tensor {
        let result = tensor(shape, dtype: dtype)
        clear(result)
        return result
    }

    /// An f32 tensor with these values.
    ///
    /// - Precondition: as many values as the shape has elements.
    package func tensor(_ values: [Float], shape: Shape) -> Tensor { resident(Tensor(values, shape: shape)) }

    /// Sets every byte to zero.
    package func clear(_ x: Tensor) { backend.clear(x) }

    /// A copy of the elements of an f32, bf16 or f16 tensor.
    package func read(_ x: Tensor) -> [Float] { x.floats() }

    /// Sets the elements of an f32 tensor.
    ///
    /// - Precondition: as many values as the tensor has elements.
    package func write(_ values: [Float], into x: Tensor) {
        precondition(values.count == x.count && x.dtype == .f32, "\(values.count) values into a \(x.dtype) tensor of shape \(x.shape)")
        values.withUnsafeBytes { x.storage.write($0, at: x.byteOffset) }
    }

    /// A tensor in this device's memory: the same where it is there already, as files are for a processor; else a copy.
    package func resident(_ x: Tensor) -> Tensor {
        if backend.reaches(x.storage) { return x }
        let copy = tensor(x.shape, dtype: x.dtype)
        x.withBytes { copy.storage.write($0, at: copy.byteOffset) }
        return copy
    }

    /// The same for a matrix.
    package func resident(_ matrix: Matrix) -> Matrix {
        switch matrix {
        case .dense(let tensor): .dense(resident(tensor))
        case .quantized(let matrix): .quantized(resident(matrix))
        }
    }

    package func resident(_ matrix: QuantizedMatrix) -> QuantizedMatrix { matrix.mapTensors(resident) }

    /// The elements in another dtype, in this device's memory: the tensor itself where it has that already and is there.
    package func converted(_ x: Tensor, to dtype: DType) -> Tensor {
        x.dtype == dtype ? resident(x) : copied(x, as: dtype)
    }

    /// The elements in memory of their own.
    package func copied(_ x: Tensor, as dtype: DType = .f32) -> Tensor {
        let result = tensor(x.shape, dtype: dtype)
        copy(resident(x), into: result)
        return result
    }
}
