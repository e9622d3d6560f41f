import Notes

/// A cause that several notes show.
struct PracticePattern: Sendable {
    let name: String
    let questions: [Template]
    let sentences: [Template]
    /// Patterns that are asked for in the same words.
    let group: Int

    static func all(in text: String, pools: PoolBook) -> [PracticePattern] {
        var result: [PracticePattern] = []
        var questions: [Template] = []
        var name = ""
        var group = 0
        func read(_ line: Substring) -> [Template] { Template.alternatives(line) { pools.number(of: $0).map(Template.Gap.pool) } }
        for line in text.split(separator: "\n") {
            if line.hasPrefix("* ") {
                questions = read(line.dropFirst(2))
                group += 1
            } else if line.hasPrefix("= ") {
                name = String(line.dropFirst(2))
            } else {
                result.append(PracticePattern(name: name, questions: questions, sentences: read(line), group: group))
            }
        }
        return result
    }
}

extension EpisodeWriter {
    private struct PatternNote {
        let title: String
        let day: CalendarDay
        let body: String
    }

    /// Three or four short notes, all but at most one with the same cause.
    mutating func writePatternEpisode() {
        let pattern = book.patterns[world.index(below: book.patterns.count)]
        let others = book.patterns.filter { $0.group == pattern.group && $0.name != pattern.name }
        let shared = world.sample(pattern.sentences, 3).map { newPatternNote($0) }
        var notes = shared
        if !isBank, once(in: 2) { notes.append(newPatternNote(pick(pick(others).sentences))) }
        guard Set(notes.map(\.title)).count == notes.count else { return }
        if isBank { for note in notes { add(PracticeChat(.recall, titled("recallFrame", note.title), note.body)) } }
        let titles = shared.map(\.title)
        if !isBank, once(in: 4) { addNoPattern(pattern, others) }
        if !isBank {
            let question = styled(fill(pick(pattern.questions), []))
            add(PracticeChat(.pattern, prompt(blocks(notes), question), patternAnswer(pattern, random.shuffled(titles))))
        }
        let named = titled("sharedAsk", "").marked("&", English.joined(random.shuffled(titles)))
        add(PracticeChat(.pattern, prompt(blocks(notes), styled(named)), patternAnswer(pattern, titles)))
        let chosen = random.index(below: titles.count)
        let shows = titled("showsAsk", "").marked("&", titles[chosen])
        add(PracticeChat(.pattern, prompt(blocks(notes), styled(shows)), pattern.name + "."))
    }

    /// Notes that share nothing: the question for what they share has no answer.
    private mutating func addNoPattern(_ pattern: PracticePattern, _ others: [PracticePattern]) {
        let causes = [pattern] + random.sample(others, 2)
        let notes = causes.map { newPatternNote(pick($0.sentences)) }
        guard Set(notes.map(\.title)).count == notes.count else { return }
        let text = titled("sharedAsk", "").marked("&", English.joined(notes.map(\.title)))
        add(PracticeChat(.pattern, prompt(blocks(notes), styled(text)), PracticeText.unknown))
    }

    private mutating func newPatternNote(_ sentence: Template) -> PatternNote {
        let title = English.capitalized(book.pools.draw("patternTitle", random: &world))
        let day = PracticeWorld.day(random: &world)
        let said = English.capitalized(sentence.filled([], pools: book.pools, random: &world))
        var lines = once(in: 3) ? [said] : [English.capitalized(draw("patternOpening")), said]
        if once(in: 2) { lines.append(English.capitalized(draw("filler"))) }
        return PatternNote(title: title, day: day, body: lines.joined(separator: " "))
    }

    private mutating func blocks(_ notes: [PatternNote]) -> [String] {
        random.shuffled(notes).map { note in
            pick([
                "# \(note.title)\n\n\(note.body)", "[\(note.title) | \(note.day)]\n\(note.body)", "\(note.title)\n\(note.body)",
                "\(note.title) (\(note.day.spelled))\n\(note.body)",
            ])
        }
    }

    private mutating func patternAnswer(_ pattern: PracticePattern, _ titles: [String]) -> String {
        draw("patternAnswer").marked("%", pattern.name).marked("&", English.joined(titles))
    }
}
