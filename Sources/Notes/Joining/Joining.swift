/// What is known once every note has been seen: copies, templates, and who points at whom.
struct Joining {
    private let facts: [NoteFacts]
    private let duplicates: DuplicateFinder
    private let index: LinkIndex
    private let census: LineCensus
    private var copies: [Int: [Int]] = [:]
    private var backlinks: [Int: [Int]] = [:]

    init(_ facts: [NoteFacts], census: LineCensus) {
        self.facts = facts
        self.census = census
        duplicates = DuplicateFinder(facts)
        index = LinkIndex(facts)
        for (copy, original) in duplicates.keeper.enumerated() where copy != original { copies[original, default: []].append(copy) }
        for (place, note) in facts.enumerated() where duplicates.keeper[place] == place {
            var reached: Set<Int> = [place]
            for target in note.targets {
                if let other = resolve(target, from: note.path), reached.insert(other).inserted {
                    backlinks[other, default: []].append(place)
                }
            }
        }
    }

    private func resolve(_ target: String, from path: String) -> Int? {
        index.note(named: target, from: path).map { duplicates.keeper[$0] }
    }

    /// Why a note is not kept; nil when it is.
    func reasonToDrop(_ place: Int) -> SkipReason? {
        let keeper = duplicates.keeper[place]
        guard keeper != place else { return nil }
        return duplicates.isExact[place] ? .duplicate(of: facts[keeper].path) : .nearDuplicate(of: facts[keeper].path)
    }

    /// Completes a note that is kept: links, backlinks, other places, template lines gone.
    /// - Returns: how many template lines went.
    func complete(_ note: inout Note, at place: Int) -> Int {
        for link in note.links.indices where note.links[link].pointsAtNotes {
            note.links[link].resolved = resolve(note.links[link].target, from: note.source.path).map { facts[$0].reference }
        }
        note.backlinks = (backlinks[place] ?? []).map { facts[$0].reference }
        note.source.alsoAt = (copies[place] ?? []).map { facts[$0].path }.sorted()
        let folder = facts[place].folder
        return Boilerplate.remove(from: &note) { census.isBoilerplate($0, folder: folder) }
    }
}
