/// How evenly a study covers its passage: what is asked often is remembered, what is asked twice is not (RECIPE, section 5).
package enum StudyCoverage {
    /// Questions that every sentence should have, and those that it has at least to be remembered.
    static let (wanted, least) = (8, 4)

    /// Sentences that are asked about too seldom.
    package static func wanting(_ study: Study) -> [Int] { short(of: least, in: study) }

    /// Sentences with fewer questions than so many.
    static func short(of count: Int, in study: Study) -> [Int] {
        study.statements.indices.filter { study.statements[$0].questions.count < count }
    }
}
