import Seeding

/// Decides which notes say the same, and which one of them is kept.
package struct DuplicateFinder {
    /// For each note: itself, or the note that is kept in its place.
    package private(set) var keeper: [Int]
    /// Whether the note equals its keeper to the letter.
    private(set) var isExact: [Bool]

    /// Two texts are near-duplicates from this likeness on.
    static let threshold = 0.9

    /// The longest note is kept, then the one changed last, then the first by path. Notes of different days are never duplicates:
    /// two days may be told in the same words.
    package init(_ notes: [TextIdentity]) {
        keeper = Array(notes.indices)
        isExact = [Bool](repeating: false, count: notes.count)
        var texts = HashChains(expecting: notes.count)
        var bands = HashChains(expecting: 16 * notes.count)
        for index in Self.byPreference(notes) {
            let note = notes[index]
            let hash = SplitMix64.hash(note.contentHash.utf8)
            if let same = texts.first(under: hash, where: { notes[$0].contentHash == note.contentHash }) {
                // The first of these words may itself have given way to a longer note.
                keeper[index] = keeper[same]
                isExact[index] = keeper[same] == same
                continue
            }
            texts.add(index, under: hash)
            guard let sketch = note.sketch else { continue }
            if let alike = Self.alike(note, sketch, notes, bands) {
                keeper[index] = alike
                continue
            }
            for band in sketch.bands { bands.add(index, under: band) }
        }
    }

    private static func byPreference(_ notes: [TextIdentity]) -> [Int] {
        notes.indices.sorted { left, right in
            if notes[left].wordCount != notes[right].wordCount { return notes[left].wordCount > notes[right].wordCount }
            if let first = notes[left].changed, let second = notes[right].changed, first != second { return first > second }
            return left < right
        }
    }

    private static func alike(_ note: TextIdentity, _ sketch: TextSketch, _ notes: [TextIdentity], _ bands: HashChains) -> Int? {
        var seen: Set<Int> = []
        for band in sketch.bands {
            // A band shared by thousands is a template; the first hundred are enough to find a copy.
            let found = bands.first(under: band, atMost: 100) { candidate in
                guard seen.insert(candidate).inserted else { return false }
                if let day = note.day, let other = notes[candidate].day, day != other { return false }
                return notes[candidate].sketch.map { $0.likeness(to: sketch) >= threshold } ?? false
            }
            if let found { return found }
        }
        return nil
    }
}
