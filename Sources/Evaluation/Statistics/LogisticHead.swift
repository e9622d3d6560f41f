import Foundation

/// The chance that an answer is right, made of several signals: 1 / (1 + exp(−(bias + Σ weight · (signal − mean) / deviation))).
///
/// Source: Platt: Probabilistic Outputs for Support Vector Machines (1999), with more than one input.
package struct LogisticHead: Sendable, Equatable, Codable {
    private let means: [Double]
    private let deviations: [Double]
    /// Of each signal, and at last the bias.
    private let weights: [Double]

    /// Holds the weights back, so that few answers, or such as are told apart without fault, give finite ones.
    private static let ridge = 1.0
    private static let steps = 25

    /// Fitted by Newton's method; nil where all answers are right or all wrong, since nothing is learnt of them.
    ///
    /// - Parameter signals: of each answer, all of one length and finite.
    package init?(signals: [[Double]], isRight: [Bool]) {
        precondition(signals.count == isRight.count, "\(signals.count) answers with signals, \(isRight.count) marked")
        guard let width = signals.first?.count, isRight.contains(true), isRight.contains(false) else { return nil }
        let count = Double(signals.count)
        let means = (0..<width).map { column in signals.reduce(0) { $0 + $1[column] } / count }
        let deviations = (0..<width).map { column in
            let variance = signals.reduce(0) { $0 + ($1[column] - means[column]) * ($1[column] - means[column]) } / count
            return variance > 0 ? variance.squareRoot() : 1
        }
        self.means = means
        self.deviations = deviations
        let rows = signals.map { Self.row($0, means, deviations) }
        var weights = [Double](repeating: 0, count: width + 1)
        for _ in 0..<Self.steps {
            var gradient = weights.map { -Self.ridge * $0 }
            gradient[width] = 0
            var curvature = [[Double]](repeating: [Double](repeating: 0, count: width + 1), count: width + 1)
            for column in 0..<width { curvature[column][column] = Self.ridge }
            for (row, isRight) in zip(rows, isRight) {
                let chance = Self.chance(row, weights)
                for first in row.indices {
                    gradient[first] += ((isRight ? 1 : 0) - chance) * row[first]
                    for second in row.indices { curvature[first][second] += chance * (1 - chance) * row[first] * row[second] }
                }
            }
            // A curvature of nearly nothing would make a step of nearly everything.
            for index in curvature.indices { curvature[index][index] += 1e-9 }
            for (index, step) in Self.solved(curvature, gradient).enumerated() { weights[index] += step }
        }
        self.weights = weights
    }

    package func chance(_ signals: [Double]) -> Double { Self.chance(Self.row(signals, means, deviations), weights) }

    private static func row(_ signals: [Double], _ means: [Double], _ deviations: [Double]) -> [Double] {
        signals.indices.map { (signals[$0] - means[$0]) / deviations[$0] } + [1]
    }

    private static func chance(_ row: [Double], _ weights: [Double]) -> Double {
        1 / (1 + exp(-zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }))
    }

    /// x of A x = b, for a positive definite A, by elimination.
    private static func solved(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
        var (a, x) = (matrix, right)
        for pivot in a.indices {
            for row in a.indices where row != pivot {
                let factor = a[row][pivot] / a[pivot][pivot]
                for column in a.indices { a[row][column] -= factor * a[pivot][column] }
                x[row] -= factor * x[pivot]
            }
        }
        return x.indices.map { x[$0] / a[$0][$0] }
    }
}
