extension Device {
    /// Cross-entropy of each row of logits against its target, in place.
    ///
    /// losses[r] = w[r] · (log Σ exp(logits[r]) - logits[r][target]), nats; with `gradient`, logits[r] becomes
    /// w[r] · (softmax(logits[r]) - onehot(target)). logits: f32 [R, V]; targets: R ids in 0 ..< V; weights, losses: f32 [R].
    package func crossEntropy(logits: Tensor, targets: [Int32], weights: [Float], losses: Tensor, gradient: Bool) {
        precondition(
            targets.count == logits.rows && weights.count == logits.rows && losses.count == logits.rows,
            "\(logits.rows) rows of logits, \(targets.count) targets, \(weights.count) weights, \(losses.count) losses")
        precondition(targets.allSatisfy { $0 >= 0 && Int($0) < logits.columns }, "a target outside 0 ..< \(logits.columns)")
        backend.crossEntropy(logits: logits, targets: targets, weights: weights, losses: losses, gradient: gradient)
    }
}
