extension EpisodeWriter {
    /// A question for one slot and whether its form calls for a whole sentence.
    struct Question: Sendable {
        let text: String
        let wantsSentence: Bool
    }

    mutating func question(_ ask: Situation.Ask, _ values: [String]) -> Question {
        let isEmbedded = !ask.embedded.isEmpty && random.index(below: 5) < 2
        var text: String
        if isEmbedded {
            text = framed("embeddedFrame", pick(ask.embedded).filled(values, pools: book.pools, random: &random))
        } else {
            text = framed("directFrame", fill(pick(ask.direct), values))
        }
        return finished(text, isEmbedded: isEmbedded)
    }

    private mutating func finished(_ question: String, isEmbedded: Bool) -> Question {
        let text = styled(question)
        let hint = random.index(below: 14)
        if hint < 2, let last = text.last, last == "?" || last == "." {
            return Question(text: text + " " + draw(hint == 0 ? "shortHint" : "longHint"), wantsSentence: hint == 1)
        }
        return Question(text: text, wantsSentence: random.index(below: 10) < (isEmbedded ? 7 : 4))
    }

    /// An answer in a few words, or as a sentence: the note's own where it is at hand, or one that says the same.
    mutating func answer(_ ask: Situation.Ask, _ world: PracticeWorld, in note: PracticeNote?, sentence: Bool) -> String {
        guard sentence else { return fill(pick(ask.short), world.values) }
        let fact = world.situation.facts.firstIndex { $0.asks.contains { $0.slot == ask.slot } }
        let line = note?.lines.first { $0.fact != nil && $0.fact == fact }
        if let line, ask.full.isEmpty || random.index(below: 9) < 5 { return line.text }
        return fill(pick(sentences(ask, world)), world.values)
    }

    /// Whole sentences that answer: those made for it, else those of the fact.
    func sentences(_ ask: Situation.Ask, _ world: PracticeWorld) -> [Template] {
        guard ask.full.isEmpty else { return ask.full }
        return world.situation.facts.first { $0.asks.contains { $0.slot == ask.slot } }?.sentences.map(\.template) ?? ask.short
    }

    /// A question that names what the note is about, or else the note's title, so that it can be answered without the note.
    mutating func question(_ ask: Situation.Ask, naming world: PracticeWorld) -> Question {
        let question = question(ask, world.values)
        let main = world.values[world.situation.main]
        guard !question.text.says(main) || once(in: 5) else { return question }
        let plain = English.lowered(fill(pick(ask.direct), world.values))
        return finished(titled("inNoteFrame", world.title).marked("&", plain), isEmbedded: false)
    }

    /// The facts of a note that something can be asked about, each with its questions.
    func asks(_ world: PracticeWorld, _ facts: [Int]) -> [(fact: Int, ask: Situation.Ask)] {
        facts.flatMap { fact in world.situation.facts[fact].asks.map { (fact, $0) } }
    }

    mutating func newWorld() -> PracticeWorld {
        PracticeWorld(book.situations[world.index(below: book.situations.count)], pools: book.pools, random: &world)
    }

    mutating func note(_ world: PracticeWorld, layout: PracticeNote.Layout? = nil, fillers: Bool = true) -> PracticeNote {
        PracticeNote(world, layout: layout, fillers: fillers, book: book, random: &random)
    }

    /// The note's block, alone or among others that say nothing of `value`, in drawn order.
    mutating func blocks(_ note: PracticeNote, besides value: String) -> [String] {
        var blocks = [note.block(random: &random)]
        guard once(in: 3) else { return blocks }
        for _ in 0..<(1 + random.index(below: 2)) {
            let other = self.note(newWorld())
            let main = note.world.values[note.world.situation.main]
            if !other.says(value), !other.says(main), other.world.title != note.world.title { blocks.append(other.block(random: &random)) }
        }
        return random.shuffled(blocks)
    }
}
