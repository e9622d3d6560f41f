/// In which order sequences are taught.
package enum RowOrder: String, Sendable, Codable, CaseIterable {
    /// As they were arranged: what is to come first comes in the beginning of the run, what is to come last at its end.
    case taught
    /// All mixed, anew in each epoch.
    case shuffled
}

/// Rows that have their place in a run: the first ones open its first epoch, the last ones close its last epoch; elsewhere they are mixed
/// with all others.
package struct SequencePhases: Sendable, Equatable {
    package var first = 0
    package var last = 0

    package init(first: Int = 0, last: Int = 0) {
        self.first = first
        self.last = last
    }

    /// The places of `count` sequences in the order of an epoch.
    func order<Generator: RandomNumberGenerator>(
        count: Int, opens: Bool, closes: Bool, using random: inout Generator
    ) -> [Int] {
        let start = opens ? min(first, count) : 0
        let end = closes ? min(last, count - start) : 0
        var order = (0..<start).shuffled(using: &random)
        order += (start..<count - end).shuffled(using: &random)
        return order + (count - end..<count).shuffled(using: &random)
    }
}
