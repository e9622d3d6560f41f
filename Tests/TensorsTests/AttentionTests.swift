import Tensors
import TestSupport
import Testing

@Suite("Attention")
struct AttentionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var tested: TestedDevice
        var boundaries: [Int32]
        var heads: Int
        var kvHeads: Int
        var dim: Int
        var scale: Float?
        var window: Int?
        var testDescription: String {
            "\(tested.testDescription), heads \(heads)/\(kvHeads) of \(dim), examples at \(boundaries), window \(window ?? 0)"
        }
        var tokens: Int { Int(boundaries[boundaries.count - 1]) }
        var shape: AttentionShape { AttentionShape(heads: heads, kvHeads: kvHeads, headDim: dim, scale: scale, window: window) }
        var reference: ReferenceMath.Attention {
            let scale = scale.map(Double.init) ?? 1 / Double(dim).squareRoot()
            return .init(heads: heads, kvHeads: kvHeads, dim: dim, boundaries: boundaries, scale: scale, window: window)
        }
    }

    static let cases = TestedDevice.all.flatMap { tested in
        [
            Case(tested: tested, boundaries: [0, 1], heads: 1, kvHeads: 1, dim: 8),
            Case(tested: tested, boundaries: [0, 7, 7, 40], heads: 4, kvHeads: 2, dim: 16),
            Case(tested: tested, boundaries: [0, 300, 333], heads: 2, kvHeads: 1, dim: 24),
            Case(tested: tested, boundaries: [0, 7, 7, 40], heads: 4, kvHeads: 2, dim: 16, window: 1),
            Case(tested: tested, boundaries: [0, 33, 40], heads: 2, kvHeads: 1, dim: 6, scale: 0.5, window: 7),
            // Rows of a block begin their windows in different tiles, and some tiles lie behind all of them.
            Case(tested: tested, boundaries: [0, 400, 433], heads: 2, kvHeads: 1, dim: 8, window: 33),
            Case(tested: tested, boundaries: [0, 700], heads: 1, kvHeads: 1, dim: 8, window: 300),
        ]
    }

    private func random(_ test: Case, seed: UInt64) -> (q: [Float], k: [Float], v: [Float], dO: [Float]) {
        var random = RandomNumbers(seed: seed)
        let width = test.tokens * test.dim
        return (
            random.floats(width * test.heads), random.floats(width * test.kvHeads), random.floats(width * test.kvHeads),
            random.floats(width * test.heads)
        )
    }

    @Test("equals the plain softmax, example by example", arguments: cases)
    func forward(_ test: Case) {
        let (q, k, v, _) = random(test, seed: 1)
        let expected = ReferenceMath.attention(q.map(Double.init), k.map(Double.init), v.map(Double.init), test.reference)
        let o = run(test, q, k, v).o
        expectClose(o.floats(), expected.map(Float.init), absolute: 2e-6, "output")
    }

    private func run(_ test: Case, _ q: [Float], _ k: [Float], _ v: [Float]) -> (o: Tensor, logSumExp: Tensor) {
        let device = test.tested.device
        let o = device.tensor([test.tokens, test.heads * test.dim])
        let logSumExp = device.tensor([test.heads, test.tokens])
        device.attention(
            q: device.tensor(q, shape: o.shape), k: device.tensor(k, shape: [test.tokens, test.kvHeads * test.dim]),
            v: device.tensor(v, shape: [test.tokens, test.kvHeads * test.dim]), boundaries: test.boundaries, shape: test.shape,
            precision: .f32,
            into: o, logSumExp: logSumExp)
        return (o, logSumExp)
    }

    @Test("has the gradients that differences of the plain version give", arguments: cases)
    func backward(_ test: Case) {
        let (q, k, v, dO) = random(test, seed: 2)
        let device = test.tested.device
        let kvShape: Shape = [test.tokens, test.kvHeads * test.dim]
        let (o, logSumExp) = run(test, q, k, v)
        let (dq, dk, dv) = (device.zeros(o.shape), device.zeros(kvShape), device.zeros(kvShape))
        device.attentionBackward(
            dO: device.tensor(dO, shape: o.shape), q: device.tensor(q, shape: o.shape), k: device.tensor(k, shape: kvShape),
            v: device.tensor(v, shape: kvShape),
            o: o, logSumExp: logSumExp, boundaries: test.boundaries, shape: test.shape, precision: .f32, dq: dq, dk: dk, dv: dv)
        let inputs = [q, k, v].map { $0.map(Double.init) }
        for (which, gradient) in [dq, dk, dv].enumerated() {
            let stride = max(1, gradient.count / 6)
            for index in Swift.stride(from: 0, to: gradient.count, by: stride) {
                let slope = ReferenceMath.slope(inputs[which], at: index) { changed in
                    var all = inputs
                    all[which] = changed
                    let o = ReferenceMath.attention(all[0], all[1], all[2], test.reference)
                    return zip(o, dO).reduce(0) { $0 + $1.0 * Double($1.1) }
                }
                expectClose([gradient.f32[index]], [Float(slope)], absolute: 2e-5, relative: 1e-4, "\(["dq", "dk", "dv"][which])[\(index)]")
            }
        }
    }

    /// Stretches that others go on from, one longer than a tile of keys, beside the same row with each path written out.
    @Test("over what an example goes on from is that over the whole path, and so are its gradients", arguments: TestedDevice.all)
    func parents(_ tested: TestedDevice) {
        let (lengths, parents): ([Int], [Int32]) = ([300, 20, 7, 33, 5, 110, 1], [-1, 0, 1, 1, 0, 3, -1])
        let starts = lengths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        let paths = lengths.indices.map { index -> [Int] in
            let path = sequence(first: index) { parents[$0] < 0 ? nil : Int(parents[$0]) }
            return path.reversed().flatMap { starts[$0]..<starts[$0 + 1] }
        }
        let once = Case(tested: tested, boundaries: starts.map(Int32.init), heads: 4, kvHeads: 2, dim: 16)
        let each = Case(
            tested: tested, boundaries: paths.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }, heads: 4, kvHeads: 2,
            dim: 16)
        let places = paths.flatMap(\.self)
        // Of the tokens that stand in several paths only the stretch's own one is asked for.
        let isOwn = zip(paths, lengths).flatMap { path, length in path.indices.map { $0 >= path.count - length } }
        func written(_ x: [Float], onlyOwn: Bool = false) -> [Float] {
            let width = x.count / once.tokens
            var all: [Float] = []
            for (at, own) in zip(places, isOwn) {
                all += own || !onlyOwn ? Array(x[at * width..<(at + 1) * width]) : [Float](repeating: 0, count: width)
            }
            return all
        }
        func gathered(_ x: [Float], onlyOwn: Bool = false) -> [Float] {
            let width = x.count / each.tokens
            var sum = [Float](repeating: 0, count: once.tokens * width)
            for (from, (at, own)) in zip(places, isOwn).enumerated() where own || !onlyOwn {
                for column in 0..<width { sum[at * width + column] += x[from * width + column] }
            }
            return sum
        }
        let (q, k, v, dO) = random(once, seed: 6)
        let found = attention(once, q, k, v, dO, parents: parents)
        let expected = attention(each, written(q), written(k), written(v), written(dO, onlyOwn: true), parents: [])
        expectClose(found.o, gathered(expected.o, onlyOwn: true), absolute: 2e-6, "output")
        for (a, b) in zip(found.gradients, expected.gradients) { expectClose(a, gathered(b), absolute: 2e-5, relative: 1e-4, "gradient") }
    }

    private func attention(
        _ test: Case, _ q: [Float], _ k: [Float], _ v: [Float], _ dO: [Float], parents: [Int32]
    ) -> (o: [Float], gradients: [[Float]]) {
        let device = test.tested.device
        let shape: Shape = [test.tokens, test.heads * test.dim]
        let kvShape: Shape = [test.tokens, test.kvHeads * test.dim]
        let (q, k, v) = (device.tensor(q, shape: shape), device.tensor(k, shape: kvShape), device.tensor(v, shape: kvShape))
        let (o, logSumExp) = (device.tensor(shape), device.tensor([test.heads, test.tokens]))
        device.attention(
            q: q, k: k, v: v, boundaries: test.boundaries, parents: parents, shape: test.shape, precision: .f32, into: o,
            logSumExp: logSumExp)
        let (dq, dk, dv) = (device.zeros(shape), device.zeros(kvShape), device.zeros(kvShape))
        device.attentionBackward(
            dO: device.tensor(dO, shape: shape), q: q, k: k, v: v, o: o, logSumExp: logSumExp, boundaries: test.boundaries,
            parents: parents,
            shape: test.shape, precision: .f32, dq: dq, dk: dk, dv: dv)
        return (o.floats(), [dq.floats(), dk.floats(), dv.floats()])
    }

    @Test("over a cache equals attention over the whole row", arguments: TestedDevice.all, [nil, 1, 33, 100, 300, 5_000])
    func cached(_ tested: TestedDevice, _ window: Int?) {
        let test = Case(tested: tested, boundaries: [0, 301], heads: 4, kvHeads: 2, dim: 16, window: window)
        let (q, k, v, _) = random(test, seed: 3)
        let device = tested.device
        let whole = run(test, q, k, v).o
        let queries = device.tensor(q, shape: whole.shape)
        let (keys, values) = (device.tensor([2, 310, 16]), device.tensor([2, 310, 16]))
        // Every token lies apart from the one before it.
        let slots = (0..<301).map { Int32($0 * 7 % 310) }
        for range in [0..<200, 200..<301] {
            let rows = rows(range, slots)
            device.store(device.tensor(k, shape: [301, 32]).rows(range), at: rows, in: keys)
            device.store(device.tensor(v, shape: [301, 32]).rows(range), at: rows, in: values)
        }
        for (past, count, tiled) in [(0, 1, false), (0, 100, true), (100, 200, true), (200, 1, true), (200, 3, false), (300, 1, false)] {
            let o = device.tensor([count, 64])
            device.cachedAttention(
                q: queries.rows(past..<past + count), keys: keys, values: values, rows: rows(past..<past + count, slots), shape: test.shape,
                precision: .f32, tiled: tiled, into: o)
            expectClose(o.floats(), whole.rows(past..<past + count).floats(), absolute: 2e-6, "\(count) rows after \(past)")
        }
    }

    private func rows(_ newest: Range<Int>, _ slots: [Int32]) -> CacheRows {
        var rows = CacheRows()
        rows.append(newest: newest.count, slots: Array(slots.prefix(newest.upperBound)))
        return rows
    }

    @Test(
        "over a cache gives each token the same bits, however many are asked for at once", arguments: TestedDevice.all, [nil, 40, 300])
    func cutting(_ tested: TestedDevice, _ window: Int?) {
        let test = Case(tested: tested, boundaries: [0, 601], heads: 6, kvHeads: 2, dim: 24, window: window)
        let (q, k, v, _) = random(test, seed: 5)
        let device = tested.device
        let (keys, values) = (device.tensor([2, 610, 24]), device.tensor([2, 610, 24]))
        let slots = (0..<601).map { Int32($0 * 7 % 610) }
        device.store(device.tensor(k, shape: [601, 48]), at: rows(0..<601, slots), in: keys)
        device.store(device.tensor(v, shape: [601, 48]), at: rows(0..<601, slots), in: values)
        for precision in [Precision.f32, .int8] {
            func attention(_ parts: [Int], tiled: Bool) -> [Float] {
                var (at, all) = (0, [Float]())
                for count in parts {
                    let o = device.tensor([count, 144])
                    device.cachedAttention(
                        q: device.tensor(q, shape: [601, 144]).rows(at..<at + count), keys: keys, values: values,
                        rows: rows(at..<at + count, slots), shape: test.shape, precision: precision, tiled: tiled, into: o)
                    all += o.floats()
                    at += count
                }
                return all
            }
            for tiled in [true, false] {
                let whole = attention([601], tiled: tiled)
                #expect(attention([1, 1, 5, 100, 193, 1, 300], tiled: tiled) == whole)
                #expect(attention([256, 97, 248], tiled: tiled) == whole)
            }
        }
    }
}
