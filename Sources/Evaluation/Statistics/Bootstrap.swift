import Seeding

/// How sure a mean is, by drawing the same questions again and again.
///
/// Source: Efron, Tibshirani: An Introduction to the Bootstrap (1993).
package struct BootstrapInterval: Sendable, Equatable, Codable {
    package let mean: Double
    package let low: Double
    package let high: Double

    /// The percentile interval of a mean; for a comparison of two columns, give the differences question by question.
    package init(of values: [Double], resamples: Int = 2_000, level: Double = 0.95, seed: UInt64) {
        guard !values.isEmpty else {
            (mean, low, high) = (0, 0, 0)
            return
        }
        let count = Double(values.count)
        mean = values.reduce(0, +) / count
        var generator = SeededGenerator(seed: seed, labels: "bootstrap")
        let means = (0..<max(resamples, 1)).map { _ in
            values.indices.reduce(0.0) { sum, _ in sum + values[generator.index(below: values.count)] } / count
        }.sorted()
        let cut = (1 - level) / 2
        low = means[Int((Double(means.count - 1) * cut).rounded())]
        high = means[Int((Double(means.count - 1) * (1 - cut)).rounded())]
    }
}
