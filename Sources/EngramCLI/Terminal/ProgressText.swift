import Workflows

extension TrainingProgress {
    /// `step 120/480  loss 2.134  1,834 tokens/s  2 min 10 s left`
    var words: String {
        let share = Double(step.step) / Double(max(1, step.totalSteps))
        return [
            Words.bar(share), "step \(Words.count(step.step))/\(Words.count(step.totalSteps))", "loss \(Words.loss(smoothedLoss))",
            "\(Words.count(Int(tokensPerSecond.rounded()))) tokens/s",
            step.step == step.totalSteps ? "done in \(Words.time(elapsedSeconds))" : "\(Words.time(secondsLeft)) left",
        ].joined(separator: "  ")
    }
}
