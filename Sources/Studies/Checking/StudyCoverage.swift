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

    /// Of all statements, those that may be asked for too seldom where studies are to be read in place of their notes.
    ///
    /// A base that can't ask for what it stated has not understood it: of the studies that were read, two had 2 and 5 % of such, and were
    /// worth more than the notes; one had 48 %, and was worth less (Documentation/Decisions/0039).
    private static let mostWanting = 0.25

    /// Whether studies say what their notes say well enough to be read in their place; false where there is none.
    package static func canBeRead(_ studies: some Sequence<Study>) -> Bool {
        let counts = studies.reduce(into: (all: 0, wanting: 0)) { counts, study in
            counts.all += study.statements.count
            counts.wanting += wanting(study).count
        }
        return counts.all > 0 && Double(counts.wanting) <= mostWanting * Double(counts.all)
    }

    /// Statements that are asked for too seldom.
    package static func wanting(_ study: Study) -> [Int] {
        study.statements.indices.filter { study.statements[$0].questions.count < least }
    }
}
