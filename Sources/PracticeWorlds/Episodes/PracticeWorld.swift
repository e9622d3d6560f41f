import Notes
import Seeding

/// What is true in one note: values for the slots of its situation, and which facts it tells.
struct PracticeWorld: Sendable {
    let situation: Situation
    let values: [String]
    let title: String
    let day: CalendarDay
    let tags: [String]
    /// The facts that the note tells, in order.
    let told: [Int]
    /// The facts that it does not tell.
    var untold: [Int] { situation.facts.indices.filter { !told.contains($0) } }

    init(_ situation: Situation, pools: PoolBook, random: inout SeededGenerator) {
        self.situation = situation
        var values: [String] = []
        for slot in situation.slots { values.append(Self.fresh(slot.pool, besides: values, pools: pools, random: &random)) }
        self.values = values
        let title = situation.titles[random.index(below: situation.titles.count)].filled(values, pools: pools, random: &random)
        self.title = English.capitalized(title)
        day = Self.day(random: &random)
        let ownTags = random.sample(situation.tags, 1 + random.index(below: 2))
        tags = random.index(below: 3) == 0 ? ownTags + [pools.draw("freeTag", random: &random)] : ownTags
        let count = min(situation.facts.count, 2 + random.index(below: situation.facts.count))
        told = random.sample(situation.facts.indices, count).sorted()
    }

    /// The same note with other facts in it.
    private init(_ other: PracticeWorld, values: [String]? = nil, day: CalendarDay? = nil, told: [Int]) {
        (situation, title, tags) = (other.situation, other.title, other.tags)
        self.values = values ?? other.values
        self.day = day ?? other.day
        self.told = told
    }

    /// The noun phrase under which one may ask for the note.
    func mention(pools: PoolBook, random: inout SeededGenerator) -> String? {
        situation.mention?.filled(values, pools: pools, random: &random)
    }

    /// The same subject on another day, with another value in one slot, and nothing but one fact told.
    func changed(_ slot: Int, to value: String, on day: CalendarDay, telling fact: Int) -> PracticeWorld {
        var values = values
        values[slot] = value
        return PracticeWorld(self, values: values, day: day, told: [fact])
    }

    func without(_ fact: Int) -> PracticeWorld { PracticeWorld(self, told: told.filter { $0 != fact }) }

    /// A value of `pool` that is none of `others` and shares no end with one of them, so that an answer stands in one place only.
    static func fresh(_ pool: Int, besides others: [String], pools: PoolBook, random: inout SeededGenerator) -> String {
        var value = ""
        for _ in 0..<12 {
            value = pools.draw(pool, random: &random)
            if !others.contains(where: { $0.says(value) || value.says($0) }) { return value }
        }
        return value
    }

    static func day(random: inout SeededGenerator) -> CalendarDay {
        let year = 2009 + random.index(below: 18)
        let month = 1 + random.index(below: 12)
        let day = 1 + random.index(below: CalendarDay.length(ofMonth: month, year: year))
        guard let result = CalendarDay(year: year, month: month, day: day) else { preconditionFailure("a drawn day exists") }
        return result
    }
}

extension CalendarDay {
    /// `14 March 2023`
    var spelled: String { "\(day) \(English.monthNames[month - 1]) \(year)" }
    /// `March 14, 2023`
    var spelledMonthFirst: String { "\(English.monthNames[month - 1]) \(day), \(year)" }
    /// `March 2023`
    var spelledMonth: String { "\(English.monthNames[month - 1]) \(year)" }
}
