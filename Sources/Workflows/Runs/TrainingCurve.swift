import Foundation
import Messages

/// How a training went: the loss of every step, and what was looked at after each epoch.
package struct TrainingCurve: Sendable, Equatable {
    /// After an epoch.
    package struct Epoch: Sendable, Equatable {
        /// The last step of the epoch.
        package var step: Int
        package var epoch: Int
        /// Nats per target token of the validation examples.
        package var validLoss: Double
        /// The share of their answers that is said to the letter, 0 to 1; nil where none is short enough to be asked for.
        package var recall: Double?
    }

    /// Nats per target token, a step each.
    package var losses: [Double]
    package var epochs: [Epoch]

    /// The share of the wordings that are kept back which is answered to the letter, an epoch each.
    package var recalls: [Double] { epochs.compactMap(\.recall) }
}

extension TrainingCurve {
    init(_ lines: [MetricsLog.Line]) {
        losses = lines.map(\.loss)
        epochs = lines.compactMap { line in
            line.validLoss.map { loss in
                let recall = line.validRecall.flatMap { $0.asked > 0 ? Double($0.said) / Double($0.asked) : nil }
                return Epoch(step: line.step, epoch: line.epoch, validLoss: loss, recall: recall)
            }
        }
    }

    /// `loss.svg`: the training loss as a line, the validation loss as dots, both in nats per target token.
    package func lossFigure(title: String, in language: MessageLanguage = .english) -> String {
        let catalogue = Catalogue.of(language)
        let dots = epochs.map { (x: Double($0.step), y: $0.validLoss) }
        return CurveFigure(
            title: title, ends: (catalogue.text("figure.step", ["n": "1"]), catalogue.text("figure.step", ["n": "\(losses.count)"])),
            key: catalogue.text(dots.isEmpty ? "figure.loss" : "figure.loss.dots"),
            line: losses.enumerated().map { (x: Double($0.offset + 1), y: $0.element) }, dots: dots
        ).svg
    }

    /// `recall.svg`: the share of the wordings that are kept back which is answered to the letter after each epoch; nil where none was asked.
    func recallFigure(title: String, in language: MessageLanguage = .english) -> String? {
        let catalogue = Catalogue.of(language)
        let points = epochs.compactMap { epoch in epoch.recall.map { (x: Double(epoch.epoch), y: $0) } }
        guard let last = epochs.last?.epoch, !points.isEmpty else { return nil }
        return CurveFigure(
            title: title, ends: ("", catalogue.text("figure.epoch", ["n": "\(last)"])), key: catalogue.text("figure.recall"), line: points,
            dots: points,
            most: 1, label: ExamFigure.percent
        ).svg
    }
}
