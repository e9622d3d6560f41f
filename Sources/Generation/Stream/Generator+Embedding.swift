import Tensors
import Tokenization
import Transformers

extension Generator {
    /// What the model makes of a text, as one vector: the mean of what its head reads of each token, of length 1. f32 [C].
    ///
    /// - Throws: `GenerationError`.
    package func embedding(of prompt: [TokenID]) throws -> [Float] {
        try check(prompt)
        let states = model.states(prompt, layout: PackedLayout(count: prompt.count), pass: Pass(device: device, precision: precision))
        return try Self.unit(Self.sum(states))
    }

    /// Tokens of prompts that go through the layers together.
    private static let rowTokens = 1_024

    /// What the model is about to say after each prompt, as a vector: what its head reads of the last token, of length 1.
    /// f32 [prompts][C].
    ///
    /// What all prompts begin with is read once for as many as go through the layers together.
    /// Source: the state that predicts a one-word answer tells texts apart better than a mean over all tokens (arXiv 2307.16645).
    ///
    /// - Throws: `GenerationError`.
    package func lastStates(of prompts: [[TokenID]]) throws -> [[Float]] {
        try prompts.forEach(check)
        let shared = model.architecture.sharesBeginnings ? Self.commonBeginning(prompts) : 0
        var vectors: [[Float]] = []
        while vectors.count < prompts.count {
            let (row, boundaries) = Self.row(of: prompts[vectors.count...], sharing: shared)
            let ends = boundaries[(shared > 0 ? 2 : 1)...]
            let layout = PackedLayout(boundaries: boundaries, parents: shared > 0 ? [-1] + ends.map { _ in 0 } : [])
            let states = model.states(row, layout: layout, pass: Pass(device: device, precision: precision))
            for end in ends { vectors.append(try Self.unit(states.rows(Int(end) - 1..<Int(end)).floats())) }
        }
        return vectors
    }

    /// What the lower layers make of texts, a vector each: the mean of the residual stream over a text's tokens, of length 1. f32 [texts][C].
    ///
    /// The first token of a text is left out where there are others: it stands for the beginning, whatever it is
    /// (source: Xiao et al., Efficient Streaming Language Models with Attention Sinks, 2024). What is longer than a row of tokens is cut.
    ///
    /// - Parameter layer: blocks that a text goes through.
    /// - Throws: `GenerationError`.
    package func meanStates(of texts: [[TokenID]], below layer: Int) throws -> [[Float]] {
        let texts = texts.map { Array($0.prefix(Self.rowTokens)) }
        try texts.forEach(check)
        var vectors: [[Float]] = []
        while vectors.count < texts.count {
            let (row, boundaries) = Self.row(of: texts[vectors.count...], sharing: 0)
            let layout = PackedLayout(boundaries: boundaries)
            let stream = model.stream(row, below: layer, layout: layout, pass: Pass(device: device, precision: precision))
            for (start, end) in zip(boundaries, boundaries.dropFirst()) {
                let first = end - start > 1 ? start + 1 : start
                vectors.append(try Self.unit(Self.sum(stream.rows(Int(first)..<Int(end)))))
            }
        }
        return vectors
    }

    /// As many texts, the first at least, as go through the layers together, behind the tokens that all of them begin with.
    private static func row(of texts: ArraySlice<[TokenID]>, sharing shared: Int) -> (ids: [TokenID], boundaries: [Int32]) {
        var row = Array(texts.first?.prefix(shared) ?? [])
        var boundaries = shared > 0 ? [0, Int32(shared)] : [0]
        let first = boundaries.count
        for text in texts {
            guard boundaries.count == first || row.count + text.count - shared <= rowTokens else { break }
            row += text.dropFirst(shared)
            boundaries.append(Int32(row.count))
        }
        return (row, boundaries)
    }

    private static func sum(_ states: Tensor) -> [Float] {
        var sum = [Float](repeating: 0, count: states.columns)
        for row in 0..<states.rows {
            for (column, value) in states.rows(row..<row + 1).floats().enumerated() { sum[column] += value }
        }
        return sum
    }

    /// Tokens that all prompts begin with, each having one more at least.
    private static func commonBeginning(_ prompts: [[TokenID]]) -> Int {
        guard let first = prompts.first, prompts.count > 1 else { return 0 }
        var shared = (prompts.map(\.count).min() ?? 1) - 1
        for prompt in prompts { shared = min(shared, zip(first, prompt).prefix { $0 == $1 }.count) }
        return shared
    }

    private static func unit(_ vector: [Float]) throws -> [Float] {
        let length = vector.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
        guard length.isFinite, length > 0 else { throw GenerationError.notFinite }
        return vector.map { Float(Double($0) / length) }
    }
}
