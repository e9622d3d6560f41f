/// What computes beneath a `Device`: memory, and an operation for each door.
///
/// Shapes, dtypes and indices were checked by the door, whose documentation says what an operation does; results are written into tensors of
/// this backend's memory. Everything that an operation reads is there too, or where `reaches` says yes. The same operands give the same bits
/// each time.
package protocol Backend: AnyObject, Sendable {
    /// What tells results of different bits apart, for files that keep them.
    var name: String { get }
    /// Operations that work side by side.
    var threads: Int { get }

    /// New memory with whatever was in it.
    func storage(byteCount: Int) -> Storage
    /// Whether operations can read and write that memory.
    func reaches(_ storage: Storage) -> Bool
    func clear(_ x: Tensor)
    /// Calls `body` once for every index, some at a time, with a backend that works by itself.
    func forEach(_ count: Int, _ body: @Sendable (Int, any Backend) -> Void)

    // MARK: elements

    func copy(_ x: Tensor, into y: Tensor)
    func add(_ x: Tensor, to y: Tensor, scale: Float)
    func multiply(_ x: Tensor, by scale: Float)
    func addRow(_ row: Tensor, to y: Tensor)
    func addColumnSums(of x: Tensor, to sums: Tensor)
    func addTransposed(_ x: Tensor, to y: Tensor)
    func multiply(_ up: Tensor, gate: Tensor, through f: GateActivation, into y: Tensor)
    func multiplyBackward(dy: Tensor, up: Tensor, gate: Tensor, through f: GateActivation)
    func dropout(_ x: Tensor, rate: Float, seed: UInt64, into y: Tensor, adding: Bool)
    func sumOfSquares(_ x: Tensor) -> Double

    // MARK: rows

    func rmsNorm(_ x: Tensor, weight: Tensor, epsilon: Float, into y: Tensor, reciprocal: Tensor)
    func rmsNormBackward(dy: Tensor, x: Tensor, weight: Tensor, reciprocal: Tensor, dx: Tensor, dWeight: Tensor?)
    func rope(_ x: Tensor, positions: [Int32], table: RopeTable, headDim: Int, inverse: Bool)
    func gather(_ rows: [Int], of y: Tensor, into x: Tensor)
    func scatterAdd(_ x: Tensor, to y: Tensor, rows: [Int])
    func embed(_ ids: [Int32], table: Matrix, into x: Tensor)
    func decode(_ matrix: Matrix, into values: Tensor)

    // MARK: products

    func pack(_ x: Tensor, transposed: Bool, precision: Precision, onlyBytes: Bool) -> PackedRows
    func multiply(_ a: PackedRows, _ b: Matrix, transposed: Bool, into c: Tensor, scale: Float, adding: Bool)
    func prepare(_ x: Tensor, for matrices: [Matrix], precision: Precision) -> PreparedRows
    func multiply(_ w: Matrix, rows x: PreparedRows, into y: Tensor, scale: Float, adding: Bool)
    func multiply(_ w: Matrix, rows: [Int], row x: PreparedRows, into y: Tensor, bias: Tensor?)

    // MARK: attention

    func attention(_ operands: AttentionOperands, o: Tensor)
    func attentionBackward(_ operands: AttentionOperands, o: Tensor, dO: Tensor, dq: Tensor, dk: Tensor, dv: Tensor)
    func store(_ x: Tensor, at rows: CacheRows, in cache: Tensor)
    func cachedAttention(
        q: Tensor, keys: Tensor, values: Tensor, rows: CacheRows, shape: AttentionShape, precision: Precision, tiled: Bool, into o: Tensor)

    // MARK: losses and steps

    func crossEntropy(logits: Tensor, targets: [Int32], weights: [Float], losses: Tensor, gradient: Bool)
    func likeliest(logits: Tensor, temperature: Float, entries: Int) -> (ids: [Int32], probabilities: [Float])
    func distill(
        logits: Tensor, teacher: TeacherDistribution, shares: [Float], targets: [Int32], weights: [Float], losses: Tensor, gradient: Bool)
    func adamW(_ step: AdamWStep, parameter: Tensor, gradient: Tensor, m: Tensor, v: Tensor)

    // MARK: rounding to blocks

    func quantizeNF4(_ matrix: Tensor, codes: Tensor, absmax: Tensor)
    func round(_ matrix: Tensor, to encoding: Encoding, importance: Tensor?, blocks: Tensor)
    func compactScales(_ matrix: QuantizedMatrix, absmax: Tensor) -> CompactScales
}

/// What attention and its gradients read.
package struct AttentionOperands: Sendable {
    /// f32 [T, heads · D].
    package let q: Tensor
    /// f32 [T, kvHeads · D].
    package let k: Tensor
    /// f32 [T, kvHeads · D].
    package let v: Tensor
    /// f32 [heads, T]: set by attention, read by its gradients.
    package let logSumExp: Tensor
    package let boundaries: [Int32]
    package let parents: [Int32]
    package let shape: AttentionShape
    package let precision: Precision
}

/// Memory that only its backend reaches.
package protocol BackendMemory: AnyObject, Sendable {
    func read(from byteOffset: Int, into bytes: UnsafeMutableRawBufferPointer)
    func write(_ bytes: UnsafeRawBufferPointer, at byteOffset: Int)
}
