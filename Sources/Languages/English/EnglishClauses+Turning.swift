extension EnglishClauses {
    /// `Why I stopped`, `What I tried`, `How we did it`: the question word and the clause behind it.
    ///
    /// A clause without an object gets the note's name as one: «Why I stopped» under «Lantern» asks why I stopped Lantern.
    package func question(heading bare: String, title: String?) -> ClauseQuestion? {
        let forms: [String: QuestionForm] = [
            "why": .why, "what": .what, "how": .how, "when": .when, "where": .whereabouts, "who": .who,
        ]
        guard let space = bare.firstIndex(of: " "), let form = forms[bare[..<space].lowercased()],
            let clause = ClauseParser.parse(bare[space...]),
            bare[space...].dropFirst().lowercased().hasPrefix(clause.subject.lowercased())
        else { return nil }
        let takesNote = form == .why && clause.rest.isEmpty && clause.isFirstPerson && ClauseWords.takesNote.contains(clause.base)
        let rest = takesNote ? title ?? clause.rest : clause.rest
        let slots: [Slot: String] = [.statement: clause.declarative(rest: rest), .inversion: clause.inverted(rest: rest)]
        return ClauseQuestion(form, slots, answer: nil, isShort: false)
    }

    package func said(of name: String, statement: String, inversion: String) -> (statement: String?, inversion: String)? {
        guard statement.hasPrefix("I "), !statement.contains(" my "), !statement.contains(" me "),
            let subject = inversion.firstRange(of: " I ")
        else { return nil }
        let helper = String(inversion[..<subject.lowerBound])
        let turned = ["do": "does", "am": "is", "have": "has"][helper] ?? helper
        // A present verb would need another ending behind a name, so that only the question is asked.
        let said = ["did", "had", "could"].contains(helper) ? name + statement.dropFirst(1) : nil
        return (said, turned + " \(name) " + inversion[subject.upperBound...])
    }
}
