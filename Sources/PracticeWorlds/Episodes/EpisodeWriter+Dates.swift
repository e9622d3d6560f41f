extension EpisodeWriter {
    mutating func writeCollectionEpisode() {
        switch random.index(below: 10) {
        case 0..<3: writeListEpisode()
        case 3..<5: writeDateEpisode()
        case 5: writeTagEpisode()
        default: writePatternEpisode()
        }
    }

    /// Notes of different days: which came first, which is from when.
    mutating func writeDateEpisode() {
        let worlds = (0..<(2 + random.index(below: 3))).map { _ in newWorld() }
        guard Set(worlds.map(\.title)).count == worlds.count, Set(worlds.map(\.day)).count == worlds.count else { return }
        let blocks = worlds.map { dated(note($0)) }
        addComparison(worlds[0], worlds[1], blocks)
        addDay(worlds, blocks)
        addEnd(worlds, blocks)
    }

    /// Two notes on one subject, of which the later says otherwise: what held on a day, and what changed.
    mutating func addAsOf(_ world: PracticeWorld) {
        let (fact, ask) = pick(asks(world, world.told))
        let other = PracticeWorld.fresh(world.situation.slots[ask.slot].pool, besides: world.values, pools: book.pools, random: &random)
        let days = [PracticeWorld.day(random: &random), PracticeWorld.day(random: &random)].sorted()
        guard ask.slot != world.situation.main, !world.title.says(world.values[ask.slot]), days[0].year < days[1].year else { return }
        let earlier = note(world.changed(ask.slot, to: world.values[ask.slot], on: days[0], telling: fact), layout: .prose, fillers: false)
        let later = note(world.changed(ask.slot, to: other, on: days[1], telling: fact), layout: .prose, fillers: false)
        let blocks = [dated(earlier), dated(later)]
        for (note, day) in random.shuffled([(earlier, days[0]), (later, days[1])]) {
            let frame = draw("asOfFrame")
            let spoken = once(in: 3) ? day.description : once(in: 2) ? day.spelled : day.spelledMonthFirst
            let plain = fill(pick(ask.direct), world.values)
            let text = frame.marked("%", spoken).marked("&", frame.hasPrefix("[") ? plain : English.lowered(plain))
            let answer = once(in: 2) ? note.lines[0].text : fill(pick(ask.short), note.world.values)
            add(PracticeChat(.date, prompt(random.shuffled(blocks), styled(text)), answer, evidence: note.world.values[ask.slot]))
        }
        if once(in: 2) {
            let answer = titled("changeAnswer", earlier.lines[0].text).marked("&", later.lines[0].text)
            add(PracticeChat(.date, prompt(blocks, styled(draw("changeAsk"))), answer))
        }
    }

    private mutating func dated(_ note: PracticeNote) -> String {
        let text = once(in: 2) ? note.body : note.lines[0].text
        return pick([
            "# \(note.world.title)\n\(note.world.day)\n\n\(text)", "[\(note.world.title) | \(note.world.day)]\n\(text)",
            "\(note.world.title) (\(note.world.day.spelled))\n\(text)", "Title: \(note.world.title)\nDate: \(note.world.day)\n\n\(text)",
        ])
    }

    private mutating func addComparison(_ first: PracticeWorld, _ second: PracticeWorld, _ blocks: [String]) {
        let frame = draw("comparisonAsk")
        let text = frame.marked("%", first.title).marked("&", second.title)
        let wantsYes = frame.hasPrefix("Did") || frame.hasPrefix("Is") || frame.hasPrefix("Was")
        let older = first.day < second.day ? first : second
        let verdict = wantsYes ? (first.day < second.day ? "so yes" : "so no, \(second.title) came first") : "so \(older.title) came first"
        let answer = "I wrote \(first.title) on \(first.day.spelled) and \(second.title) on \(second.day.spelled), \(verdict)."
        add(PracticeChat(.comparison, prompt(random.shuffled(blocks), styled(text)), answer))
    }

    private mutating func addDay(_ worlds: [PracticeWorld], _ blocks: [String]) {
        let chosen = pick(worlds)
        let other = PracticeWorld.day(random: &random)
        let frame = draw("onDayAsk")
        let isSpelled = once(in: 2)
        for day in random.shuffled([chosen.day, other]) {
            let text = frame.marked("%", isSpelled ? day.spelled : day.spelledMonthFirst)
            let found = worlds.filter { $0.day == day }.map(\.title)
            let answer = found.isEmpty ? PracticeText.unknown : titled("titleAnswer", found[0])
            add(PracticeChat(.date, prompt(random.shuffled(blocks), styled(text)), answer))
        }
    }

    private mutating func addEnd(_ worlds: [PracticeWorld], _ blocks: [String]) {
        let isNewest = once(in: 2)
        let sorted = worlds.sorted { $0.day < $1.day }
        let chosen = isNewest ? sorted[sorted.count - 1] : sorted[0]
        let text = draw(isNewest ? "newestAsk" : "oldestAsk")
        add(
            PracticeChat(
                .date, prompt(random.shuffled(blocks), styled(text)), "\(chosen.title), from \(chosen.day.spelled).", evidence: chosen.title
            ))
    }
}
