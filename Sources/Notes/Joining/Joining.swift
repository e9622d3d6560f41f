/// What is known once every note has been seen: copies, templates, and who points at whom.
struct Joining {
    private let facts: [NoteFacts]
    private let duplicates: DuplicateFinder
    private let index: LinkIndex
    private let census: LineCensus
    private var copies: [Int: [Int]] = [:]
    private var backlinks: [Int: [Int]] = [:]
    /// For each note the places that its targets name, -1 for those that name none.
    private let resolved: [[Int32]]

    init(_ facts: [NoteFacts], census: LineCensus, workers: Int = 1) {
        let duplicates = DuplicateFinder(facts)
        let index = LinkIndex(facts)
        self.facts = facts
        self.census = census
        self.duplicates = duplicates
        self.index = index
        resolved = BoundedParallel.map(facts, workers: workers) { note in
            note.targets.map { index.note(named: $0, from: note.path).map { Int32(duplicates.keeper[$0]) } ?? -1 }
        }
        for (copy, original) in duplicates.keeper.enumerated() where copy != original { copies[original, default: []].append(copy) }
        for (place, targets) in resolved.enumerated() where duplicates.keeper[place] == place && !targets.isEmpty {
            var reached: Set<Int> = [place]
            for target in targets where target >= 0 && reached.insert(Int(target)).inserted {
                backlinks[Int(target), default: []].append(place)
            }
        }
    }

    /// Where the links of a note point; worked out anew when the note has other links than it had when the facts were taken.
    private func targets(of note: Note, at place: Int) -> [Int?] {
        let targets = note.links.filter(\.pointsAtNotes).map(\.target)
        guard targets != facts[place].targets else { return resolved[place].map { $0 < 0 ? nil : Int($0) } }
        return targets.map { index.note(named: $0, from: note.source.path).map { duplicates.keeper[$0] } }
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
        for (link, target) in zip(note.links.indices.filter { note.links[$0].pointsAtNotes }, targets(of: note, at: place)) {
            note.links[link].resolved = target.map { facts[$0].reference }
        }
        note.backlinks = (backlinks[place] ?? []).map { facts[$0].reference }
        note.source.alsoAt = (copies[place] ?? []).map { facts[$0].path }.sorted()
        let folder = facts[place].folder
        return Boilerplate.remove(from: &note) { census.isBoilerplate($0, folder: folder) }
    }
}
