import Foundation
import GRDB
import Notes

/// Notes that say nearly the same as a longer one in another source, as an export does beside the vault it was made of.
///
/// Within a source the reading leaves them out. Between sources both stay in the table, so that either may go; the shorter one names the
/// longer one, and does not count while that is there.
enum NoteCopies {
    /// Marks them anew; one source alone has none.
    static func mark(_ db: Database) throws {
        let isMarked = "EXISTS (SELECT 1 FROM note WHERE copyOf IS NOT NULL)"
        let isNeeded = try Bool.fetchOne(db, sql: "SELECT (SELECT count(*) FROM source) > 1 OR " + isMarked) ?? false
        guard isNeeded else { return }
        var ids: [Int64] = []
        var before: [String?] = []
        var notes: [TextIdentity] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, copyOf, contentHash, statedDay, words, sketch FROM note ORDER BY root, path, ordinal")
        while let row = try rows.next() {
            ids.append(row[0])
            before.append(row[1])
            let day: String? = row[3]
            let sketch: Data? = row[5]
            notes.append(
                TextIdentity(
                    contentHash: row[2], day: day.flatMap { CalendarDay(parsing: $0) }, wordCount: row[4] ?? 0,
                    sketch: sketch.flatMap { TextSketch(bins: Array($0)) }))
        }
        let keeper = DuplicateFinder(notes).keeper
        for (index, place) in keeper.enumerated() {
            let hash = notes[place].contentHash
            let copyOf = hash == notes[index].contentHash ? nil : hash
            guard copyOf != before[index] else { continue }
            try db.cachedStatement(sql: "UPDATE note SET copyOf = ? WHERE id = ?").execute(arguments: [copyOf, ids[index]])
        }
    }
}
