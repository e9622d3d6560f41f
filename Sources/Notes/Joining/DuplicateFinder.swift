/// Decides which notes say the same, and which one of them is kept.
struct DuplicateFinder {
    /// For each note: itself, or the note that is kept in its place.
    private(set) var keeper: [Int]
    /// Whether the note equals its keeper to the letter.
    private(set) var isExact: [Bool]

    /// Two texts are near-duplicates from this likeness on.
    static let threshold = 0.9

    /// The longest note is kept, then the one changed last, then the first by path. Notes of different days are never duplicates:
    /// two days may be told in the same words.
    init(_ facts: [NoteFacts]) {
        keeper = Array(facts.indices)
        isExact = [Bool](repeating: false, count: facts.count)
        var hashes: [String: Int] = [:]
        var bands = BandTable()
        for index in Self.byPreference(facts) {
            let note = facts[index]
            if let same = hashes[note.reference.contentHash] {
                // The first of these words may itself have given way to a longer note.
                keeper[index] = keeper[same]
                isExact[index] = keeper[same] == same
                continue
            }
            hashes[note.reference.contentHash] = index
            guard let sketch = note.sketch else { continue }
            if let alike = Self.alike(note, sketch, facts, bands) {
                keeper[index] = alike
                continue
            }
            for band in sketch.bands { bands.add(index, under: band) }
        }
    }

    private static func byPreference(_ facts: [NoteFacts]) -> [Int] {
        facts.indices.sorted { left, right in
            if facts[left].wordCount != facts[right].wordCount { return facts[left].wordCount > facts[right].wordCount }
            if let first = facts[left].changed, let second = facts[right].changed, first != second { return first > second }
            return left < right
        }
    }

    private static func alike(_ note: NoteFacts, _ sketch: TextSketch, _ facts: [NoteFacts], _ bands: BandTable) -> Int? {
        var seen: Set<Int> = []
        for band in sketch.bands {
            // A band shared by thousands is a template; the first hundred are enough to find a copy.
            for candidate in bands.members(of: band, atMost: 100) where seen.insert(candidate).inserted {
                if let day = note.day, let other = facts[candidate].day, day != other { continue }
                if let other = facts[candidate].sketch, other.likeness(to: sketch) >= threshold { return candidate }
            }
        }
        return nil
    }
}

/// Which notes share a band, in the order they came, in two dozen bytes for each: a hundred thousand notes have 1.6 million of them.
private struct BandTable {
    private struct Link {
        var note: Int32
        /// The link behind this one, -1 for the last.
        var next: Int32
    }

    private var ends: [UInt64: (first: Int32, last: Int32)] = [:]
    private var links: [Link] = []

    mutating func add(_ note: Int, under band: UInt64) {
        let place = Int32(links.count)
        links.append(Link(note: Int32(note), next: -1))
        if let old = ends[band] {
            links[Int(old.last)].next = place
            ends[band] = (old.first, place)
        } else {
            ends[band] = (place, place)
        }
    }

    func members(of band: UInt64, atMost limit: Int) -> [Int] {
        var found: [Int] = []
        var next = ends[band]?.first ?? -1
        while next >= 0, found.count < limit {
            found.append(Int(links[Int(next)].note))
            next = links[Int(next)].next
        }
        return found
    }
}
