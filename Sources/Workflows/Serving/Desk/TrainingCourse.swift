import Foundation
import Serving

/// The losses of a training as they come.
struct TrainingCourse: Sendable {
    private(set) var points: [TrainingState.Point] = []
    private(set) var epochs: [TrainingState.Epoch] = []

    /// A curve on a screen has no room for more.
    private static let mostShown = 300

    init() {}

    /// - Parameter log: `metrics.jsonl` of a run; nothing where it is not there.
    init(_ log: URL) {
        for line in MetricsLog.lines(of: log) {
            add(line.step, line.loss)
            guard let loss = line.validLoss else { continue }
            let recall = line.validRecall.flatMap { $0.asked > 0 ? Double($0.said) / Double($0.asked) : nil }
            epochs.append(TrainingState.Epoch(step: line.step, epoch: line.epoch, loss: loss, recall: recall))
        }
    }

    /// A step that is there already stays as it is.
    mutating func add(_ step: Int, _ loss: Double) {
        if step > points.last?.step ?? 0 { points.append(.init(step: step, loss: loss)) }
    }

    /// Neighbours averaged, so that there are no more than a curve has room for.
    var shown: [TrainingState.Point] {
        let size = (points.count + Self.mostShown - 1) / Self.mostShown
        guard size > 1 else { return points }
        return stride(from: 0, to: points.count, by: size).map { start in
            let part = points[start..<min(start + size, points.count)]
            return .init(step: part[part.endIndex - 1].step, loss: part.reduce(0) { $0 + $1.loss } / Double(part.count))
        }
    }
}
