extension EpisodeWriter {
    /// A question with a few answers to choose from.
    mutating func addChoice(_ world: PracticeWorld) {
        let (_, ask) = pick(asks(world, world.told))
        let note = note(world)
        let value = world.values[ask.slot]
        let pool = world.situation.slots[ask.slot].pool
        var options = [value]
        for _ in 0..<(1 + random.index(below: 3)) {
            let other = PracticeWorld.fresh(pool, besides: world.values + options, pools: book.pools, random: &random)
            if !note.says(other), !options.contains(other) { options.append(other) }
        }
        guard options.count > 1 else { return }
        options = random.shuffled(options)
        let letters = ["a) ", "b) ", "c) ", "d) "]
        let isLettered = once(in: 2)
        let lines = options.enumerated().map { (isLettered ? letters[$0] : "- ") + $1 }.joined(separator: "\n")
        let text = draw("choiceFrame").replacing("%Q", with: fill(pick(ask.direct), world.values)).replacing("%O", with: lines)
            .replacing("%L", with: English.joined(options, by: "or"))
        let block = note.block(random: &random)
        add(PracticeChat(.choice, prompt([block], text), English.capitalized(value) + ".", evidence: value))
    }

    /// The question whether, or what, was ever written about the subject of a note.
    mutating func mentionQuestion(_ world: PracticeWorld, overview: Bool) -> String? {
        guard let subject = world.mention(pools: book.pools, random: &random) else { return nil }
        return styled(English.capitalized(titled(overview ? "overviewAsk" : "mentionAsk", subject)))
    }

    /// The same question where there is such a note and where there is none.
    mutating func addMention(_ world: PracticeWorld) {
        let other = newTopic(besides: world)
        let isOverview = once(in: 2)
        let note = note(world, fillers: false)
        guard let text = mentionQuestion(world, overview: isOverview) else { return }
        let answer = isOverview ? note.lines.prefix(3).map(\.text).joined(separator: " ") : titled("mentionAnswer", world.title)
        add(
            PracticeChat(
                .mention, prompt([note.block(random: &random)], text), answer, evidence: isBank ? nil : world.values[world.situation.main]))
        guard let other, !isBank, let wrong = mentionQuestion(other, overview: isOverview) else { return }
        guard !note.says(other.values[other.situation.main]) else { return }
        let block = note.block(random: &random)
        add(PracticeChat(.passageUnknown, prompt([block], wrong), PracticeText.unknown))
    }

    /// Another world of the same situation.
    private mutating func newTopic(besides world: PracticeWorld) -> PracticeWorld? {
        let other = PracticeWorld(world.situation, pools: book.pools, random: &random)
        return other.values[other.situation.main] == world.values[world.situation.main] ? nil : other
    }

    /// A sentence of the note and its twin with one value swapped, to be called true or false.
    mutating func addTruth(_ world: PracticeWorld) {
        let (fact, ask) = pick(asks(world, world.told))
        let template = pick(sentences(ask, world))
        guard template.certainSlots.contains(ask.slot) else { return }
        var other = world.values
        other[ask.slot] = PracticeWorld.fresh(
            world.situation.slots[ask.slot].pool, besides: world.values, pools: book.pools, random: &random)
        let note = note(world)
        guard other[ask.slot] != world.values[ask.slot], !note.says(other[ask.slot]), note.lines.contains(where: { $0.fact == fact }) else {
            return
        }
        let right = fill(template, world.values)
        for isTrue in random.shuffled([true, false]) {
            let frame = draw("truthFrame")
            let claim = frame.marked("%", isTrue ? right : fill(template, other))
            let words = frame.hasPrefix("True") ? ("True.", "False. ") : frame.hasPrefix("Right") ? ("Right.", "Wrong. ") : ("Yes.", "No. ")
            let text =
                isBank ? titled("inNoteFrame", world.title).marked("&", claim) : prompt([note.block(random: &random)], claim)
            add(PracticeChat(.yesNo, text, isTrue ? words.0 : words.1 + right))
        }
    }

    mutating func addTags(_ world: PracticeWorld) {
        let note = note(world)
        let block = pick([
            "[note: \(world.title) | \(world.day) | \(note.hashes)]\n\(note.body)", "# \(world.title)\n\(note.hashes)\n\n\(note.body)",
        ])
        add(PracticeChat(.tag, prompt([block], styled(titled("tagsAsk", world.title))), English.joined(world.tags.map { "#" + $0 }) + "."))
    }

    /// A few tagged notes; a tag that some have, and one that none has.
    mutating func writeTagEpisode() {
        let worlds = (0..<(2 + random.index(below: 3))).map { _ in newWorld() }
        guard Set(worlds.map(\.title)).count == worlds.count else { return }
        let blocks = worlds.map { world in
            let note = note(world)
            let tags = pick([
                "[note: \(world.title) | \(world.day) | \(note.hashes)]", "# \(world.title)\n\(note.hashes)\n",
                "\(world.title)\nTags: \(note.hashes)\n",
            ])
            return tags + "\n" + note.lines[0].text
        }
        let unused = book.pools.draw("freeTag", random: &random)
        for tag in [pick(worlds[0].tags), unused] {
            let titles = worlds.filter { $0.tags.contains(tag) }.map(\.title)
            let answer = titles.isEmpty ? PracticeText.unknown : English.joined(titles) + "."
            add(PracticeChat(.tag, prompt(blocks, styled(titled("taggedAsk", tag))), answer, evidence: titles.first))
        }
        addTags(worlds[0])
    }
}
