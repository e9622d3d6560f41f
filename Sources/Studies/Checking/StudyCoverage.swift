import Datasets
import Languages

/// How evenly a study covers its passage: what is asked often is remembered, what is asked twice is not (RECIPE, section 5).
package enum StudyCoverage {
    /// Questions that every statement should have.
    package static let least = 4

    /// The sentences of a passage that no statement tells; to be asked for as they stand.
    static func untold(_ passage: StudyPassage, by statements: [String]) -> [String] {
        let told = statements.map { Set(Terms.of($0, passage.language)) }
        return SentenceSplitter.sentences(passage.text).filter { sentence in
            let terms = Set(Terms.of(sentence, passage.language))
            guard terms.count >= 2 else { return false }
            return !told.contains { Double($0.intersection(terms).count) >= 0.5 * Double(terms.count) }
        }
    }

    /// Statements that are asked for too seldom.
    package static func wanting(_ study: Study) -> [Int] {
        study.statements.indices.filter { study.statements[$0].questions.count < least }
    }
}
