import Templates

/// A stretch of a rendered conversation that is learnt or only read.
struct ChatStretch {
    var letters: ArraySlice<Letter>
    var isLearnt = false
    /// Whether the model's end of text follows, learnt, whatever its spelling.
    var endsText = false

    init(_ letters: some Sequence<Letter>, isLearnt: Bool = false) {
        self.letters = Array(letters)[...]
        self.isLearnt = isLearnt
    }
}

extension ChatTemplate {
    /// A conversation cut where answers begin and end.
    ///
    /// Learnt is what a template marks with `{% generation %}`; where it marks nothing, each answer with what follows up to the token
    /// that ends its turn.
    ///
    /// - Parameters:
    ///   - letters: what was rendered; an answer that begins it needs no head.
    ///   - head: what a prompt ends with.
    ///   - ends: spellings of the tokens that end a turn.
    func stretches(_ letters: [Letter], head: ArraySlice<Letter>, ends: [TemplateText])
        -> [ChatStretch]
    {
        let learnt = marksGeneration ? generated(letters, ends) : answers(letters, head: head, ends: ends)
        var stretches: [ChatStretch] = []
        var start = 0
        for range in learnt {
            if range.lowerBound > start {
                stretches.append(ChatStretch(letters[start..<range.lowerBound]))
            }
            var stretch = ChatStretch(letters[range], isLearnt: true)
            stretch.endsText = sources.isPlainText
            stretches.append(stretch)
            start = range.upperBound
        }
        if start < letters.count { stretches.append(ChatStretch(letters[start...])) }
        return stretches
    }

    var marksGeneration: Bool { (try? sources.template(hasTools: false).marksGeneration) ?? false }

    /// What a template marks, and the token that ends a turn directly after it: a template may forget to mark that, but a model that
    /// does not learn it goes on for ever.
    private func generated(_ letters: [Letter], _ ends: [TemplateText]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while let start = letters[index...].firstIndex(where: \.isGenerated) {
            var end = letters[start...].firstIndex { !$0.isGenerated } ?? letters.count
            let hasEnd = (start..<end).contains { Self.turnEnd(at: $0, in: letters, ends) != nil }
            if !hasEnd { end = Self.turnEnd(at: end, in: letters, ends) ?? end }
            ranges.append(start..<end)
            index = end
        }
        return ranges
    }

    private func answers(_ letters: [Letter], head: ArraySlice<Letter>, ends: [TemplateText])
        -> [Range<Int>]
    {
        var ranges: [Range<Int>] = []
        var index = 0
        while let first = letters[index...].firstIndex(where: { $0.origin.isAnswer }) {
            let start = max(Self.start(ofAnswerAt: first, in: letters, after: head), index)
            let end = Self.end(ofAnswerAt: first, in: letters, ends)
            ranges.append(start..<end)
            index = end
        }
        return ranges
    }

    /// After the first token that ends a turn, else after the answer's last letter.
    static func end(ofAnswerAt place: Int, in letters: [Letter], _ ends: [TemplateText]) -> Int {
        var last = place
        for index in place..<letters.count {
            if letters[index].origin.isAnswer {
                last = index
            } else if letters[index].origin != .template {
                break
            } else if let end = turnEnd(at: index, in: letters, ends) {
                return end
            }
        }
        return last + 1
    }

    /// Where a token that ends a turn and begins at `index` ends.
    static func turnEnd(at index: Int, in letters: [Letter], _ ends: [TemplateText]) -> Int? {
        for end in ends {
            let range = index..<index + end.letters.count
            guard range.upperBound <= letters.count, letters[range].elementsEqual(end.letters) else {
                continue
            }
            if letters[range].allSatisfy({ $0.origin == .template }) { return range.upperBound }
        }
        return nil
    }
}
