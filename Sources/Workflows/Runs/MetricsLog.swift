import Foundation
import ModelFiles
import Training

/// `metrics.jsonl` of a run: one line a step, appended as steps are taken.
package struct MetricsLog {
    /// One line.
    package struct Line: Codable, Equatable {
        package var step: Int
        package var epoch: Int
        /// Nats per target token.
        package var loss: Double
        package var learningRate: Float
        package var gradientNorm: Double
        package var tokens: Int
        package var targets: Int
        /// Of the run so far.
        package var seconds: Double
        /// Nats per target token on examples that are not trained on, where they were looked at after this step.
        package var validLoss: Double?
        /// Of those examples, the answers said to the letter.
        package var validRecall: Recall?
    }

    package private(set) var lines: [Line]
    private let url: URL
    private let handle: FileHandle

    /// Opens the log, keeping the lines up to a step: what a broken run wrote after its last checkpoint is done again.
    ///
    /// - Throws: `WorkflowError.notWritten`, `ModelFileError.notWritten`.
    package init(_ url: URL, keepingThrough step: Int) throws {
        self.url = url
        let lines = step > 0 ? Self.lines(of: url).filter { $0.step <= step } : []
        self.lines = lines
        let kept = try lines.map { try JSONText.line($0) + "\n" }.joined()
        try AtomicFile.write(Data(kept.utf8), to: url)
        do {
            handle = try FileHandle(forWritingTo: url)
            try handle.seekToEnd()
        } catch {
            throw WorkflowError.notWritten(path: url.path, reason: .text(error.localizedDescription))
        }
    }

    /// Those of a log that can be read; none where there is no log.
    static func lines(of url: URL) -> [Line] {
        ((try? Data(contentsOf: url)) ?? Data()).split(separator: 0x0a).compactMap { try? JSONText.decoder.decode(Line.self, from: $0) }
    }

    package var curve: TrainingCurve { TrainingCurve(lines) }

    /// - Throws: `WorkflowError.notWritten`.
    package mutating func append(_ line: Line) throws {
        lines.append(line)
        let text = try JSONText.line(line) + "\n"
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            throw WorkflowError.notWritten(path: url.path, reason: .text(error.localizedDescription))
        }
    }
}

extension MetricsLog.Line {
    package init(_ progress: TrainingProgress, validLoss: Double? = nil, validRecall: Recall? = nil) {
        let step = progress.step
        self.init(
            step: step.step, epoch: step.epoch, loss: step.loss, learningRate: step.learningRate, gradientNorm: step.gradientNorm,
            tokens: step.tokens, targets: step.targets, seconds: progress.elapsedSeconds, validLoss: validLoss,
            validRecall: validRecall)
    }
}

extension MetricsLog {
    /// Whether the last epoch is better than all before it, in the loss of the validation examples or in how many are recalled.
    ///
    /// Both are asked for: a model grows surer, and its loss worse, while it still learns answers.
    var gained: Bool {
        let epochs = lines.filter { $0.validLoss != nil }
        guard let last = epochs.last, let lowest = epochs.dropLast().compactMap(\.validLoss).min() else { return true }
        let most = epochs.dropLast().compactMap { $0.validRecall?.said }.max() ?? 0
        return (last.validLoss ?? .infinity) < lowest || (last.validRecall?.said ?? 0) > most
    }
}
