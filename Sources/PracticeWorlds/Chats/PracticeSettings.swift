/// How much of what a practice generator makes.
package struct PracticeSettings: Sendable, Codable, Equatable {
    /// Worlds that come back over the whole run, in new words each time, so that they can be learnt by heart and asked without the note.
    /// Default 150: as many notes as a small vault.
    package var bankWorlds: Int
    /// Share of episodes, 0 to 1, about one of those worlds. Default 0.3.
    package var bankShare: Double
    /// Share of episodes, 0 to 1, of small talk, common knowledge and refusals. Default 0.12: as much as keeps other talk alive.
    package var talkShare: Double
    /// Share of episodes, 0 to 1, over several notes: lists, dates, tags, patterns. Default 0.18.
    package var collectionShare: Double

    /// For the last phase: mostly notes that are told once and asked without. With another seed the bank is a new one to learn.
    package static let study = PracticeSettings(bankWorlds: 300, bankShare: 0.7, talkShare: 0.1, collectionShare: 0.08)

    package init(bankWorlds: Int = 150, bankShare: Double = 0.3, talkShare: Double = 0.12, collectionShare: Double = 0.18) {
        precondition(bankWorlds > 0, "at least one world comes back")
        precondition(
            bankShare >= 0 && talkShare >= 0 && collectionShare >= 0 && bankShare + talkShare + collectionShare <= 1,
            "shares sum to 1 at most")
        self.bankWorlds = bankWorlds
        self.bankShare = bankShare
        self.talkShare = talkShare
        self.collectionShare = collectionShare
    }
}
