/// Makes instruction and conversation data without end: the same seed gives the same chats.
///
/// The worlds (people, places, projects, numbers, reasons) are drawn for each episode, so that a model learns to read, recall and
/// refuse, and not the worlds. Only a bank of `PracticeSettings.bankWorlds` comes back, to practise answers without the note.
package struct PracticeGenerator: Sendable {
    private let settings: PracticeSettings
    private let bankSeed: UInt64
    private var random: SeededGenerator

    package init(seed: UInt64) { self.init(seed: seed, settings: PracticeSettings()) }

    package init(seed: UInt64, settings: PracticeSettings) {
        self.settings = settings
        random = SeededGenerator(seed: seed, labels: "practice")
        var bank = SeededGenerator(seed: seed, labels: "bank")
        bankSeed = bank.next()
    }

    /// The next chats about one world (a note, a few notes, or talk); a note stands before its questions.
    package mutating func nextEpisode() -> [PracticeChat] {
        let wording = SeededGenerator(seed: random.next())
        let draw = random.fraction()
        if draw < settings.bankShare {
            let number = UInt64(random.index(below: settings.bankWorlds))
            var writer = EpisodeWriter(world: SeededGenerator(seed: bankSeed &+ number &* 0x9e37_79b9), wording: wording, isBank: true)
            switch number % 8 {
            case 0: writer.writePatternEpisode()
            case 1: writer.writeListEpisode()
            default: writer.writeBankEpisode()
            }
            return writer.chats
        }
        var writer = EpisodeWriter(world: SeededGenerator(seed: random.next()), wording: wording, isBank: false)
        if draw < settings.bankShare + settings.talkShare {
            writer.writeTalkEpisode()
        } else if draw < settings.bankShare + settings.talkShare + settings.collectionShare {
            writer.writeCollectionEpisode()
        } else {
            writer.writeNoteEpisode()
        }
        return writer.chats
    }
}
