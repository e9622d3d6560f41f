import Notes
import Seeding

/// A8: ordinary questions that are answered as they are, so that not everything unknown to the notes is refused.
enum SmallTalk {
    static func pairs(_ set: NoteSet) -> [[Fact]] {
        let languages = Set(set.notes.map(\.language.asked)).sorted { $0.rawValue < $1.rawValue }
        return languages.flatMap { language -> [[Fact]] in
            guard let first = set.notes.firstIndex(where: { $0.language.asked == language }) else { return [] }
            // Who it is comes first, so that it is taught however few of these are: a base knows itself by its maker's name.
            return language.rules.book.pairs("small-talk").map { question, answer in
                var fact = Fact(
                    kind: .abstention, form: .small, slots: [.quote: [question]], answer: answer, shape: .sentence, note: first,
                    contentHash: StableHash.hexadecimal(question), language: language)
                fact.isAboutMany = true
                return [fact]
            }
        }
    }
}
