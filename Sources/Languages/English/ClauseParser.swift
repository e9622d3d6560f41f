/// Finds the last clause of a text that has a subject it knows and a verb it can turn round.
///
/// It refuses rather than guesses: a question that reads wrong teaches wrong.
package struct ClauseParser {
    private let text: Substring
    private let words: [Word]

    /// The clause that the text ends with, or nil when these rules cannot tell.
    package static func parse(_ text: some StringProtocol) -> Clause? {
        let trimmed = Substring(text).trimmingSentence()
        let parser = ClauseParser(text: trimmed, words: Word.all(in: trimmed))
        guard (2...24).contains(parser.words.count), !trimmed.contains(where: { "“”\"()[]:;?".contains($0) }) else { return nil }
        let starts = parser.words.indices.filter { $0 == 0 || parser.words[$0].isAfterPause }
        for start in starts.reversed() {
            if let clause = parser.clause(from: start) { return clause }
        }
        return nil
    }

    private init(text: Substring, words: [Word]) {
        self.text = text
        self.words = words
    }

    private func clause(from start: Int) -> Clause? {
        var position = start
        while position < words.count, ClauseWords.openers.contains(words[position].lowered) { position += 1 }
        guard position < words.count, words.count - position <= 18 else { return nil }
        if let (subject, next) = contracted(at: position) { return verb(of: subject.subject, helper: subject.helper, from: next) }
        if let implied = impliedSubject(at: position, isStart: start == 0) { return implied }
        guard let (subject, next) = subject(at: position) else { return nil }
        let clause = verb(of: subject, helper: nil, from: next)
        guard let clause, !ClauseWords.pronouns.contains(words[position].lowered) else { return clause }
        return isPlain(clause) ? clause : nil
    }

    /// `I'm`, `we've`: subject and helper in one word.
    private func contracted(at position: Int) -> (subject: (subject: String, helper: String), next: Int)? {
        let parts = words[position].lowered.replacing("’", with: "'").split(separator: "'")
        guard parts.count == 2, ["i", "we", "they"].contains(parts[0]) else { return nil }
        guard let helper = ["m": "am", "ve": "have", "re": "are", "ll": "will"][parts[1]] else { return nil }
        return ((parts[0] == "i" ? "I" : String(parts[0]), helper), position + 1)
    }

    /// Diaries leave the `I` out: `Went to the office.`
    private func impliedSubject(at position: Int, isStart: Bool) -> Clause? {
        let word = words[position]
        guard isStart, word.isCapitalised || position > 0, let base = VerbForms.base(ofPast: word.lowered), base != "be", base != "let",
            base != "set", base != "put", base != "read", !VerbForms.isBase(word.lowered)
        else { return nil }
        return Clause(subject: "I", helper: "did", middle: [], base: base, verb: word.lowered, rest: rest(after: position))
    }

    private func subject(at position: Int) -> (String, Int)? {
        let word = words[position]
        if ClauseWords.pronouns.contains(word.lowered) { return (word.lowered == "i" ? "I" : word.lowered, position + 1) }
        let isDetermined = ClauseWords.determiners.contains(word.lowered)
        guard isDetermined || (word.isCapitalised && !English.stopWords.contains(word.lowered)) else { return nil }
        for next in (position + (isDetermined ? 2 : 1))..<max(position + 6, position + 3) where next < words.count {
            guard !words[(position + 1)...next].contains(where: \.isAfterPause) else { return nil }
            let lowered = words[next].lowered
            guard ClauseWords.helpers[lowered] != nil || VerbForms.base(ofPast: lowered) != nil || isAdverb(lowered) else {
                if isDetermined || words[next].isCapitalised { continue }
                return nil
            }
            let written = text[words[position].text.startIndex..<words[next - 1].text.endIndex]
            return ((isDetermined ? word.lowered + written.dropFirst(word.text.count) : String(written)), next)
        }
        return nil
    }

    private func verb(of subject: String, helper: String?, from start: Int) -> Clause? {
        var position = start
        var middle: [String] = []
        func takeAdverbs() {
            while position < words.count, isAdverb(words[position].lowered), !words[position].isAfterPause {
                middle.append(words[position].lowered)
                position += 1
            }
        }
        takeAdverbs()
        guard position < words.count, !words[position].isAfterPause else { return nil }
        let lowered = words[position].lowered.replacing("’", with: "'")
        if let found = helper ?? ClauseWords.helpers[lowered]?.helper {
            let helperPosition = position
            if helper == nil {
                if ClauseWords.helpers[lowered]?.isNegative == true { middle.append("not") }
                position += 1
            }
            takeAdverbs()
            if position < words.count, !words[position].isAfterPause, isCarried(by: found, position, middle: middle) {
                let last = position
                return Clause(
                    subject: subject, helper: found, middle: middle, base: words[last].lowered == "i" ? "I" : String(words[last].text),
                    verb: found, rest: rest(after: last))
            }
            guard helper == nil, ["had", "have", "has", "did", "do"].contains(found), middle.isEmpty else { return nil }
            return mainVerb(of: subject, at: helperPosition, middle: [])
        }
        return mainVerb(of: subject, at: position, middle: middle)
    }

    /// Whether the word behind a helper is one that the helper can carry.
    private func isCarried(by helper: String, _ position: Int, middle: [String]) -> Bool {
        let lowered = words[position].lowered
        switch helper {
        case "had", "have", "has": return VerbForms.base(ofPast: lowered) != nil || ClauseWords.participles.contains(lowered)
        case "did", "do", "does": return VerbForms.isBase(lowered)
        default: return true
        }
    }

    private func mainVerb(of subject: String, at position: Int, middle: [String]) -> Clause? {
        let lowered = words[position].lowered
        let isPlural = ["I", "we", "they", "you"].contains(subject)
        let found: (helper: String, base: String)?
        if let base = VerbForms.base(ofPast: lowered), base != "be" {
            found = ("did", base)
        } else if isPlural, VerbForms.isBase(lowered), lowered != "be" {
            found = ("do", lowered)
        } else if !isPlural, let base = VerbForms.base(ofThirdPerson: lowered) {
            found = ("does", base)
        } else {
            found = nil
        }
        return found.map {
            Clause(subject: subject, helper: $0.helper, middle: middle, base: $0.base, verb: lowered, rest: rest(after: position))
        }
    }

    private func isAdverb(_ lowered: String) -> Bool {
        ClauseWords.adverbs.contains(lowered) || (lowered.hasSuffix("ly") && !VerbForms.isBase(lowered) && lowered.count > 4)
    }

    private func rest(after position: Int) -> String {
        text[words[position].text.endIndex...].drop { $0.isWhitespace || $0 == "," }.description
    }

    /// Behind a noun as subject, a second verb without a word that opens a clause means that the first was no verb of it.
    private func isPlain(_ clause: Clause) -> Bool {
        var opened = false
        for word in Word.all(in: clause.rest) {
            if ClauseWords.clauseOpeners.contains(word.lowered) || ClauseWords.pronouns.contains(word.lowered) { opened = true }
            if !opened, VerbForms.base(ofPast: word.lowered) != nil || ClauseWords.helpers[word.lowered] != nil { return false }
        }
        return true
    }
}

extension Substring {
    /// Without space and sentence marks around it.
    func trimmingSentence() -> Substring {
        var text = self
        while let first = text.first, first.isWhitespace || first == "," { text.removeFirst() }
        while let last = text.last, last.isWhitespace || ".,!?;:—–-".contains(last) { text.removeLast() }
        return text
    }
}
