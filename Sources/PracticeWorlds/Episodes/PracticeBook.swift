/// All that practice chats are made of, read once from the texts in `Wordings`.
struct PracticeBook: Sendable {
    static let shared = PracticeBook()

    let pools: PoolBook
    let situations: [Situation]
    let lists: [ListTopic]
    let patterns: [PracticePattern]
    let smallTalk: [TalkPair]
    let general: [TalkPair]

    private init() {
        let pools = PoolBook([
            PracticeText.namePools, PracticeText.worldPools, PracticeText.softwarePools, PracticeText.lifePools, PracticeText.framePools,
            PracticeText.taskPools, PracticeText.listPools, PracticeText.listFrames, PracticeText.patternPools,
            PracticeText.workPools, PracticeText.dayPools,
        ])
        self.pools = pools
        situations = Situation.all(
            in: [
                PracticeText.projectSituations, PracticeText.lifeSituations, PracticeText.familySituations, PracticeText.workSituations,
                PracticeText.daySituations,
            ], pools: pools)
        lists = ListTopic.all(in: PracticeText.lists, pools: pools)
        patterns = PracticePattern.all(in: PracticeText.patterns, pools: pools)
        smallTalk = TalkPair.all(in: PracticeText.smallTalk, pools: pools)
        general = TalkPair.all(in: PracticeText.general, pools: pools)
    }
}
