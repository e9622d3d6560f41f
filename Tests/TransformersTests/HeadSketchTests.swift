import Tensors
import TestSupport
import Testing

@testable import Transformers

@Suite("The sketch of the head")
struct HeadSketchTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var path: KernelPath
        var precision: Precision
        var dtype: DType
        var testDescription: String { "\(path.rawValue) \(precision.rawValue) \(dtype)" }
    }

    static let cases = KernelPath.available.flatMap { path in
        [Precision.bf16, .int8].flatMap { precision in
            [DType.f32, .bf16].map { Case(path: path, precision: precision, dtype: $0) }
        }
    }
    static let columns = 192

    /// A head of so many tokens, with the sketch of it, on a path.
    private struct Subject {
        let head: Linear
        let sketch: HeadSketch
        let pass: Pass

        init(_ weights: [Float], bias: [Float]? = nil, _ test: Case, isCompact: Bool = false) throws {
            let device = Device(threads: 2, path: test.path)
            let rows = weights.count / columns
            head = Linear(
                name: "lm_head", weight: .dense(Tensor(weights, shape: [rows, columns]).converted(to: test.dtype)),
                bias: bias.map { Tensor($0, shape: [rows]) })
            var sketch = try #require(HeadSketch(of: head, quantized: nil, device: device))
            if isCompact { sketch.compactScales(device: device) }
            self.sketch = sketch
            pass = Pass(device: device, precision: test.precision)
        }

        /// The head's own logits, and those of the sketch.
        func logits(_ x: [Float]) -> (own: [Float], sketched: [Float]) {
            let row = Tensor(x, shape: [1, columns])
            let (own, sketched) = (Tensor(zeros: [1, head.outputs]), Tensor(zeros: [1, head.outputs]))
            head.forward(pass.byRow.input(row, for: head), into: own, pass: pass.byRow)
            sketch.forward(row, head: head, into: sketched, pass: pass.byRow)
            return (own.floats(), sketched.floats())
        }
    }

    private func expectBest(_ logits: (own: [Float], sketched: [Float]), alike count: Int, _ what: String) {
        #expect(logits.sketched.firstIndex(of: logits.sketched.max() ?? 0) == logits.own.firstIndex(of: logits.own.max() ?? 0), "\(what)")
        let best = logits.own.indices.sorted { logits.own[$0] > logits.own[$1] }.prefix(count)
        #expect(best.allSatisfy { logits.sketched[$0] == logits.own[$0] }, "\(what)")
        #expect(zip(logits.sketched, logits.own).count(where: ==) >= HeadSketch.exact, "\(what)")
    }

    @Test("finds the best token of random rows, and its best logits are the head's own, bit for bit", arguments: cases, [false, true])
    func randomRows(_ test: Case, _ isCompact: Bool) throws {
        var random = RandomNumbers(seed: 11)
        let subject = try Subject(random.floats(2_000 * Self.columns), bias: random.floats(2_000, scale: 0.5), test, isCompact: isCompact)
        for index in 0..<60 {
            let logits = subject.logits(random.floats(Self.columns))
            expectBest(logits, alike: 8, "row \(index)")
            // The others are guesses near by; were they all the head's own, nothing would be saved.
            let errors = zip(logits.sketched, logits.own).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
            #expect(errors > 0, "row \(index)")
            #expect(errors < 0.03 * logits.own.reduce(0) { $0 + $1 * $1 }, "row \(index)")
        }
    }

    @Test(
        "finds the best among others that lie close to it, however many they are", arguments: cases,
        [2, 40, 63, 64, 65, 200, 2_000])
    func closeRivals(_ test: Case, _ rivals: Int) throws {
        var random = RandomNumbers(seed: UInt64(rivals))
        var weights = random.floats(2_000 * Self.columns)
        for row in 1..<rivals {
            let differences = random.floats(Self.columns, scale: 2e-3)
            for column in 0..<Self.columns { weights[row * Self.columns + column] = weights[column] + differences[column] }
        }
        let subject = try Subject(weights, test)
        for index in 0..<20 {
            let noise = random.floats(Self.columns, scale: 0.5)
            let logits = subject.logits(noise.enumerated().map { $1 + weights[$0] })
            expectBest(logits, alike: 1, "row \(index)")
        }
    }

    @Test("of a row that says nothing, and of few tokens, gives the head's own logits", arguments: cases)
    func flat(_ test: Case) throws {
        var random = RandomNumbers(seed: 12)
        let subject = try Subject(random.floats(500 * Self.columns), test)
        let nothing = subject.logits([Float](repeating: 0, count: Self.columns))
        #expect(nothing.sketched == nothing.own)
        let few = try Subject(random.floats(HeadSketch.exact * Self.columns), test).logits(random.floats(Self.columns))
        #expect(few.sketched == few.own)
    }

    @Test("takes the largest values, whatever their order")
    func largest() {
        var random = RandomNumbers(seed: 13)
        for count in [1, 63, 64, 65, 1_000] {
            // Many of them twice.
            var values = (0..<count).map { _ in Float(Int.random(in: 0..<300, using: &random)) }
            for order in 0..<3 {
                if order == 1 { values.sort() }
                if order == 2 { values.reverse() }
                let chosen = values.withUnsafeBufferPointer { HeadSketch.largest(HeadSketch.exact, of: $0) }
                #expect(Set(chosen).count == min(count, HeadSketch.exact))
                #expect(chosen.map { values[$0] }.sorted(by: >) == Array(values.sorted(by: >).prefix(HeadSketch.exact)))
            }
        }
    }

    @Test("there is none of a head that is in few bits itself", arguments: Encoding.allCases.filter { ![.f32, .bf16, .nf4].contains($0) })
    func encoded(_ encoding: Encoding) {
        let device = Device(threads: 1)
        let blocks = Tensor(zeros: [100, 256 / encoding.blockValues * encoding.blockByteCount], dtype: .u8)
        let matrix = QuantizedMatrix(rows: 100, columns: 256, encoding: encoding, blocks: blocks)
        #expect(HeadSketch(of: Linear(name: "lm_head", weight: .quantized(matrix), bias: nil), quantized: nil, device: device) == nil)
    }

    @Test("there is none of NF4, of f16 and of rows that are not made of whole blocks")
    func plain() {
        let device = Device(threads: 1)
        func sketch(_ weight: Matrix) -> HeadSketch? {
            HeadSketch(of: Linear(name: "lm_head", weight: weight, bias: nil), quantized: nil, device: device)
        }
        #expect(sketch(.quantized(QuantizedMatrix(nf4: Tensor(zeros: [100, 64]), device: device))) == nil)
        #expect(sketch(.dense(Tensor(zeros: [100, 64], dtype: .f16))) == nil)
        #expect(sketch(.dense(Tensor(zeros: [100, 96]))) == nil)
        #expect(sketch(.dense(Tensor(zeros: [100, 64]))) != nil)
    }
}
