import Tokenization

/// A question in several wordings and its answers.
struct TalkPair: Sendable {
    let questions: [Template]
    let answers: [Template]

    /// Reads lines of `question / question => answer / answer`.
    static func all(in text: String, pools: PoolBook) -> [TalkPair] {
        text.split(separator: "\n").map { line in
            let sides = Template.parts(line, by: " => ")
            precondition(sides.count == 2, "a pair has one «=>»: \(line)")
            func read(_ side: Substring) -> [Template] { Template.alternatives(side) { pools.number(of: $0).map(Template.Gap.pool) } }
            return TalkPair(questions: read(sides[0]), answers: read(sides[1]))
        }
    }
}

extension EpisodeWriter {
    mutating func writeTalkEpisode() {
        for _ in 0..<2 { addPair(.general, book.general) }
        addPair(.smallTalk, book.smallTalk)
        if once(in: 3) { addLongTalk() }
        for _ in 0..<2 { addRefusal() }
    }

    private mutating func turns(_ pairs: [TalkPair]) -> [ChatMessage] {
        let pair = pick(pairs)
        let question = pick(pair.questions).filled([], pools: book.pools, random: &random)
        let answer = pick(pair.answers).filled([], pools: book.pools, random: &random)
        return [ChatMessage(role: .user, content: question), ChatMessage(role: .assistant, content: answer)]
    }

    private mutating func addPair(_ kind: PracticeKind, _ pairs: [TalkPair]) {
        var messages = turns(pairs)
        if kind == .general { messages[0].content = styled(reworded(messages[0].content)) }
        add(PracticeChat(kind, messages))
    }

    /// «What is a tree?» in other words: «Tell me what a tree is.»
    private mutating func reworded(_ question: String) -> String {
        let start = "What is "
        guard question.hasPrefix(start), question.last == "?", !question.contains("="), once(in: 3) else {
            return framed("generalFrame", question)
        }
        return titled("generalWhatFrame", String(question.dropFirst(start.count).dropLast()))
    }

    /// A few turns of small talk and common knowledge in one chat.
    private mutating func addLongTalk() {
        var messages = turns(book.smallTalk)
        for _ in 0..<(1 + random.index(below: 3)) { messages += turns(once(in: 2) ? book.general : book.smallTalk) }
        add(PracticeChat(.smallTalk, messages))
    }

    /// A question to a note that was never written.
    private mutating func addRefusal() {
        let world = newWorld()
        let text: String
        switch random.index(below: 6) {
        case 0: text = styled(titled("whenWrittenFrame", world.title))
        case 1: text = titled("recallFrame", world.title)
        case 2: text = mentionQuestion(world, overview: once(in: 2)) ?? titled("recallFrame", world.title)
        default: text = question(pick(asks(world, Array(world.situation.facts.indices))).ask, naming: world).text
        }
        add(PracticeChat(.refusal, text, PracticeText.unknown))
    }
}
