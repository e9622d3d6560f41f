import Seeding

/// Makes instruction and conversation data without end: the same seed gives the same chats.
///
/// The worlds (people, places, projects, numbers, reasons) are drawn for each episode, so that a model learns to read, recall and
/// refuse, and not the worlds. Only a bank of `PracticeSettings.bankWorlds` comes back, to practise answers without the note.
package struct PracticeGenerator: Sendable {
    private let settings: PracticeSettings
    private let bankSeeds: [UInt64]
    private var random: SeededGenerator

    package init(seed: UInt64) { self.init(seed: seed, settings: PracticeSettings()) }

    package init(seed: UInt64, settings: PracticeSettings) {
        self.settings = settings
        random = SeededGenerator(seed: seed, labels: "practice")
        bankSeeds = Self.bankSeeds(settings.bankWorlds, seed: seed)
    }

    /// Seeds of worlds that are about different things, so that no question has two answers.
    private static func bankSeeds(_ count: Int, seed: UInt64) -> [UInt64] {
        var random = SeededGenerator(seed: seed, labels: "bank")
        var subjects: Set<String> = []
        var seeds: [UInt64] = []
        var tries = 0
        while seeds.count < count {
            let candidate = random.next()
            var writer = EpisodeWriter(world: SeededGenerator(seed: candidate), wording: SeededGenerator(seed: candidate), isBank: true)
            let world = writer.newWorld()
            tries += 1
            if subjects.insert(world.values[world.situation.main]).inserted || tries > 20 * count { seeds.append(candidate) }
        }
        return seeds
    }

    /// The next chats about one world (a note, a few notes, or talk); a note stands before its questions.
    package mutating func nextEpisode() -> [PracticeChat] {
        let wording = SeededGenerator(seed: random.next())
        let draw = random.fraction()
        if draw < settings.bankShare {
            let number = random.index(below: bankSeeds.count)
            var writer = EpisodeWriter(world: SeededGenerator(seed: bankSeeds[number]), wording: wording, isBank: true)
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
