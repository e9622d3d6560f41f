/// Whether the adapter gives away which notes it was taught: their loss falls further than that of notes it never saw.
package struct Leakage: Sendable, Equatable, Codable {
    /// The adapter's loss as a share of the base's, mean over the notes that were taught, and over those that were kept back.
    package var taughtRatio: Double
    package var unseenRatio: Double
    /// The chance that a taught note has the lower ratio of the two: 0.5 gives nothing away, 1 everything.
    package var auc: Double
    /// Notes of each.
    package var taught: Int
    package var unseen: Int

    /// Nil where there are not both.
    package init?(taught: [Double], unseen: [Double]) {
        let isTaught = taught.map { _ in true } + unseen.map { _ in false }
        guard let auc = RankingCurve.auroc(scores: (taught + unseen).map { -$0 }, isRight: isTaught) else { return nil }
        self.auc = auc
        taughtRatio = taught.reduce(0, +) / Double(taught.count)
        unseenRatio = unseen.reduce(0, +) / Double(unseen.count)
        (self.taught, self.unseen) = (taught.count, unseen.count)
    }
}
