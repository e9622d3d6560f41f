extension EpisodeWriter {
    /// One note, read and asked about in many ways.
    mutating func writeNoteEpisode() {
        let world = newWorld()
        addAnswer(world)
        addAnswer(world)
        addTwins(world)
        if once(in: 2) { addYesNoTwins(world) }
        if once(in: 2) { addConversation(world) }
        if once(in: 3) { addOtherNameTwins(world) }
        if once(in: 3) { addSection(world) }
        if once(in: 4) { addCloze(world) }
        if once(in: 4) { addReverse(world) }
        if once(in: 3) { addSummary(world) }
        if once(in: 3) { addNoteWriting(world) }
        if once(in: 3) { addRewriting(world) }
        if once(in: 6) { addDate(world) }
        if once(in: 5) { addCorrection(world) }
        if once(in: 5) { addAsOf(world) }
        if once(in: 3) { addChoice(world) }
        if once(in: 3) { addMention(world) }
        if once(in: 6) { addTruth(world) }
        if once(in: 8) { addTags(world) }
    }

    /// A note that comes back: told first, then asked without it.
    mutating func writeBankEpisode() {
        let world = newWorld()
        addRecall(world)
        for _ in 0..<4 { addAnswer(world) }
        addUnknown(world)
        if once(in: 2) { addUnknown(world) }
        if once(in: 2) { addYesNoTwins(world) }
        if once(in: 2) { addSection(world) }
        if once(in: 4) { addCloze(world) }
        if once(in: 3) { addReverse(world) }
        if once(in: 4) { addSummary(world) }
        if once(in: 3) { addDate(world) }
        if once(in: 3) { addRecall(world) }
        if once(in: 4) { addMention(world) }
        if once(in: 6) { addTruth(world) }
        if once(in: 6) { addTags(world) }
    }

    mutating func addRecall(_ world: PracticeWorld) {
        let note = note(world)
        let text = once(in: 3) ? "\(world.day.spelled)\n\n\(note.body)" : note.body
        add(PracticeChat(.recall, titled("recallFrame", world.title), text))
    }

    /// A frame with a title in it, whose letters stay as they are.
    mutating func titled(_ pool: String, _ title: String) -> String {
        draw(pool).marked("%", title)
    }

    mutating func addAnswer(_ world: PracticeWorld) {
        let (_, ask) = pick(asks(world, world.told))
        let value = world.values[ask.slot]
        let note = note(world)
        let question = isBank ? question(ask, naming: world) : question(ask, world.values)
        let text = prompt(blocks(note, besides: value), question.text)
        let answer = answer(ask, world, in: note, sentence: question.wantsSentence)
        add(PracticeChat(isBank ? .closedBook : .passageAnswer, text, answer, evidence: value))
    }

    /// A question to what a note that comes back does not tell.
    mutating func addUnknown(_ world: PracticeWorld) {
        let open = asks(world, world.untold)
        guard !open.isEmpty else { return }
        add(PracticeChat(.closedBookUnknown, question(pick(open).ask, naming: world).text, PracticeText.unknown))
    }

    /// The same question to the note with its answer and without.
    mutating func addTwins(_ world: PracticeWorld) {
        let (fact, ask) = pick(asks(world, world.told))
        guard world.told.count > 1 else { return }
        let value = world.values[ask.slot]
        let without = note(world.without(fact))
        guard !without.says(value) else { return }
        let question = question(ask, world.values)
        let with = note(world)
        let answer = answer(ask, world, in: with, sentence: question.wantsSentence)
        let unanswerable = prompt(blocks(without, besides: value), question.text)
        guard !unanswerable.says(value) else { return }
        add(PracticeChat(.passageAnswer, prompt(blocks(with, besides: value), question.text), answer, evidence: value))
        add(PracticeChat(.passageUnknown, unanswerable, PracticeText.unknown, evidence: value))
    }

    /// The same note asked about its own subject and about another of the same kind.
    mutating func addOtherNameTwins(_ world: PracticeWorld) {
        let (_, ask) = pick(asks(world, world.told))
        let main = world.situation.main
        guard ask.slot != main else { return }
        var other = world.values
        other[main] = PracticeWorld.fresh(world.situation.slots[main].pool, besides: world.values, pools: book.pools, random: &random)
        let before = random
        let asked = question(ask, world.values)
        random = before
        let wrong = question(ask, other)
        let note = note(world)
        guard wrong.text.says(other[main]), !note.says(other[main]) else { return }
        let block = [note.block(random: &random)]
        let answer = answer(ask, world, in: note, sentence: asked.wantsSentence)
        add(PracticeChat(.passageAnswer, prompt(block, asked.text), answer, evidence: world.values[ask.slot]))
        add(PracticeChat(.passageUnknown, prompt(block, wrong.text), PracticeText.unknown))
    }

    /// The same statement put as a question, true and with one value swapped.
    mutating func addYesNoTwins(_ world: PracticeWorld) {
        let open = world.told.flatMap { fact in world.situation.facts[fact].checks.map { (fact, $0) } }
        guard !open.isEmpty else { return }
        let (fact, check) = pick(open)
        var other = world.values
        let pool = world.situation.slots[check.slot].pool
        other[check.slot] = PracticeWorld.fresh(pool, besides: world.values, pools: book.pools, random: &random)
        let note = note(world)
        guard other[check.slot] != world.values[check.slot], !note.says(other[check.slot]) else { return }
        let ask = world.situation.facts[fact].asks.first { $0.slot == check.slot }
        for isTrue in random.shuffled([true, false]) {
            let text = styled(framed("directFrame", fill(check.question, isTrue ? world.values : other)))
            let reason =
                ask.map { self.answer($0, world, in: isBank ? nil : note, sentence: true) } ?? note.lines.first { $0.fact == fact }?.text
                ?? ""
            let answer = once(in: 3) ? (isTrue ? "Yes." : "No.") : (isTrue ? "Yes. " : "No. ") + reason
            let question = isBank && once(in: 3) ? "In \(world.title): \(English.lowered(text))" : text
            add(PracticeChat(.yesNo, prompt(blocks(note, besides: other[check.slot]), question), answer))
        }
    }
}
