extension Language {
    /// A folder of the resources: of a language without one, the nearest's.
    package var code: String { book.code }

    package func joined(_ sentences: some Sequence<String>) -> String { sentences.joined(separator: space) }

    /// With commas, a word before the last element, and semicolons alone where an element has such marks of its own.
    func listed(_ elements: [String], joint: String) -> String {
        guard let last = elements.last, elements.count > 1 else { return elements.first ?? "" }
        if elements.contains(where: { $0.contains(",") || $0.contains(joint) }) { return elements.joined(separator: "; ") }
        return elements.dropLast().joined(separator: ", ") + joint + last
    }

    /// With marks, and a word before the last option.
    func chosen(_ options: [String], mark: String, joint: String) -> String {
        options.last.map { options.dropLast().joined(separator: mark) + joint + $0 } ?? ""
    }

    /// As a sentence of its own: a capital in front, a full stop behind.
    package func asSentence(_ text: String) -> String {
        let text = text.trimmingEnd
        let end = text.last.map { "!?！？…".contains($0) } == true ? "" : stop
        return text.prefix(1).uppercased() + text.dropFirst() + end
    }

    /// What an answer says in words of its own.
    package func said(_ frame: AnswerFrame, _ values: [String: String] = [:]) -> String { book.said(frame, values) }

    /// As a part of a longer answer or question: ` in Lantern`, `在《灯塔》里`.
    package func following(_ frame: AnswerFrame, _ values: [String: String] = [:]) -> String { space + said(frame, values) }

    /// Whether an answer is a few words, which are marked as such.
    package func isShort(_ answer: String) -> Bool { Word.all(in: answer).count <= lengths.shortAnswer }

    /// Whether a sentence says enough to be an answer and little enough to be learnt.
    package func isAnswer(_ sentence: String) -> Bool {
        lengths.sentence.contains(sentence.count) && Word.all(in: sentence).count >= lengths.fewestWords
    }

    /// Things asked for together: `the server and the domain`.
    package func paired(_ things: [String]) -> String {
        guard let first = things.first else { return "" }
        return things.dropFirst().reduce(first) { said(.pair, ["first": $0, "second": $1]) }
    }

    package func wordings(_ form: QuestionForm) -> [Wording] { book.wordings(form) }

    package func refusal(_ kind: Refusal) -> String { book.list("refusals", kind.rawValue).first ?? "" }
}

extension String {
    /// Without a sentence mark at the end.
    package var trimmingEnd: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace || ".。;；,，".contains(last) { text.removeLast() }
        return String(text)
    }
}
