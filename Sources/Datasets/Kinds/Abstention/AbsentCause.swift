import Notes

/// A6: something about the owner that no note shows, beside something that several do.
enum AbsentCause {
    static func pairs(_ set: NoteSet) -> [[Fact]] {
        let finder = CauseFinder(set)
        let described = finder.described()
        guard !described.isEmpty else { return [] }
        return finder.absent.enumerated().compactMap { number, cause in
            let wordings = CauseQuestions.wordings(of: cause)
            guard !wordings.isEmpty else { return nil }
            let answered = described[number % described.count]
            var unanswered = answered.refused([.statement: cause], answer: Refusal.never.text(.english))
            unanswered.wordings = wordings
            return Fact.twins(answered, unanswered, name: "absent cause")
        }
    }
}
