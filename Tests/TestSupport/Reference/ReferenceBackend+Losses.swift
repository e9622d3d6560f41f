import Foundation
import Tensors

extension ReferenceBackend {
    package func crossEntropy(logits: Tensor, targets: [Int32], weights: [Float], losses: Tensor, gradient: Bool) {
        let rows = rows(of: logits)
        set(
            losses,
            rows.indices.map { row in
                Double(weights[row]) * (Self.logSumExp(rows[row]) - rows[row][Int(targets[row])])
            })
        guard gradient else { return }
        set(
            logits,
            rows.indices.flatMap { row -> [Double] in
                var d = Self.softmax(rows[row])
                d[Int(targets[row])] -= 1
                return d.map { Double(weights[row]) * $0 }
            })
    }

    package func likeliest(logits: Tensor, temperature: Float, entries: Int) -> (ids: [Int32], probabilities: [Float]) {
        var found: (ids: [Int32], probabilities: [Float]) = ([], [])
        for row in rows(of: logits) {
            let all = Self.softmax(row.map { $0 / Double(temperature) })
            let best = all.indices.sorted { (all[$1], $0) < (all[$0], $1) }.prefix(entries)
            let missing = entries - best.count
            found.ids += best.map(Int32.init) + [Int32](repeating: -1, count: missing)
            found.probabilities += best.map { Float(all[$0]) } + [Float](repeating: 0, count: missing)
        }
        return found
    }

    /// Entries that the teacher does not name count as one.
    package func distill(
        logits: Tensor, teacher: TeacherDistribution, shares: [Float], targets: [Int32], weights: [Float], losses: Tensor, gradient: Bool
    ) {
        let rows = rows(of: logits)
        let t = Double(teacher.temperature)
        var (total, d): ([Double], [Double]) = ([], [])
        for (index, row) in rows.enumerated() {
            let (share, weight, target) = (Double(shares[index]), Double(weights[index]), Int(targets[index]))
            let places = index * teacher.entries..<(index + 1) * teacher.entries
            let named = zip(teacher.ids[places], teacher.probabilities[places]).filter { $0.0 >= 0 }.map { (Int($0.0), Double($0.1)) }
            let (plain, soft) = (Self.softmax(row), Self.softmax(row.map { $0 / t }))
            let (rest, own) = (max(0, 1 - named.reduce(0) { $0 + $1.1 }), max(0, 1 - named.reduce(0) { $0 + soft[$1.0] }))
            var divergence = named.reduce(0) { $0 + ($1.1 > 0 ? $1.1 * log($1.1 / soft[$1.0]) : 0) }
            if rest > 0 && own > 0 { divergence += rest * log(rest / own) }
            total.append(weight * ((1 - share) * (Self.logSumExp(row) - row[target]) + (share > 0 ? share * t * t * divergence : 0)))
            // Of the divergence by a logit: soft - p for what is named, soft - rest · soft / own for the others.
            var pulled = soft.map { own > 0 ? $0 - rest * $0 / own : $0 }
            for (id, p) in named { pulled[id] = soft[id] - p }
            d += row.indices.map { id in
                weight * ((1 - share) * (plain[id] - (id == target ? 1 : 0)) + (share > 0 ? share * t * pulled[id] : 0))
            }
        }
        set(losses, total)
        if gradient { set(logits, d) }
    }

    package func adamW(_ step: AdamWStep, parameter: Tensor, gradient: Tensor, m: Tensor, v: Tensor) {
        let g = get(gradient).map { $0 * Double(step.gradientScale) }
        let (beta1, beta2, rate) = (Double(step.beta1), Double(step.beta2), Double(step.learningRate))
        let first = zip(get(m), g).map { beta1 * $0 + (1 - beta1) * $1 }
        let second = zip(get(v), g).map { beta2 * $0 + (1 - beta2) * $1 * $1 }
        let (c1, c2) = (1 - pow(beta1, Double(step.step)), 1 - pow(beta2, Double(step.step)))
        let old = get(parameter)
        set(
            parameter,
            old.indices.map { i in
                old[i] * (1 - rate * Double(step.weightDecay)) - rate * (first[i] / c1)
                    / ((second[i] / c2).squareRoot() + Double(step.epsilon))
            })
        set(m, first)
        set(v, second)
    }

    private func rows(of x: Tensor) -> [[Double]] {
        let values = get(x)
        return (0..<x.rows).map { Array(values[$0 * x.columns..<($0 + 1) * x.columns]) }
    }

    private static func softmax(_ row: [Double]) -> [Double] {
        let total = logSumExp(row)
        return row.map { exp($0 - total) }
    }
}
