import Foundation
import Languages

/// Which terms are rare in a set of notes, and which words are names.
package struct Vocabulary: TermBook {
    /// In how many passages a term stands.
    private let frequency: [String: Int]
    private let passageCount: Int
    /// Lower-cased words that are capitalised inside sentences more often than not.
    private let names: Set<String>

    /// - Parameter passages: of each note.
    package init(_ passages: [[Passage]]) {
        var frequency: [String: Int] = [:]
        var capitals: [String: (capital: Int, small: Int)] = [:]
        for passage in passages.joined() {
            for term in Set(Terms.of(passage.text, passage.language)) { frequency[term, default: 0] += 1 }
            for sentence in passage.sentences {
                for word in Word.all(in: sentence.text).dropFirst() where word.text.first?.isLetter == true && !word.isHan {
                    if word.isCapitalised {
                        capitals[word.lowered, default: (0, 0)].capital += 1
                    } else {
                        capitals[word.lowered, default: (0, 0)].small += 1
                    }
                }
            }
        }
        self.frequency = frequency
        passageCount = passages.reduce(0) { $0 + $1.count }
        let stopWords = Set(passages.joined().map(\.language)).reduce(into: Set<String>()) { $0.formUnion($1.rules.stopWords) }
        names = Set(capitals.filter { $0.value.capital > $0.value.small && !stopWords.contains($0.key) }.keys)
    }

    /// Information of a term, in nats: high for a rare one.
    package func information(_ term: String) -> Double {
        log(Double(passageCount + 1) / (Double(frequency[term] ?? 0) + 0.5))
    }

    /// In how many of the passages a term (`Terms`) stands.
    package func passageCount(of term: String) -> Int { frequency[term] ?? 0 }

    package func isName(_ word: Word) -> Bool { names.contains(word.lowered) }

    /// A phrase as it stands inside a sentence: its first letter small, unless it begins with a name or an abbreviation.
    package func inline(_ phrase: String) -> String {
        guard let first = Word.all(in: phrase).first, phrase.hasPrefix(first.text), first.isCapitalised, !isName(first),
            !first.keepsCapital,
            !first.text.dropFirst().contains(where: \.isUppercase)
        else { return phrase }
        return phrase.prefix(1).lowercased() + phrase.dropFirst()
    }
}
