import Tensors
import Tokenization
import Transformers

/// How much of what it was asked a model said.
package struct Recall: Sendable, Equatable, Codable {
    /// Answers said letter for letter.
    package var said: Int
    package var asked: Int

    package init(said: Int, asked: Int) {
        self.said = said
        self.asked = asked
    }
}

extension Trainer {
    /// The examples whose answer the model would say to the letter if it always took the likeliest token.
    ///
    /// No token is generated for it: an answer comes out whole exactly where each of its tokens is the likeliest after those before it.
    ///
    /// - Parameter mostTargets: longer answers are not asked for: nobody says those to the letter.
    package func recall(of sequences: [TokenBatch], mostTargets: Int = 24) -> Recall {
        let pass = Pass(device: device, precision: recipe.precision)
        var recall = Recall(said: 0, asked: 0)
        for batch in sequences {
            let tokens = batch.targets.indices.filter { batch.targets[$0] >= 0 }
            let first = model.likeliest(after: tokens, of: PackedSequence(batch), entries: 1, pass: pass).ids
            let isRight = Dictionary(zip(tokens, zip(tokens, first).map { batch.targets[$0] == $1 })) { first, _ in first }
            for (start, end) in zip(batch.boundaries, batch.boundaries.dropFirst()) {
                let answer = (Int(start)..<Int(end)).compactMap { isRight[$0] }
                guard !answer.isEmpty, answer.count <= mostTargets else { continue }
                recall.asked += 1
                recall.said += answer.allSatisfy(\.self) ? 1 : 0
            }
        }
        return recall
    }
}
