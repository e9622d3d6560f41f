import Tensors
import Tokenization
import Transformers

extension Generator {
    /// What the model makes of a text, as one vector: the mean of what its head reads of each token, of length 1. f32 [C].
    ///
    /// - Throws: `GenerationError`.
    package func embedding(of prompt: [TokenID]) throws -> [Float] {
        try check(prompt)
        let states = model.states(prompt, layout: RowLayout(count: prompt.count), pass: Pass(device: device, precision: precision))
        var sum = [Float](repeating: 0, count: states.columns)
        for row in 0..<states.rows {
            for (column, value) in states.rows(row..<row + 1).floats().enumerated() { sum[column] += value }
        }
        let length = sum.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
        guard length.isFinite, length > 0 else { throw GenerationError.notFinite }
        return sum.map { Float(Double($0) / length) }
    }
}
