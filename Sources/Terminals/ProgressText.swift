import Workflows

extension TrainingProgress {
    /// `step 120/480  loss 2.134  1,834 tokens/s  2 min 10 s left`
    package var words: String {
        let share = Double(step.step) / Double(max(1, step.totalSteps))
        return [
            Words.bar(share), Words.text("progress.step", ["done": Words.count(step.step), "all": Words.count(step.totalSteps)]),
            Words.text("progress.loss", ["loss": Words.loss(smoothedLoss)]),
            Words.text("progress.rate", ["n": Words.count(Int(tokensPerSecond.rounded()))]),
            step.step == step.totalSteps
                ? Words.text("progress.ended", ["time": Words.time(elapsedSeconds)])
                : Words.text("progress.left", ["time": Words.time(secondsLeft)]),
        ].joined(separator: "  ")
    }
}
