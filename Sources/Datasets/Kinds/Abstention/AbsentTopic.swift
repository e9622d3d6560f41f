import Languages
import Notes

/// A2: a subject that the notes never touch, beside one that they do.
enum AbsentTopic {
    static func pairs(_ sections: [Fact], _ set: NoteSet) -> [[Fact]] {
        let languages = Set(set.notes.map(\.language.asked)).sorted { $0.rawValue < $1.rawValue }
        return languages.flatMap { language -> [[Fact]] in
            let own = sections.filter { $0.language.asked == language }
            let known = own.filter { $0.form == .opening && !set.titles[$0.note].isDate }
            guard let anchor = own.first else { return [] }
            return InventedNames.topics(language).filter(set.isUnheardOf).enumerated().map { number, topic in
                let answered = known.isEmpty ? nil : about(known[number % known.count], set)
                var base = answered ?? anchor
                base.form = .absentTopic
                base.slots = [.topic: [topic]]
                return Fact.twins(answered, base.refused([:], answer: Refusal.never.text(language)), name: "absent topic")
            }
        }
    }

    /// The note's own name asked for in the same words.
    private static func about(_ fact: Fact, _ set: NoteSet) -> Fact {
        var fact = fact
        fact.form = .absentTopic
        fact.slots = [.topic: [set.titles[fact.note].name]]
        return fact
    }
}
