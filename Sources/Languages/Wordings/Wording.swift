/// One way to put a question.
package struct Wording: Sendable, Equatable {
    /// Form, language and number in its list.
    package let id: String
    package let pattern: String
    /// Kept for the exam and never trained: its line is marked «exam».
    package let isReserved: Bool

    /// What a line of a list begins with.
    package enum Mark: String, CaseIterable {
        case train, exam
    }

    package init(id: String, pattern: String, isReserved: Bool = false) {
        (self.id, self.pattern, self.isReserved) = (id, pattern, isReserved)
    }

    /// Lines as `train What did I learn from {title}?`; one without a mark is none.
    static func list(_ lines: [String], form: QuestionForm, code: String) -> [Wording] {
        lines.enumerated().compactMap { index, line in
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let mark = Mark(rawValue: String(parts[0])) else { return nil }
            return Wording(id: "\(form.rawValue).\(code).\(index + 1)", pattern: String(parts[1]), isReserved: mark == .exam)
        }
    }

    /// The pattern with its gaps filled; nil when one has no filling, or one that says nothing. Only a place may be empty.
    package func filled(_ filling: [Slot: String]) -> String? {
        let text = Gaps.filled(pattern) { name in
            guard let slot = Slot(rawValue: name), let value = filling[slot] else { return nil }
            return slot == .place || value.contains { !$0.isWhitespace && !$0.isPunctuation } ? value : nil
        }
        return text.map(Self.tidied)
    }

    /// A gap that was filled with nothing leaves no space, comma or colon behind; a question begins with a capital.
    private static func tidied(_ question: String) -> String {
        var text = question[...]
        while let first = text.first, first.isWhitespace || ",，:：".contains(first) { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        let closed = text.replacing("，？", with: "？").replacing("，。", with: "。")
        return closed.prefix(1).uppercased() + closed.dropFirst()
    }
}
