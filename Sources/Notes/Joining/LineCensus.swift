import Seeding

/// Counts in how many notes of a folder each line stands, in a fixed amount of memory.
///
/// A count-min sketch with two rows: a count is never too low, and too high by about (lines met) / 2^20 at most.
/// Source: Cormode, Muthukrishnan, "An improved data stream summary", 2005.
struct LineCensus {
    private static let width = 1 << 20
    private var first = [UInt32](repeating: 0, count: width)
    private var second = [UInt32](repeating: 0, count: width)
    private var notes: [String: Int] = [:]

    /// A template's line stands in at least this many notes…
    static let fewestNotes = 10
    /// …and in at least two fifths of the folder's: what a person writes again and again by hand is rarer than that.
    static let share = 0.4

    mutating func add(_ lines: Set<UInt64>, folder: String) {
        notes[folder, default: 0] += 1
        let salt = SplitMix64.hash(folder.utf8)
        for line in lines {
            let hash = SplitMix64.mix(line ^ salt)
            first[Int(hash % UInt64(Self.width))] &+= 1
            second[Int((hash >> 32) % UInt64(Self.width))] &+= 1
        }
    }

    /// Whether so many notes of the folder hold the line that it must come from a template.
    func isBoilerplate(_ line: UInt64, folder: String) -> Bool {
        guard let notes = notes[folder], notes >= Self.fewestNotes else { return false }
        let hash = SplitMix64.mix(line ^ SplitMix64.hash(folder.utf8))
        let count = min(first[Int(hash % UInt64(Self.width))], second[Int((hash >> 32) % UInt64(Self.width))])
        return Int(count) >= Self.fewestNotes && Double(count) >= Self.share * Double(notes)
    }
}
