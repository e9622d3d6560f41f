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
        let lines = MetricsLog.lines(of: log)
        for line in lines { add(line.step, line.loss) }
        epochs = TrainingCurve(lines).epochs.map { .init(step: $0.step, epoch: $0.epoch, loss: $0.validLoss, recall: $0.recall) }
    }

    /// A step that is there already stays as it is.
    mutating func add(_ step: Int, _ loss: Double) {
        if step > points.last?.step ?? 0 { points.append(.init(step: step, loss: loss)) }
    }

    /// Neighbours averaged, so that there are no more than a curve has room for.
    var shown: [TrainingState.Point] {
        CurveFigure.averaged(points.map { (Double($0.step), $0.loss) }, to: Self.mostShown).map { .init(step: Int($0.x), loss: $0.y) }
    }
}
