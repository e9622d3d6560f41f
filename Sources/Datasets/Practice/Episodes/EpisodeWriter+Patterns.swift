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
    /// Three or four short notes, all but at most one with the same cause.
    mutating func writePatternEpisode() {
        let pattern = book.patterns[world.index(below: book.patterns.count)]
        let others = book.patterns.filter { $0.group == pattern.group && $0.name != pattern.name }
        var titles: [String] = []
        var blocks: [String] = []
        for sentence in world.sample(pattern.sentences, 3) { titles.append(addPatternNote(sentence, to: &blocks, besides: titles)) }
        let shared = titles
        if once(in: 2) { titles.append(addPatternNote(pick(pick(others).sentences), to: &blocks, besides: titles)) }
        guard Set(titles).count == titles.count else { return }
        let question = styled(fill(pick(pattern.questions), []))
        add(PracticeChat(.pattern, prompt(random.shuffled(blocks), question), patternAnswer(pattern, random.shuffled(shared))))
        let named = titled("sharedAsk", "").replacing("&", with: English.joined(random.shuffled(shared)))
        add(PracticeChat(.pattern, prompt(random.shuffled(blocks), styled(named)), patternAnswer(pattern, shared)))
    }

    /// Adds a note to `blocks` and returns its title.
    private mutating func addPatternNote(_ sentence: Template, to blocks: inout [String], besides titles: [String]) -> String {
        let title = English.capitalized(book.pools.draw("patternTitle", random: &world))
        let opening = English.capitalized(draw("patternOpening"))
        let said = English.capitalized(sentence.filled([], pools: book.pools, random: &world))
        var lines = [opening, said]
        if once(in: 2) { lines.append(English.capitalized(draw("filler"))) }
        if once(in: 3) { lines.removeFirst() }
        let body = lines.joined(separator: " ")
        let day = PracticeWorld.day(random: &world)
        blocks.append(
            pick(["# \(title)\n\n\(body)", "[\(title) | \(day)]\n\(body)", "\(title)\n\(body)", "\(title) (\(day.spelled))\n\(body)"]))
        return title
    }

    private mutating func patternAnswer(_ pattern: PracticePattern, _ titles: [String]) -> String {
        draw("patternAnswer").replacing("%", with: pattern.name).replacing("&", with: English.joined(titles))
    }
}
