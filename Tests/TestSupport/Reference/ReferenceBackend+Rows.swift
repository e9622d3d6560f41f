import Tensors

extension ReferenceBackend {
    package func rmsNorm(_ x: Tensor, weight: Tensor, epsilon: Float, into y: Tensor, reciprocal: Tensor) {
        let (values, w) = (get(x), get(weight))
        let r = stride(from: 0, to: values.count, by: w.count).map { start in
            let squares = values[start..<start + w.count].reduce(0) { $0 + $1 * $1 }
            return 1 / (squares / Double(w.count) + Double(epsilon)).squareRoot()
        }
        set(y, values.enumerated().map { $1 * r[$0 / w.count] * w[$0 % w.count] })
        set(reciprocal, r)
    }

    /// With n = x r: dx = r (w dy - n mean(n w dy)), dw = Σ n dy.
    package func rmsNormBackward(dy: Tensor, x: Tensor, weight: Tensor, reciprocal: Tensor, dx: Tensor, dWeight: Tensor?) {
        let (d, values, w, r) = (get(dy), get(x), get(weight), get(reciprocal))
        let normed = values.enumerated().map { $1 * r[$0 / w.count] }
        let means = r.indices.map { row in
            (0..<w.count).reduce(0) { $0 + normed[row * w.count + $1] * w[$1] * d[row * w.count + $1] } / Double(w.count)
        }
        set(
            dx,
            get(dx).enumerated().map { at, sum in
                sum + r[at / w.count] * (w[at % w.count] * d[at] - normed[at] * means[at / w.count])
            })
        guard let dWeight else { return }
        var total = get(dWeight)
        for at in d.indices { total[at % w.count] += normed[at] * d[at] }
        set(dWeight, total)
    }

    package func rope(_ x: Tensor, positions: [Int32], table: RopeTable, headDim: Int, inverse: Bool) {
        var values = get(x)
        let (cosine, sine) = (get(table.cosine), get(table.sine))
        let half = headDim / 2
        for (row, position) in positions.enumerated() {
            for head in 0..<x.columns / headDim {
                for i in 0..<half {
                    let (at, angle) = (row * x.columns + head * headDim + i, Int(position) * half + i)
                    let (a, b) = (values[at], values[at + half])
                    let (c, s) = (cosine[angle], inverse ? -sine[angle] : sine[angle])
                    (values[at], values[at + half]) = (a * c - b * s, b * c + a * s)
                }
            }
        }
        set(x, values)
    }

    package func gather(_ rows: [Int], of y: Tensor, into x: Tensor) {
        let values = get(y)
        set(x, rows.flatMap { values[$0 * y.columns..<($0 + 1) * y.columns] })
    }

    package func scatterAdd(_ x: Tensor, to y: Tensor, rows: [Int]) {
        var values = get(y)
        let added = get(x)
        for (source, target) in rows.enumerated() {
            for column in 0..<x.columns { values[target * x.columns + column] += added[source * x.columns + column] }
        }
        set(y, values)
    }

    package func embed(_ ids: [Int32], table: Matrix, into x: Tensor) {
        let values = values(table)
        set(x, ids.flatMap { values[Int($0) * table.columns..<(Int($0) + 1) * table.columns] })
    }

    package func decode(_ matrix: Matrix, into x: Tensor) { set(x, values(matrix)) }

    // MARK: products

    /// [m, k] as it is, whatever the precision.
    package func pack(_ x: Tensor, transposed: Bool, precision: Precision, onlyBytes: Bool) -> PackedRows {
        let (rows, depth) = transposed ? (x.columns, x.rows) : (x.rows, x.columns)
        let values = get(x)
        let memory = Device(self).tensor([rows, depth])
        set(memory, transposed ? (0..<rows * depth).map { values[$0 % depth * rows + $0 / depth] } : values)
        return PackedRows(rows: rows, depth: depth, precision: precision, memory: memory)
    }

    package func multiply(_ a: PackedRows, _ b: Matrix, transposed: Bool, into c: Tensor, scale: Float, adding: Bool) {
        guard let memory = a.memory else { preconditionFailure("rows that were not packed") }
        product(get(memory), b, transposed: transposed, depth: a.depth, into: c, scale: scale, adding: adding)
    }

    package func prepare(_ x: Tensor, for matrices: [Matrix], precision: Precision) -> PreparedRows {
        let copy = Device(self).tensor(x.shape)
        set(copy, get(x))
        return PreparedRows(rows: x.rows, depth: x.columns, precision: precision, orders: [0: copy.storage])
    }

    package func multiply(_ w: Matrix, rows x: PreparedRows, into y: Tensor, scale: Float, adding: Bool) {
        product(values(x), w, transposed: true, depth: x.depth, into: y, scale: scale, adding: adding)
    }

    package func multiply(_ w: Matrix, rows: [Int], row x: PreparedRows, into y: Tensor, bias: Tensor?) {
        let all = Device(self).tensor(y.shape)
        product(values(x), w, transposed: true, depth: x.depth, into: all, scale: 1, adding: false)
        let (found, more) = (get(all), bias.map(get))
        var result = get(y)
        for row in rows { result[row] = found[row] + (more?[row] ?? 0) }
        set(y, result)
    }

    private func values(_ x: PreparedRows) -> [Double] {
        guard let storage = x.orders[0] else { preconditionFailure("rows that were not prepared") }
        return get(Tensor(storage: storage, byteOffset: 0, shape: [x.rows, x.depth], dtype: .f32))
    }

    private func product(
        _ a: [Double], _ b: Matrix, transposed: Bool, depth: Int, into c: Tensor, scale: Float, adding: Bool
    ) {
        let (values, n) = (values(b), c.columns)
        var sums = [Double](repeating: 0, count: c.count)
        for m in 0..<c.rows {
            for k in 0..<depth {
                let left = a[m * depth + k]
                for column in 0..<n { sums[m * n + column] += left * values[transposed ? column * depth + k : k * n + column] }
            }
        }
        set(c, adding ? zip(get(c), sums).map { $0 + Double(scale) * $1 } : sums.map { $0 * Double(scale) })
    }

    // MARK: rounding to blocks

    /// How a file's blocks are filled is no matter of the memory: as on the processor.
    private static let rounding = Device(threads: 1, path: .portable)

    package func quantizeNF4(_ matrix: Tensor, codes: Tensor, absmax: Tensor) {
        let rounded = QuantizedMatrix(nf4: host(matrix), device: Self.rounding)
        rounded.blocks.withBytes { write($0, into: codes) }
        rounded.absmax?.withBytes { write($0, into: absmax) }
    }

    package func round(_ matrix: Tensor, to encoding: Encoding, importance: Tensor?, blocks: Tensor) {
        QuantizedMatrix(rounding: host(matrix), to: encoding, importance: importance.map(host), device: Self.rounding)
            .blocks.withBytes { write($0, into: blocks) }
    }

    package func compactScales(_ matrix: QuantizedMatrix, absmax: Tensor) -> CompactScales {
        let device = Device(self)
        return CompactScales(codes: device.zeros([1], dtype: .u8), steps: device.zeros([1]))
    }

    private func host(_ x: Tensor) -> Tensor { Tensor(x.floats(), shape: x.shape) }
}
