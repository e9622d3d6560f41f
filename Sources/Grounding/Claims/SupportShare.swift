/// How much of what some answers say stands in the notes.
package struct SupportShare: Sendable, Equatable, Codable {
    package struct Count: Sendable, Equatable, Codable {
        package var n = 0
        package var unsupported = 0

        /// 0 where nothing was claimed.
        package var share: Double { n == 0 ? 0 : Double(unsupported) / Double(n) }
    }

    /// By the kind of claim, all of them.
    package var kinds: [Claim.Kind.RawValue: Count]
    /// Share of all names, numbers and dates that stand in no note, 0 to 1; 0 where there is none.
    package var unsupported: Double
    /// Share of the answers with a name, a number or a date of which at least one stands in no note.
    package var unsupportedAnswers: Double
    /// Answers with a name, a number or a date.
    package var n: Int

    /// - Parameter answers: the claims of each answer that says something; a refusal claims nothing.
    package init(_ answers: [[Claim]]) {
        var kinds = Dictionary(uniqueKeysWithValues: Claim.Kind.allCases.map { ($0.rawValue, Count()) })
        for claim in answers.joined() {
            kinds[claim.kind.rawValue, default: Count()].n += 1
            kinds[claim.kind.rawValue, default: Count()].unsupported += claim.isSupported ? 0 : 1
        }
        self.kinds = kinds
        let factual = answers.map { $0.filter { $0.kind != .phrase } }.filter { !$0.isEmpty }
        let all = Array(factual.joined())
        unsupported = all.isEmpty ? 0 : Double(all.count { !$0.isSupported }) / Double(all.count)
        n = factual.count
        unsupportedAnswers = n == 0 ? 0 : Double(factual.count { $0.contains { !$0.isSupported } }) / Double(n)
    }
}
