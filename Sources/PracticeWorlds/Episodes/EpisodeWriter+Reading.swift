extension EpisodeWriter {
    mutating func addSection(_ world: PracticeWorld) {
        let note = note(world)
        let told = note.lines.indices.filter { note.lines[$0].fact != nil }
        let line = pick(told)
        guard let number = note.lines[line].fact else { return }
        let named = note.headings.isEmpty ? fill(pick(world.situation.facts[number].headings), world.values) : note.headings[line]
        let text = titled("sectionFrame", world.title).marked("&", English.lowered(named))
        let answer = note.lines[line].text
        add(PracticeChat(.section, prompt(blocks(note, besides: answer), styled(text)), answer, evidence: isBank ? nil : answer))
    }

    mutating func addCloze(_ world: PracticeWorld) {
        let (fact, ask) = pick(asks(world, world.told))
        let note = note(world, layout: .prose)
        let value = world.values[ask.slot]
        guard let line = note.lines.first(where: { $0.fact == fact }), let place = line.text.firstRange(of: value) else { return }
        var before = line.text[..<place.lowerBound]
        var missing = value
        for article in ["a ", "an "] where before.hasSuffix(" " + article) {
            before = before.dropLast(article.count)
            missing = article + value
        }
        let open = before + "___" + line.text[place.upperBound...]
        let answer = once(in: 3) ? line.text : English.capitalized(missing) + "."
        add(PracticeChat(.cloze, prompt(blocks(note, besides: value), titled("clozeFrame", String(open))), answer, evidence: value))
    }

    /// From a fact to the title of the note that has it.
    mutating func addReverse(_ world: PracticeWorld) {
        let (fact, ask) = pick(asks(world, world.told))
        let note = note(world)
        let value = world.values[ask.slot]
        guard let line = note.lines.first(where: { $0.fact == fact }) else { return }
        let text = !isBank && once(in: 2) ? titled("reverseValueFrame", value) : titled("reverseSentenceFrame", line.text)
        var notes = [note]
        for _ in 0..<(1 + random.index(below: 2)) {
            let other = self.note(newWorld())
            if !other.says(value), other.world.title != world.title { notes.append(other) }
        }
        let blocks = random.shuffled(notes).map { $0.block(random: &random) }
        add(PracticeChat(.reverse, prompt(blocks, styled(text)), titled("titleAnswer", world.title), evidence: world.title))
    }

    mutating func addSummary(_ world: PracticeWorld) {
        let note = note(world)
        let fitting = world.situation.summaries.filter { summary in summary.possibleSlots.allSatisfy { note.says(world.values[$0]) } }
        guard !fitting.isEmpty else { return }
        let answer = fill(pick(fitting), world.values)
        let question = isBank ? titled("summaryTitleFrame", world.title) : draw("summaryFrame")
        add(PracticeChat(.summary, prompt([note.block(random: &random)], styled(question)), answer))
    }

    mutating func addDate(_ world: PracticeWorld) {
        let note = note(world)
        let isSpoken = once(in: 2)
        let date = isSpoken ? world.day.spelled : world.day.spelledMonthFirst
        let answer = once(in: 2) ? "On \(date)." : "I wrote it on \(date)."
        let block = once(in: 2) ? "# \(world.title)\n\(world.day)\n\n\(note.body)" : "[\(world.title) | \(world.day)]\n\(note.body)"
        add(PracticeChat(.date, prompt([block], styled(titled("whenWrittenFrame", world.title))), answer))
    }

    /// A note in the first person from what it should say.
    mutating func addNoteWriting(_ world: PracticeWorld) {
        let note = note(world, layout: .prose, fillers: once(in: 4))
        if once(in: 4) {
            add(PracticeChat(.noteWriting, titled("titleTaskFrame", world.title), note.body))
            return
        }
        let keywords = world.values.filter { note.says($0) }.joined(separator: ", ")
        add(PracticeChat(.noteWriting, titled("keywordFrame", keywords), note.body))
    }

    /// A note that is told about someone else, told by oneself.
    mutating func addRewriting(_ world: PracticeWorld) {
        let name = book.pools.draw("given", random: &random)
        let note = note(world, layout: .prose, fillers: false)
        let sentences = note.lines.map(\.text)
        let told = sentences.enumerated().compactMap { number, sentence in
            ThirdPerson.told(sentence, of: name, isFirst: number == 0)
        }
        guard told.count == sentences.count, !note.says(name), told != sentences, told[0] != sentences[0] else { return }
        add(PracticeChat(.rewriting, titled("rewriteFrame", told.joined(separator: " ")), sentences.joined(separator: " ")))
    }
}
