/// Words that say nothing about what a text is about.
enum StopWords {
    static let english: Set<String> = Set(
        """
        a about above after again against all almost along already also although always am among an and any anyone anything are aren't
        around as at away back be became because become been before being below best better between both but by can can't cannot come
        could couldn't did didn't do does doesn't doing don't done down during each either else enough etc even ever every everyone
        everything few first for from further get gets getting go goes going gone good got had hadn't has hasn't have haven't having he
        her here hers herself him himself his how however i i'd i'll i'm i've if in instead into is isn't it it's its itself just keep
        kept know last later least less let like little long made make makes making many may maybe me might mine more most much must my
        myself near never new next no nobody none nor not nothing now of off often on once one only onto or other others our ours out
        over own per perhaps put quite rather really right said same say see seem seemed several shall she should shouldn't since so some
        someone something soon still such take than that that's the their theirs them themselves then there there's these they thing
        things think this those though through thus till to today together too took toward towards two under until up upon us use used
        using very via want wanted was wasn't way we we're we've well went were weren't what whatever when where whether which while who
        whole whom whose why will with within without won't would wouldn't yes yet you you're your yours yourself
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Chinese characters that mostly hold a sentence together.
    static let chinese: Set<Character> = Set(
        "的了是在我你他她它们和也都就不有这那个着过吗呢吧啊么与及而且但或为以于从到把被让给对向跟又还很太更最再才只会能要可没去来上下里中后前说得地之其所如因此时")

    static func contains(_ word: Word) -> Bool { english.contains(word.lowered) }
}
