/// What is known once every note has been seen: copies, templates, and who points at whom.
struct Joining {
    private let facts: [NoteFacts]
    private let duplicates: DuplicateFinder
    private let index: LinkIndex
    private let census: LineCensus
    private var copies: [Int: [Int]] = [:]
    /// For each note the places that its targets name, -1 for those that name none.
    private let resolved: PlaceLists
    /// For each note that is kept the notes that point at it, in the order of their places.
    private let backlinks: PlaceLists

    /// Takes the facts over; none are left behind.
    init(_ facts: inout [NoteFacts], census: LineCensus, workers: Int = 1) {
        let duplicates = DuplicateFinder(facts.map(\.identity))
        for place in facts.indices { facts[place].forgetSketch() }
        let index = LinkIndex(facts)
        self.facts = facts
        facts = []
        self.census = census
        self.duplicates = duplicates
        self.index = index
        let resolved = BoundedParallel.map(self.facts, workers: workers) { note in
            note.targets.map { index.note($0, from: note.path).map { Int32(duplicates.keeper[$0]) } ?? -1 }
        }
        for (copy, original) in duplicates.keeper.enumerated() where copy != original { copies[original, default: []].append(copy) }
        var pairs: [(list: Int32, place: Int32)] = []
        for (place, targets) in resolved.enumerated() where duplicates.keeper[place] == place && !targets.isEmpty {
            var reached: Set<Int32> = [Int32(place)]
            for target in targets where target >= 0 && reached.insert(target).inserted { pairs.append((target, Int32(place))) }
        }
        backlinks = PlaceLists(pairs, count: resolved.count)
        self.resolved = PlaceLists(resolved)
    }

    /// Where the links of a note point; worked out anew when the note has other links than it had when the facts were taken.
    private func targets(of note: Note, at place: Int) -> [Int?] {
        let targets = note.links.filter(\.pointsAtNotes).map(LinkTarget.init)
        guard targets != facts[place].targets else { return resolved[place].map { $0 < 0 ? nil : Int($0) } }
        return targets.map { index.note($0, from: note.source.path).map { duplicates.keeper[$0] } }
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
        if !facts[place].hints.dates.isEmpty {
            note.created = facts[place].created
            note.changed = facts[place].changed
        }
        note.backlinks = backlinks[place].map { facts[Int($0)].reference }
        note.source.alsoAt = (copies[place] ?? []).map { facts[$0].path }.sorted()
        let folder = facts[place].folder
        return Boilerplate.remove(from: &note) { census.isBoilerplate($0, folder: folder) }
    }
}

/// Short lists of places, one behind the other.
private struct PlaceLists {
    /// Where each list begins, and where the last one ends.
    private var starts: [Int32] = [0]
    private var places: [Int32] = []

    init(_ lists: [[Int32]]) {
        for list in lists {
            places += list
            starts.append(Int32(places.count))
        }
    }

    /// Puts each place into its list, in the order in which they come.
    init(_ pairs: [(list: Int32, place: Int32)], count: Int) {
        starts = [Int32](repeating: 0, count: count + 1)
        for pair in pairs { starts[Int(pair.list) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        places = [Int32](repeating: 0, count: pairs.count)
        var next = starts
        for pair in pairs {
            places[Int(next[Int(pair.list)])] = pair.place
            next[Int(pair.list)] += 1
        }
    }

    subscript(index: Int) -> ArraySlice<Int32> { places[Int(starts[index])..<Int(starts[index + 1])] }
}
