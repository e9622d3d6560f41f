/// How a training was cut to a time.
package struct TimeFit: Sendable, Equatable, Codable {
    /// What it may take, and what it will take as far as the first rows tell.
    package var seconds: Double
    package var expected: Double
    package var epochs: Int
    /// Epochs that were asked for.
    package var epochsAsked: Int
    /// Of all examples, those that are taught; the others are left out evenly.
    package var share: Double
    /// The most that the program took for its first rows, with what the optimiser keeps of each number; nil where nobody knows.
    package var memoryBytes: Int?

    /// The rest is for checkpoints, validation and the gate.
    private static let usableShare = 0.93

    /// - Precondition: `seconds` is above 0.
    init(_ pace: TrainingPace, epochs: Int, seconds: Double) {
        let usable = seconds * Self.usableShare
        let once = pace.seconds(epochs: 1)
        self.seconds = seconds
        epochsAsked = epochs
        share = min(1, usable / once)
        self.epochs = share < 1 ? 1 : min(epochs, pace.epochs(in: usable))
        expected = share * pace.seconds(epochs: self.epochs)
    }

    /// Those of `items` that are taught, evenly chosen, in their order; at least one.
    func chosen<Item>(of items: [Item]) -> [Item] {
        guard share < 1, let first = items.first else { return items }
        let kept = items.enumerated().filter { Int(Double($0.offset + 1) * share) > Int(Double($0.offset) * share) }.map(\.element)
        return kept.isEmpty ? [first] : kept
    }
}
