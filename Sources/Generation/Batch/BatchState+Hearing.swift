import Synchronization
import Tensors
import Tokenization
import Transformers

extension BatchState {
    /// Has sequences take what the model makes of their newest token. logits: f32 [n, V], a row each.
    mutating func hear(_ indices: [Int], _ logits: Tensor) -> [BatchEvent] {
        let normalizers = logSums(logits)
        let picks = picked(indices, logits, normalizers)
        return indices.enumerated().flatMap { row, index -> [BatchEvent] in
            guard normalizers[row].isFinite else { return [.failed(active[index].id, .notFinite)] }
            let scores = logits.rows(row..<row + 1)
            switch active[index].work {
            case .write(let writing): return hear(index, writing, picks[row], normalizers[row])
            case .weigh(var weighing):
                active[index].newest = scores.withFloats { weighing.append($0) }
                active[index].work = .weigh(weighing)
                return active[index].newest == nil ? [.weighed(active[index].id, weighing.odds)] : []
            case .keep:
                kept[active[index].id] = generator.device.copied(scores)
                return []
            case .score: return []
            }
        }
    }

    private mutating func hear(_ index: Int, _ writing: Writing, _ pick: Pick?, _ normalizer: Float) -> [BatchEvent] {
        var writing = writing
        let id = active[index].id
        guard let pick else { return [.finished(id, writing.answer)] }
        writing.sampler = pick.sampler
        let (text, isOver) = writing.append(pick.token, logProbability: pick.logit - normalizer)
        active[index].work = .write(writing)
        let said: [BatchEvent] = text.isEmpty ? [] : [.text(id, text)]
        if isOver { return said + [.finished(id, writing.answer)] }
        active[index].newest = pick.token
        return said
    }

    private struct Pick: Sendable {
        let token: TokenID
        let logit: Float
        let sampler: Sampler
    }

    /// The next token of each sequence that is written and not full.
    private func picked(_ indices: [Int], _ logits: Tensor, _ normalizers: [Float]) -> [Pick?] {
        let picks = Mutex([Pick?](repeating: nil, count: indices.count))
        let works = indices.map { active[$0].work }
        generator.device.forEach(indices.count) { row, _ in
            guard case .write(let writing) = works[row], !writing.isFull, normalizers[row].isFinite else { return }
            var sampler = writing.sampler
            let pick = logits.rows(row..<row + 1).withFloats { scores in
                let token = writing.given ?? sampler.pick(scores, after: writing.answer.tokens)
                return Pick(token: token, logit: scores[Int(token)], sampler: sampler)
            }
            picks.withLock { $0[row] = pick }
        }
        return picks.withLock { $0 }
    }

    /// log Σ exp of each row, by way of the loss of token 0: log Σ exp(logits) - logits[0].
    private func logSums(_ logits: Tensor) -> [Float] {
        let losses = generator.device.tensor([logits.rows])
        generator.device.crossEntropy(
            logits: generator.device.copied(logits), targets: Array(repeating: 0, count: logits.rows),
            weights: Array(repeating: 1, count: logits.rows),
            losses: losses,
            gradient: false)
        return losses.floats().enumerated().map { row, loss in loss + logits.rows(row..<row + 1).withFloats { $0[0] } }
    }

    /// Rows of logits that are held at once where a continuation is scored.
    private static let scoredRows = 32

    /// Takes the probabilities of the tokens behind `wanted`, whose residual stream is x.
    mutating func score(_ index: Int, _ wanted: Range<Int>, _ x: Tensor, _ events: inout [BatchEvent]) {
        guard case .score(let first, var found) = active[index].work else { return }
        for start in stride(from: 0, to: x.rows, by: Self.scoredRows) {
            let rows = start..<min(start + Self.scoredRows, x.rows)
            let logits = model.logits(after: x.rows(rows), isExact: true, pass: pass)
            let targets = rows.map { active[index].tokens[wanted.lowerBound + $0 + 1] }
            let losses = generator.device.tensor([rows.count])
            generator.device.crossEntropy(
                logits: logits, targets: targets, weights: Array(repeating: 1, count: rows.count), losses: losses, gradient: false)
            found += losses.floats().map { -$0 }
        }
        active[index].work = .score(first: first, found)
        guard wanted.upperBound == active[index].readCount else { return }
        let isFinite = found.allSatisfy(\.isFinite)
        events.append(isFinite ? .scored(active[index].id, found) : .failed(active[index].id, .notFinite))
    }
}
