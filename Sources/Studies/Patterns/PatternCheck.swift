/// How strongly a base has to say that a note shows a pattern: yes rather than no, and more so than of notes outside of it.
///
/// A base says yes to much. Of the notes outside, one may show the pattern too, by chance; it does not count.
package struct PatternCheck: Sendable, Equatable {
    /// Log odds of yes that have to be exceeded, for each wording.
    let bars: [Double]

    /// - Parameter outside: log odds of yes [notes][wordings] of notes outside of the pattern.
    package init(outside: [[Double]], wordings: Int) {
        bars = (0..<wordings).map { wording in
            let ranked = outside.map { $0[wording] }.sorted(by: >)
            return max(0, ranked.count > 1 ? ranked[1] : ranked.first ?? 0)
        }
    }

    /// By how much a note exceeds what it has to, in the wording that speaks least for it; above 0: it shows the pattern.
    package func margin(_ odds: [Double]) -> Double { zip(odds, bars).map { $0 - $1 }.min() ?? -.infinity }
}
