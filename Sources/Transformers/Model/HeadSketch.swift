import ModelFiles
import Tensors

/// The head in 4 bits, which finds the tokens that may come next, so that only their rows of the head itself are read.
///
/// A vocabulary of 128,256 makes the bf16 head half of what a token has to read. Logits of the `exact` best tokens by the sketch are
/// those of the head; the others, which sampling hardly reaches, carry the rounding of 4 bits. Where so many tokens lie close together that
/// the best may be among those, all logits are the head's.
struct HeadSketch: Sendable {
    private(set) var weight: QuantizedMatrix

    /// Among quantised weights.
    static let name = "lm_head.sketch"

    /// How many logits are computed again from the head itself.
    static let exact = 64

    /// Nil for a head whose rows are not made of whole blocks, and for one that is in few bits itself.
    init?(of head: Linear, quantized: QuantizedWeights?, device: Device) {
        guard case .dense(let tensor) = head.weight, tensor.columns % QuantizedMatrix.nf4BlockSize == 0, tensor.dtype != .f16 else {
            return nil
        }
        weight = quantized?.matrix(Self.name, shape: tensor.shape).map(device.resident) ?? QuantizedMatrix(nf4: tensor, device: device)
    }

    var byteCount: Int { Matrix.quantized(weight).rowByteCount }

    mutating func compactScales(device: Device) { weight = weight.withCompactScales(device: device) }

    /// Sets the logits, f32 [n, V], of normed rows, f32 [n, C].
    func forward(_ x: Tensor, head: Linear, into logits: Tensor, pass: Pass) {
        let sketch = Matrix.quantized(weight)
        pass.device.multiply(sketch, rows: pass.device.prepare(x, for: [sketch], precision: pass.precision), into: logits)
        if let bias = head.bias { pass.device.addRow(bias, to: logits) }
        for index in 0..<x.rows {
            let (row, result) = (x.rows(index..<index + 1), logits.rows(index..<index + 1))
            let best = result.withFloats { Self.largest(Self.exact, of: $0) }
            let guesses = result.withFloats { logits in best.map { logits[$0] } }
            pass.device.multiply(head.weight, rows: best, row: row, into: result, bias: head.bias)
            let exact = result.withFloats { logits in best.map { logits[$0] } }
            if !Self.isCertain(guesses, exact) { head.forward(pass.input(row, for: head), into: result, pass: pass) }
        }
    }

    /// How much further wrong than the worst of 64 guesses the worst of all is taken to be: of thousands, some are.
    private static let margin: Float = 2

    /// Whether the best of these is the best of all: no other logit was guessed higher than the least of the guesses, and none is taken to be
    /// guessed that far wrong.
    private static func isCertain(_ guesses: [Float], _ logits: [Float]) -> Bool {
        let worst = zip(guesses, logits).reduce(0) { max($0, abs($1.0 - $1.1)) }
        return (logits.max() ?? 0) > (guesses.min() ?? 0) + Self.margin * worst
    }

    /// The indices of the largest values, in no order.
    static func largest(_ count: Int, of values: UnsafeBufferPointer<Float>) -> [Int] {
        guard values.count > count else { return Array(values.indices) }
        var chosen = Array(0..<count)
        var least = chosen.indices.min { values[chosen[$0]] < values[chosen[$1]] } ?? 0
        var floor = values[chosen[least]]
        for index in count..<values.count where values[index] > floor {
            chosen[least] = index
            least = chosen.indices.min { values[chosen[$0]] < values[chosen[$1]] } ?? 0
            floor = values[chosen[least]]
        }
        return chosen
    }
}

extension LanguageModel {
    /// Makes decoding read a 4-bit copy of the head first; worth its memory where the vocabulary is large.
    package mutating func sketchHead(quantized: QuantizedWeights? = nil, device: Device) {
        sketch = HeadSketch(of: head, quantized: quantized, device: device)
    }

    package mutating func dropSketch() { sketch = nil }

    /// Makes decoding read the scales of 4-bit weights, the sketch's too, in 8 bits.
    package mutating func compactScales(device: Device) {
        for layer in blocks.indices {
            for path in TransformerBlock.linearPaths { blocks[layer][keyPath: path].compactScales(device: device) }
        }
        sketch?.compactScales(device: device)
    }

    /// Bytes of weights that one decoded token reads, but for the rows of its embedding and of the best tokens.
    package var bytesPerToken: Int {
        blocks.flatMap(\.linears).reduce(0) { $0 + $1.weight.rowByteCount } + (sketch?.byteCount ?? head.weight.byteCount)
    }
}
