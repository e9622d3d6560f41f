extension Situation {
    /// Reads one block of the situation texts:
    ///
    ///     # name
    ///     @ slot:pool slot:pool (a pool of the same name may be left out; `!slot` is what the note is about and
    ///                                      may be called «it», `&slot` what may not)
    ///     m the noun phrase for the note (`-`: there is none; else the main slot alone)
    ///     g tag tag
    ///     t title / title
    ///     u summary
    ///     f heading / heading            begins a fact
    ///     s sentence / sentence (one that does not name what the note is about is never the first)
    ///     q slot: direct / direct > embedded / embedded
    ///     a short / short => full / full  answers of the question above
    ///     y question ~slot
    init(name: String, lines: [Substring], pools: PoolBook) {
        var reader = SituationReader(pools: pools)
        for line in lines { reader.read(line) }
        self.name = name
        slots = reader.slots
        main = reader.main
        mainIsThing = reader.mainIsThing
        mention = reader.mention
        tags = reader.tags
        titles = reader.titles
        summaries = reader.summaries
        facts = reader.finishedFacts()
        precondition(!titles.isEmpty && facts.count > 1, "situation «\(name)» has no title or too few facts")
        for fact in facts { fact.checkGrounds(in: name) }
    }

    /// Every situation of `texts`.
    static func all(in texts: [String], pools: PoolBook) -> [Situation] {
        var blocks: [(String, [Substring])] = []
        for line in texts.flatMap({ $0.split(separator: "\n") }) {
            if line.hasPrefix("# ") {
                blocks.append((String(line.dropFirst(2)), []))
            } else {
                blocks[blocks.count - 1].1.append(line)
            }
        }
        return blocks.map { Situation(name: $0.0, lines: $0.1, pools: pools) }
    }
}

extension Situation.Fact {
    /// Whatever is asked of a fact stands in each of its sentences.
    fileprivate func checkGrounds(in name: String) {
        for sentence in sentences {
            let named = sentence.template.certainSlots
            for slot in asks.map(\.slot) + checks.map(\.slot) {
                precondition(named.contains(slot), "«\(name)»: a sentence does not say slot \(slot): \(sentence.template.pieces)")
            }
        }
        for ask in asks {
            for answer in ask.short + ask.full {
                precondition(answer.certainSlots.contains(ask.slot), "«\(name)»: an answer does not say slot \(ask.slot): \(answer.pieces)")
            }
        }
    }
}

/// The lines of a situation read so far.
private struct SituationReader {
    let pools: PoolBook
    var slots: [Situation.Slot] = []
    var main = 0
    var mainIsThing = false
    var mention: Template?
    var tags: [String] = []
    var titles: [Template] = []
    var summaries: [Template] = []
    private var facts: [Situation.Fact] = []
    private var headings: [Template] = []
    private var sentences: [Situation.Sentence] = []
    private var asks: [Situation.Ask] = []
    private var checks: [Situation.Check] = []

    init(pools: PoolBook) { self.pools = pools }

    mutating func read(_ line: Substring) {
        let rest = line.dropFirst(2)
        switch line.first {
        case "@":
            readSlots(rest)
            mention = Template(pieces: [.gap(.slot(main), .plain)])
        case "m": mention = rest == "-" ? nil : template(rest)
        case "g": tags = rest.split(separator: " ").map(String.init)
        case "t": titles += templates(rest)
        case "u": summaries += templates(rest)
        case "f":
            finishFact()
            headings = templates(rest)
        case "s":
            sentences += templates(rest).map { Situation.Sentence(template: $0, follows: !$0.possibleSlots.contains(main)) }
        case "q": readAsk(rest)
        case "a": readAnswers(rest)
        case "y": readCheck(rest)
        default: preconditionFailure("a situation has no line «\(line)»")
        }
    }

    mutating func finishedFacts() -> [Situation.Fact] {
        finishFact()
        return facts
    }

    private mutating func finishFact() {
        if !sentences.isEmpty { facts.append(Situation.Fact(headings: headings, sentences: sentences, asks: asks, checks: checks)) }
        (headings, sentences, asks, checks) = ([], [], [], [])
    }

    private func slot(_ name: some StringProtocol) -> Int {
        guard let slot = slots.firstIndex(where: { $0.name == name }) else { preconditionFailure("no slot «\(name)»") }
        return slot
    }

    private func gap(_ name: String) -> Template.Gap? {
        if let slot = slots.firstIndex(where: { $0.name == name }) { return .slot(slot) }
        return pools.number(of: name).map(Template.Gap.pool)
    }

    private func template(_ text: Substring) -> Template { Template(text) { gap($0) } }

    private func templates(_ text: Substring) -> [Template] { Template.parts(text, by: " / ").map(template) }

    private mutating func readSlots(_ text: Substring) {
        for word in text.split(separator: " ") {
            let isMain = word.first == "!" || word.first == "&"
            if isMain { (main, mainIsThing) = (slots.count, word.first == "!") }
            let parts = (isMain ? word.dropFirst() : word).split(separator: ":")
            guard let name = parts.first, let last = parts.last, let pool = pools.number(of: String(last)) else {
                preconditionFailure("no pool for «\(word)»")
            }
            slots.append(Situation.Slot(name: String(name), pool: pool))
        }
    }

    private mutating func readAsk(_ text: Substring) {
        let head = text.prefix { $0 != ":" }
        let sides = Template.parts(text.dropFirst(head.count + 1), by: " > ")
        let slot = slot(head)
        let short = [Template(pieces: [.gap(.slot(slot), .plain), .text(".")])]
        asks.append(
            Situation.Ask(
                slot: slot, direct: templates(sides[0]), embedded: sides.count > 1 ? templates(sides[1]) : [], short: short, full: []))
    }

    private mutating func readAnswers(_ text: Substring) {
        let last = asks.removeLast()
        let bothGiven = text.first != "="
        let sides = Template.parts(text, by: "=>")
        let short = bothGiven ? templates(sides[0]) : last.short
        let full = sides.count > (bothGiven ? 1 : 0) ? templates(sides[bothGiven ? 1 : 0]) : last.full
        asks.append(Situation.Ask(slot: last.slot, direct: last.direct, embedded: last.embedded, short: short, full: full))
    }

    private mutating func readCheck(_ text: Substring) {
        let sides = Template.parts(text, by: " ~")
        precondition(sides.count == 2, "a check names the slot to swap: «\(text)»")
        checks.append(Situation.Check(slot: slot(sides[1]), question: template(sides[0])))
    }
}
